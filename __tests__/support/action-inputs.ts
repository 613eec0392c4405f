import { INPUT_DEFAULTS, type InputName, type ReadInput } from '../../src/action/inputs.ts'

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
