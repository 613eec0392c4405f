import type { TargetReport } from '../../report/facts/report.ts'
import type { Told } from '../../report/told.ts'

/** A picture of the report that is worth a separate artifact. */
export interface TellingPicture {
  readonly file: string
  readonly shows: Shows
  readonly bytes: Uint8Array
}

type Shows = 'diagram' | 'difference' | 'after'

/** The most informative first. The render from before is only in the report: nothing links to it directly. */
const ORDER: readonly Shows[] = ['diagram', 'difference', 'after']

/**
 * The pictures of what changed, at most `most` of them: the diagrams of all targets first, then the differences of their renders, then the
 * renders after. Targets in which nothing changed have none.
 */
export function tellingPictures({ report, files }: Told, most: number, order = ORDER): readonly TellingPicture[] {
  const changed = report.targets.filter(({ changes, picture }) => changes.length > 0 || picture?.diff !== undefined)
  const all = order.flatMap((shows) =>
    changed.flatMap((target) => {
      const file = fileOf(target, shows)
      const bytes = file === undefined ? undefined : files.get(file)
      return file !== undefined && bytes instanceof Uint8Array ? [{ file, shows, bytes }] : []
    }),
  )
  return all.slice(0, most)
}

function fileOf({ diagram, picture }: TargetReport, shows: Shows): string | undefined {
  if (shows === 'diagram') return diagram?.png?.file
  if (shows === 'difference') return picture?.diff?.file
  return picture?.after.file
}
