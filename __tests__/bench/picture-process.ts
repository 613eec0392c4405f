/** Compares two files as a process of its own: `picture-process.ts BEFORE AFTER OUT`; says the most memory it had, in MiB. */
import { readFileSync, writeFileSync } from 'node:fs'
import { comparePictures } from '../../src/picture/compare.ts'

const [before, after, out] = process.argv.slice(2)
// Without files this is an empty process: what Node and these modules take by themselves.
if (before && after && out) {
  const read = (name: string) => ({ name, bytes: readFileSync(name) })
  const { diff } = comparePictures(read(before), read(after))
  if (diff) writeFileSync(out, diff)
}
// Linux counts what the parent had before it became this process into maxRSS; VmHWM is of this one alone.
const peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))?.[1]
console.log((Number(peak) / 1024).toFixed(1))
