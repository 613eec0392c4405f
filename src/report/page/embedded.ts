import type { PictureReport, Report, TargetReport } from '../facts/report.ts'

/** Files that may be put into the page, each and all together; the rest would make it slow to open and is only linked. */
const MAX_EMBEDDED_BYTES = 12 * 1024 * 1024
const MAX_EMBEDDED_BYTES_IN_ALL = 48 * 1024 * 1024

type Files = ReadonlyMap<string, Uint8Array>

/**
 * The files that the page holds, target by target in the order given, as long as there is room: a picture without the one to compare it
 * with says nothing.
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

/** Whether one picture stands for both. */
export function isSame({ before, after, changedPixels }: PictureReport): boolean {
  return changedPixels === 0 && before.width === after.width && before.height === after.height
}

/** A PNG as the address of an image. */
export function dataUrl(bytes: Uint8Array): string {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  return `data:image/png;base64,${data}`
}
