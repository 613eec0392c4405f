import { getInput, getState, saveState } from '@actions/core'
import { INPUT_DEFAULTS, type InputName, type Inputs, type ReadInput, SECRET_INPUTS } from './inputs.ts'

/** Names of the states that main saves for post. `idle.ts` reads the first one, too. */
const PHASE = 'phase'
const STEP = 'step'
const LOOKED = 'looked'
const INPUT = 'input-'

/** Inputs that only post can know: how the job ended. */
const LIVE: ReadonlySet<InputName> = new Set([...SECRET_INPUTS, 'job-status'])

/**
 * Keeps the inputs for post. The runner evaluates `with:` again for post, and in nested composite actions it passes the wrong values
 * (actions/runner#3514). Secrets are read again instead: a state is a file.
 * @param step GITHUB_ACTION, which is part of file names: post must find what main has written
 */
export function saveForPost({ phase }: Inputs, step: string): void {
  for (const name of Object.keys(INPUT_DEFAULTS) as InputName[])
    if (!LIVE.has(name)) saveState(`${INPUT}${name}`, getInput(name))
  saveState(STEP, step)
  saveState(PHASE, phase)
}

/** Tells post that there is nothing to do, whatever inputs the runner passes. */
export function saveIdle(): void {
  saveState(PHASE, 'idle')
}

/** The first half has ended, successfully or not: later steps may have begun since. */
export function saveLooked(): void {
  saveState(LOOKED, 'true')
}

export function hasLooked(): boolean {
  return getState(LOOKED) === 'true'
}

/** Whether main could save anything at all. */
export function hasState(): boolean {
  return getState(PHASE) !== ''
}

/** The GITHUB_ACTION of main; undefined if it could not be saved. */
export function savedStep(): string | undefined {
  return hasState() ? getState(STEP) : undefined
}

export const fromState: ReadInput = (name) => (LIVE.has(name) ? getInput(name) : getState(`${INPUT}${name}`))
