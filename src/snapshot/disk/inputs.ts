import { type BigIntStats, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { ExpectedError } from '../../errors.ts'

/**
 * A folder that is written must not be an input of the same command, be inside it, or contain it. Compared by the file system's own
 * identity, so links, relative paths, mounts and file systems that ignore case make no difference.
 * @throws ExpectedError OUT_IS_INPUT
 */
export function checkInputs(dir: string, inputs: readonly string[]): void {
  const out = lineage(dir)
  for (const input of inputs) {
    const read = lineage(input)
    const [inputId, outId] = [identity(input), identity(dir)]
    if (inputId === undefined) continue
    if (outId === inputId) throw isInput(`${dir} is read by this command`)
    if (outId !== undefined && read.includes(outId)) throw isInput(`${dir} contains ${input}, which this command reads`)
    if (out.includes(inputId)) throw isInput(`${dir} lies in ${input}, which this command reads`)
  }
}

function isInput(what: string): ExpectedError {
  return new ExpectedError('OUT_IS_INPUT', what, 'Use another folder')
}

/** The identities of a path and of every folder above it; what does not exist has none. */
function lineage(file: string): readonly string[] {
  const parents: string[] = []
  for (let place = realOf(path.resolve(file)); ; place = path.dirname(place)) {
    parents.push(identity(place) ?? '')
    if (path.dirname(place) === place) return parents.filter((id) => id !== '')
  }
}

/** The path with its links followed, as far as it exists. */
function realOf(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    const parent = path.dirname(file)
    return parent === file ? file : path.join(realOf(parent), path.basename(file))
  }
}

function identity(file: string): string | undefined {
  const stats = bigStatsOf(file)
  return stats === undefined ? undefined : `${stats.dev}:${stats.ino}`
}

function bigStatsOf(file: string): BigIntStats | undefined {
  try {
    return statSync(file, { bigint: true, throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
