import { crc32 } from 'node:zlib'

/** The kernel's colours: index 0 to 26 are shades from white to a pale grey, then changed, then smoothed. See kernel/marks.ts. */
const SHADES = 27
const PALETTE = Uint8Array.from([
  ...Array.from({ length: SHADES }, (_, i) => [255 - i, 255 - i, 255 - i]).flat(),
  ...[255, 0, 0],
  ...[255, 255, 0],
])

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** A PNG of the kernel's colours around pixels that are compressed already, in their pieces. */
export function drawingFile(width: number, height: number, pieces: readonly Uint8Array[]): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    SIGNATURE,
    ...chunk('IHDR', [header]),
    ...chunk('PLTE', [PALETTE]),
    ...chunk('IDAT', pieces),
    ...chunk('IEND', []),
  ])
}

/** Length, type, data, and a checksum of the latter two. */
function chunk(type: string, data: readonly Uint8Array[]): Uint8Array[] {
  const [head, tail] = [Buffer.alloc(8), Buffer.alloc(4)]
  head.writeUInt32BE(data.reduce((sum, piece) => sum + piece.length, 0))
  head.write(type, 4, 'latin1')
  tail.writeUInt32BE(data.reduce((sum, piece) => crc32(piece, sum), crc32(type)))
  return [head, ...data, tail]
}
