import { getInput, getState, saveState } from '@actions/core'
import { INPUT_DEFAULTS, type InputName, type Inputs, type ReadInput, SECRET_INPUTS } from './inputs.ts'

/** A state of main for post: the names that both agree on. */
const PHASE = 'phase'
const INPUT = 'input-'

/** Inputs that only post can know: how the job ended. */
const LIVE: ReadonlySet<InputName> = new Set([...SECRET_INPUTS, 'job-status'])

/**
 * Keeps the inputs for post. The runner evaluates `with:` again for post, and in nested composite actions it hands over the
 * wrong ones (actions/runner#3514). Secrets are read anew instead: a state is a file.
 */
export function saveForPost({ phase }: Inputs): void {
  for (const name of Object.keys(INPUT_DEFAULTS) as InputName[])
    if (!LIVE.has(name)) saveState(`${INPUT}${name}`, getInput(name))
  saveState(PHASE, phase)
}

/** Whether main could save anything at all. */
export function hasState(): boolean {
  return getState(PHASE) !== ''
}

/** Whether main has left work for post. */
export function hasWorkForPost(): boolean {
  return getState(PHASE) === 'around'
}

export const fromState: ReadInput = (name) => (LIVE.has(name) ? getInput(name) : getState(`${INPUT}${name}`))
