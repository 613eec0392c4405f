/**
 * How many runs a law gets. `npm test` runs a quarter of the full number; `LAW_RUNS_FACTOR=4`, as the nightly workflow sets it, runs
 * all of them.
 */
const FACTOR = factorFrom(process.env['LAW_RUNS_FACTOR'])

/** @param full the number of runs of a nightly look */
export function lawRuns(full: number): number {
  return Math.ceil((full * FACTOR) / 4)
}

/** A factor that is no positive number would make laws pass without a single run. */
function factorFrom(text: string | undefined): number {
  const factor = Number(text || 1)
  if (factor > 0 && Number.isFinite(factor)) return factor
  throw new RangeError(`LAW_RUNS_FACTOR is "${text}"; it must be a number above 0`)
}
