/** Of an odd number of values the one in the middle. */
export const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** Prints a row: size, form of storage and pair, then numbers. */
export function row(cells: readonly string[]): void {
  console.log(cells.map((cell, i) => (i < 3 ? cell.padEnd(i === 2 ? 25 : 8) : cell.padStart(24))).join(' '))
}

/** Milliseconds, the first being ours, and how many times ours the others are. */
export function timesAndRatios(times: readonly number[]): string[] {
  const mine = times[0] ?? 1
  return times.map((time, i) => `${time.toFixed(1)}${i > 0 ? ` (${(time / mine).toFixed(1)}x)` : ''}`)
}
