/** A plain `npm test` runs a quarter of a law's full number of runs; `LAW_RUNS_FACTOR=4` runs all of them, more than 4 even more. */
const FACTOR = factorFrom(process.env['LAW_RUNS_FACTOR'])

/**
 * How many runs a law gets.
 * @param full its full number, which LAW_RUNS_FACTOR=4 gives
 */
export function lawRuns(full: number): number {
  return Math.ceil((full * FACTOR) / 4)
}

/** A factor that is no positive number would make laws pass without a single run. */
function factorFrom(text: string | undefined): number {
  const factor = Number(text || 1)
  if (factor > 0 && Number.isFinite(factor)) return factor
  throw new RangeError(`LAW_RUNS_FACTOR is "${text}"; it must be a number above 0`)
}
