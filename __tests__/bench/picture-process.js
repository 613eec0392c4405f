/**
 * Compares two files as a process of its own, with the modules of dist, which are what ships: `picture-process.js BEFORE AFTER OUT [explain]`. Says
 * the most memory it had, in MiB. JavaScript, so that no time goes into stripping types. `BENCH_DIST` names another build.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const dist = process.env['BENCH_DIST'] ? `file://${process.env['BENCH_DIST']}` : new URL('../../dist', import.meta.url)
const { comparePictures, explainReduced, MOST_EXPLAINED_PIXELS } = await import(`${dist}/picture.js`)

const [before, after, out, explain] = process.argv.slice(2)
// Without files this is an empty process: what Node and these modules take by themselves.
if (before && after && out) {
  const read = (name) => ({ name, bytes: readFileSync(name) })
  const files = [read(before), read(after)]
  const compared = comparePictures(...files, { reducedUpTo: explain ? MOST_EXPLAINED_PIXELS : 0 })
  if (compared.diff) writeFileSync(out, compared.diff)
  if (explain && compared.reduced) explainReduced(...compared.reduced, compared.cells)
}
// Linux counts what the parent had before it became this process into maxRSS; VmHWM is of this one alone.
const peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))?.[1]
console.log((Number(peak) / 1024).toFixed(1))
