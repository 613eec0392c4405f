import { ExpectedError } from '../../errors.ts'
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

/** A report as it was recomputed. */
export interface Recomputed {
  readonly report: Report
  readonly pictures: Files
  /** Why its page cannot be recomputed, if it cannot: what it shows besides. */
  readonly pageNeeds?: string
}

/**
 * Compares the page, pictures and drawings with those of the recomputed report. Files that are not there are not missed: on GitHub pictures
 * are separate artifacts. Nothing of the given report is rendered: its parts that were not recomputed may have any form.
 */
export function checkBeside(beside: Files, { report, pictures, pageNeeds }: Recomputed): BesideAnswer {
  const changed = [...pictures].find(([name, bytes]) => !isSame(name, beside.get(name), bytes))
  if (changed !== undefined) return { changed: changed[0], notRecomputed: [] }
  const page = beside.get(PAGE)
  if (page === undefined) return { changed: undefined, notRecomputed: [] }
  if (pageNeeds !== undefined) return { changed: undefined, notRecomputed: [`${PAGE} (from ${pageNeeds})`] }
  // With the pictures as they are: the page contains their bytes.
  const shown = new Map([...pictures].map(([name, bytes]) => [name, beside.get(name) ?? bytes]))
  const isWhole = isEqual(page, Buffer.from(renderReview(report, shown)))
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
