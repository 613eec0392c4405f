import { exportVariable, setOutput } from '@actions/core'
import { ExpectedError } from '../errors.ts'

/** Every output, as in action.yml; a test compares the two. Counts and paths, never contents. */
export const OUTPUTS = [
  'has-changes',
  'verdict',
  'added-count',
  'removed-count',
  'changed-count',
  'replaced-count',
  'unknown-count',
  'unplanned-count',
  'unseen-count',
  'drift-count',
  'monthly-cost-change',
  'conclusion',
  'report-json-path',
  'evidence-path',
  'evidence-digest',
  'report-html-path',
  'comment-md-path',
  'report-url',
  'artifact-id',
  'snapshot-artifact-id',
  'snapshot-path',
  'after-artifact-id',
  'after-path',
  'comment-id',
  'comment-url',
  'pr-number',
  'issue-url',
  'matrix',
  'artifact-name',
] as const

export type OutputName = (typeof OUTPUTS)[number]

/** `success`: compared, no gate tripped. `failure`: a gate tripped. `neutral`: could not be determined. */
export type Conclusion = 'success' | 'failure' | 'neutral'

/** Writes an output as soon as it is known. */
export type WriteOutput = (name: OutputName, value: string | number | boolean) => void

export const toStepOutputs: WriteOutput = (name, value) => setOutput(name, value)

/**
 * The runner drops the outputs of a post hook, but environment variables reach later jobs through `env` in `jobs.<id>.outputs`. Of two
 * steps in one job the last writer wins, which is the first step, because hooks run in reverse order. A step with an `id` therefore also
 * has its own variables, `CLOUDCRAFT_DIFF_<ID>__VERDICT`.
 */
export function toVariables(id: string | undefined): WriteOutput {
  return (name, value) => {
    setOutput(name, value)
    exportVariable(`CLOUDCRAFT_DIFF_${inCapitals(name)}`, value)
    if (id !== undefined) exportVariable(`CLOUDCRAFT_DIFF_${inCapitals(id)}__${inCapitals(name)}`, value)
  }
}

function inCapitals(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, '_')
}

/**
 * If outputs cannot be written, only the outputs are missing, not the report: in a container that does not run as root, the runner's files
 * belong to another user.
 * @param warn called once per run
 */
export function forgiving(write: WriteOutput, warn: (failure: ExpectedError) => void): WriteOutput {
  let isTold = false
  return (name, value) => {
    try {
      write(name, value)
    } catch (error) {
      if (!isTold) warn(unwritable('The outputs of this step', error))
      isTold = true
    }
  }
}

/** @param what cannot be written, as the beginning of a sentence */
export function unwritable(what: string, error: unknown): ExpectedError {
  const code = (error as NodeJS.ErrnoException).code ?? 'the file is not there'
  return new ExpectedError(
    'OUTPUTS_UNWRITABLE',
    `${what} cannot be written: ${code}`,
    "Let the user of the container write the runner's files: `--user` or, on Kubernetes, `fsGroup` of the runner's group",
  )
}
