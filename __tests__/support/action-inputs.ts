import { INPUT_DEFAULTS, type InputName, type ReadInput, readInputs } from '../../src/action/inputs.ts'
import { Job, type JobParts } from '../../src/action/job/job.ts'
import { Log } from '../../src/action/log.ts'

/** What a workflow that only names its targets hands over. */
export function given(texts: Partial<Record<InputName, string>> = {}): ReadInput {
  const known = {
    'github-token': 'a-token',
    'job-status': 'success',
    'job-matrix': 'null',
    targets: 'Production: us-east-1',
  }
  const all: Readonly<Record<InputName, string>> = { ...INPUT_DEFAULTS, 'api-key': 'a-key', ...known, ...texts }
  return (name) => all[name]
}

/** A job with these inputs, in no workflow unless `env` has one; what it writes goes nowhere unless told. */
export function jobOf(texts: Parameters<typeof given>[0] = {}, parts: Partial<JobParts> = {}): Job {
  return new Job({ inputs: readInputs(given(texts)), env: {}, write: () => {}, log: new Log(), ...parts })
}
