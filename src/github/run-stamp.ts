import type { Workflow } from './workflow.ts'

/**
 * Which run published something, for everything that successive runs publish in one place: a comment, labels, a blueprint. A run that began
 * earlier but ends later must not replace what a newer one has published. GitHub's run ids increase with time, and so do the attempts of a
 * run.
 */
export interface RunStamp {
  readonly run: number
  readonly attempt: number
}

/** Outside a run there is no number, and then nothing is older or newer. */
export function stampOfRun({ runId: run, runAttempt: attempt }: Workflow): RunStamp | undefined {
  return run === 0 ? undefined : { run, attempt }
}

/** `run=9001 attempt=2`, stored with what was published. */
export function stampText({ run, attempt }: RunStamp): string {
  return `run=${run} attempt=${attempt}`
}

const STAMP = /^run=(\d{1,15}) attempt=(\d{1,9})$/

/** Reads the output of `stampText`; undefined for any other text. */
export function readStamp(text: string): RunStamp | undefined {
  const [, run, attempt] = STAMP.exec(text.trim()) ?? []
  return run === undefined ? undefined : { run: Number(run), attempt: Number(attempt) }
}

/** Whether one run is known to be newer than the other. */
export function isNewer(one: RunStamp | undefined, other: RunStamp | undefined): boolean {
  if (one === undefined || other === undefined) return false
  return one.run === other.run ? one.attempt > other.attempt : one.run > other.run
}

/** `attempt 3, which is newer than attempt 2,`: why something was left alone. */
export function newerText(newer: RunStamp, own: RunStamp): string {
  const [theirs, ours] =
    newer.run === own.run
      ? [`attempt ${newer.attempt}`, `attempt ${own.attempt}`]
      : [`run ${newer.run}`, `run ${own.run}`]
  return `left alone: ${theirs}, which is newer than ${ours}, has already written it`
}
