import { exportVariable, setOutput } from '@actions/core'

/** Every output, as action.yml states them for people; a test holds the two together. Counts and paths, never contents. */
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
  'conclusion',
  'report-json-path',
  'report-html-path',
  'comment-md-path',
  'report-url',
  'artifact-id',
  'snapshot-artifact-id',
  'snapshot-path',
  'comment-id',
  'comment-url',
  'pr-number',
] as const

export type OutputName = (typeof OUTPUTS)[number]

/** `success`: compared, no gate tripped. `failure`: a gate tripped. `neutral`: could not be determined. */
export type Conclusion = 'success' | 'failure' | 'neutral'

/** Writes an output as soon as it is known. */
export type WriteOutput = (name: OutputName, value: string | number | boolean) => void

export const toStepOutputs: WriteOutput = (name, value) => setOutput(name, value)

/** The runner drops what a post hook sets as output; variables live on for later jobs through `env` in `jobs.<id>.outputs`. */
export const toVariables: WriteOutput = (name, value) => {
  setOutput(name, value)
  exportVariable(`CLOUDCRAFT_DIFF_${name.toUpperCase().replaceAll('-', '_')}`, value)
}
