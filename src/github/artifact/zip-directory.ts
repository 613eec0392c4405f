/** The number of files and of bytes that an archive may have. */
export interface DirectoryLimits {
  readonly files: number
}

/** End of central directory, one of its entries, a local file header: signature and length without their variable parts. */
const END = { signature: 0x06054b50, bytes: 22 }
const ENTRY = { signature: 0x02014b50, bytes: 46 }
const LOCAL = { signature: 0x04034b50, bytes: 30 }
const MAX_COMMENT = 0xffff
/** In place of a number, these mean that it is in a ZIP64 record. */
const ZIP64_SHORT = 0xffff
const ZIP64_LONG = 0xffffffff

interface Extent {
  readonly start: number
  readonly end: number
}

/**
 * Whether the table of contents of a zip is consistent: checked before an unpacker sees the bytes, because an unpacker that follows a wrong
 * table may never return (GHSA-px8p-9vwx-vf98: 198 bytes). Takes time in proportion to the number of entries. Archives of ZIP64 are
 * refused: they begin at 4 GiB or 65,535 files, far above every limit of ours.
 * @returns what is wrong, as the end of a sentence, or `undefined`
 */
export function directoryProblem(zip: Uint8Array, limits: DirectoryLimits): string | undefined {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = findEnd(view)
  if (end === undefined) return 'it is not a complete zip archive'
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count === ZIP64_SHORT || start === ZIP64_LONG) return 'it is a ZIP64 archive'
  if (count > limits.files) return `it has more than ${limits.files} files`
  if (start + view.getUint32(end + 12, true) > end) return 'its central directory lies outside it'
  const extents = readExtents(view, start, count, end)
  return typeof extents === 'string' ? extents : overlapProblem(extents)
}

/** The last record that matches: a comment after it may be up to 65,535 bytes long. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END.bytes
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (
      view.getUint32(at, true) === END.signature &&
      at + END.bytes + view.getUint16(at + 20, true) === view.byteLength
    )
      return at
  }
  return undefined
}

function readExtents(view: DataView, start: number, count: number, end: number): readonly Extent[] | string {
  const extents: Extent[] = []
  let at = start
  for (let entry = 0; entry < count; entry++) {
    if (at + ENTRY.bytes > end || view.getUint32(at, true) !== ENTRY.signature)
      return 'its central directory is damaged'
    const [packed, size, local] = [20, 24, 42].map((offset) => view.getUint32(at + offset, true))
    if (packed === undefined || size === undefined || local === undefined) return 'its central directory is damaged'
    if ([packed, size, local].includes(ZIP64_LONG)) return 'it is a ZIP64 archive'
    const extent = extentOf(view, local, packed, start)
    if (extent === undefined) return 'an entry lies outside it'
    extents.push(extent)
    at += ENTRY.bytes + [28, 30, 32].reduce((sum, offset) => sum + view.getUint16(at + offset, true), 0)
  }
  return at > end ? 'its central directory is damaged' : extents
}

/** The extent of one file: its own header with the name, then its bytes, all of it before the table of contents. */
function extentOf(view: DataView, local: number, packed: number, directory: number): Extent | undefined {
  if (local + LOCAL.bytes > directory || view.getUint32(local, true) !== LOCAL.signature) return undefined
  const data = local + LOCAL.bytes + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  return data + packed > directory ? undefined : { start: local, end: data + packed }
}

/** With many names for the same bytes, a small archive unpacks to a huge one. */
function overlapProblem(extents: readonly Extent[]): string | undefined {
  const sorted = [...extents].sort((a, b) => a.start - b.start)
  const overlaps = sorted.some(({ start }, position) => position > 0 && start < (sorted[position - 1]?.end ?? 0))
  return overlaps ? 'two entries overlap' : undefined
}
