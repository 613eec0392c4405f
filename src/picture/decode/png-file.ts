import { crc32 } from 'node:zlib'

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

export interface PngFileForm {
  readonly width: number
  readonly height: number
  /** 2 RGB, 3 palette; 8 bits per channel. */
  readonly colourType: 2 | 3
  /** Three bytes per colour. */
  readonly palette?: Uint8Array
}

/** A PNG of pixels that are already compressed, in pieces. */
export function pngFile(
  { width, height, colourType, palette }: PngFileForm,
  pieces: readonly Uint8Array[],
): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, colourType, 0, 0, 0], 8)
  return Buffer.concat([
    SIGNATURE,
    ...chunk('IHDR', [header]),
    ...(palette ? chunk('PLTE', [palette]) : []),
    ...chunk('IDAT', pieces),
    ...chunk('IEND', []),
  ])
}

/** A chunk: length, type, data, and a checksum of type and data. */
function chunk(type: string, data: readonly Uint8Array[]): Uint8Array[] {
  const [head, tail] = [Buffer.alloc(8), Buffer.alloc(4)]
  head.writeUInt32BE(data.reduce((sum, piece) => sum + piece.length, 0))
  head.write(type, 4, 'latin1')
  tail.writeUInt32BE(data.reduce((sum, piece) => crc32(piece, sum), crc32(type)))
  return [head, ...data, tail]
}
