import { ExpectedError } from '../../errors.ts'
import type { JsonObject } from '../../json.ts'
import { readPixels } from '../../picture/decode/read-pixels.ts'
import type { Report } from '../facts/report.ts'
import { renderReview } from '../page/page.ts'

type Files = ReadonlyMap<string, Uint8Array>

const PAGE = 'report.html'

/** What is wrong with the files next to a report that is true: the name of the first that was changed, if any. */
export interface BesideAnswer {
  readonly changed: string | undefined
  readonly notRecomputed: readonly string[]
}

/**
 * Compares the page, pictures and drawings with those that follow from the report and its snapshots. Files that are not there are not
 * missed: on GitHub pictures are separate artifacts. The page of a run has a title and links that the report does not contain.
 * @param given a report that was found true
 */
export function checkBeside(given: JsonObject, beside: Files, pictures: Files, isOfRun: boolean): BesideAnswer {
  const changed = [...pictures].find(([name, bytes]) => !isSame(name, beside.get(name), bytes))
  if (changed !== undefined) return { changed: changed[0], notRecomputed: [] }
  const page = beside.get(PAGE)
  if (page === undefined) return { changed: undefined, notRecomputed: [] }
  if (isOfRun) return { changed: undefined, notRecomputed: [`${PAGE} (from the title and the links of its run)`] }
  // With the pictures as they are: the page contains their bytes.
  const shown = new Map([...pictures].map(([name, bytes]) => [name, beside.get(name) ?? bytes]))
  const isWhole = isEqual(page, Buffer.from(renderReview(given as unknown as Report, shown)))
  return { changed: isWhole ? undefined : PAGE, notRecomputed: [] }
}

/** Another version of zlib may compress the same pixels to other bytes. */
function isSame(name: string, given: Uint8Array | undefined, made: Uint8Array): boolean {
  if (given === undefined || isEqual(given, made)) return true
  return name.endsWith('.png') && haveSamePixels(name, given, made)
}

function haveSamePixels(name: string, given: Uint8Array, made: Uint8Array): boolean {
  try {
    const [one, other] = [given, made].map((bytes) => readPixels({ name, bytes }))
    if (one === undefined || other === undefined) return false
    return one.width === other.width && one.height === other.height && isEqual(one.data, other.data)
  } catch (error) {
    if (error instanceof ExpectedError) return false
    throw error
  }
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}
