import { PNG } from 'pngjs'

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A white PNG of that size with a black rectangle in it. */
export function picture(width: number, height: number, black?: Rectangle): Uint8Array {
  const png = new PNG({ width, height })
  png.data.fill(255)
  if (black !== undefined)
    for (let y = black.y; y < black.y + black.height; y++)
      for (let x = black.x; x < black.x + black.width; x++) png.data.set([0, 0, 0, 255], (y * width + x) * 4)
  return new Uint8Array(PNG.sync.write(png))
}
