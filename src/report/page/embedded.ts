import type { PictureReport, Report, TargetReport } from '../facts/report.ts'

/** Limits for one embedded file and for all of them: more would make the page slow to open. Other files are linked. */
const MAX_EMBEDDED_BYTES = 12 * 1024 * 1024
const MAX_EMBEDDED_BYTES_IN_ALL = 48 * 1024 * 1024

type Files = ReadonlyMap<string, Uint8Array>

/**
 * The files that are embedded in the page, target by target in the order given, as long as there is room. A target gets all its files or
 * none, since a picture is useless without the one to compare it with.
 */
export function fittingFiles(targets: Report['targets'], files: Files): Files {
  const fitting = new Map<string, Uint8Array>()
  let room = MAX_EMBEDDED_BYTES_IN_ALL
  for (const target of targets) {
    const found = namesOf(target).flatMap((name) => {
      const bytes = files.get(name)
      return bytes === undefined || bytes.byteLength > MAX_EMBEDDED_BYTES ? [] : [{ name, bytes }]
    })
    const size = found.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
    if (size > room) continue
    room -= size
    for (const { name, bytes } of found) fitting.set(name, bytes)
  }
  return fitting
}

function namesOf({ picture, diagram }: TargetReport): readonly string[] {
  const drawings = [diagram?.focus?.file, diagram?.svg.file]
  return [...drawings, ...(picture === undefined ? [] : pictureNames(picture))].filter((name) => name !== undefined)
}

function pictureNames(picture: PictureReport): readonly (string | undefined)[] {
  const { before, after, diff, regions } = picture
  const crops = regions.map(({ crop }) => crop?.file)
  return isSame(picture) ? [after.file, ...crops] : [before.file, after.file, diff?.file, ...crops]
}

/** Whether one picture represents both. */
export function isSame({ answer, before, after, changedPixels }: PictureReport): boolean {
  return (
    changedPixels === 0 &&
    answer !== 'no-visible-difference' &&
    before.width === after.width &&
    before.height === after.height
  )
}

/** A PNG as a data URL. */
export function dataUrl(bytes: Uint8Array): string {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  return `data:image/png;base64,${data}`
}
