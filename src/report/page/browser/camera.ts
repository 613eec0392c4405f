/** A length and a height in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box extends Point, Size {}

/** How a picture is placed in its window: `window = picture * scale + (x, y)`. */
export interface Camera extends Point {
  readonly scale: number
}

const MAX_SCALE = 8
/** A chosen resource smaller than this on the screen, in pixels, is enlarged, up to `MAX_REVEAL_SCALE`. */
const LEAST_SEEN = 36
const MAX_REVEAL_SCALE = 2

/** The whole picture, in the middle; never larger than it is. */
export function fitted(picture: Size, port: Size): Camera {
  return clamped({ scale: fitScale(picture, port), x: 0, y: 0 }, picture, port)
}

function fitScale(picture: Size, port: Size): number {
  const scale = Math.min(port.width / picture.width, port.height / picture.height, 1)
  return scale > 0 ? scale : 1
}

/** Whether the whole picture is visible, so that there is nothing to pan. */
export function isFitted(camera: Camera, picture: Size, port: Size): boolean {
  return camera.scale <= fitScale(picture, port) * 1.001
}

export interface Zoom {
  /** Above 1 is closer. */
  readonly factor: number
  /** The point of the window that stays where it is. */
  readonly at: Point
}

export function zoomed(camera: Camera, { factor, at }: Zoom, picture: Size, port: Size): Camera {
  const least = fitScale(picture, port)
  const scale = Math.min(Math.max(camera.scale * factor, least), Math.max(MAX_SCALE, least))
  const ratio = scale / camera.scale
  return clamped({ scale, x: at.x - (at.x - camera.x) * ratio, y: at.y - (at.y - camera.y) * ratio }, picture, port)
}

/** @param by how far, in pixels of the window */
export function panned(camera: Camera, by: Point, picture: Size, port: Size): Camera {
  return clamped({ ...camera, x: camera.x + by.x, y: camera.y + by.y }, picture, port)
}

/** Moves to a box of the picture only as far as necessary: not at all if it is already easy to see. */
export function revealing(camera: Camera, box: Box, picture: Size, port: Size): Camera {
  const size = Math.max(box.width, box.height, 1)
  const least = Math.min(LEAST_SEEN / size, MAX_REVEAL_SCALE)
  const most = Math.min((port.width * 0.8) / size, (port.height * 0.8) / size)
  const fit = fitScale(picture, port)
  const scale = Math.max(fit, Math.min(Math.max(camera.scale, least), Math.max(most, fit)))
  const left = box.x * camera.scale + camera.x
  const top = box.y * camera.scale + camera.y
  const isSeen =
    scale === camera.scale &&
    left >= 0 &&
    top >= 0 &&
    left + box.width * scale <= port.width &&
    top + box.height * scale <= port.height
  if (isSeen) return camera
  const x = port.width / 2 - (box.x + box.width / 2) * scale
  const y = port.height / 2 - (box.y + box.height / 2) * scale
  return clamped({ scale, x, y }, picture, port)
}

/** The camera moved so that no part of the window stays empty that the picture could fill. */
export function clamped({ scale, x, y }: Camera, picture: Size, port: Size): Camera {
  const within = (offset: number, length: number, room: number) =>
    length <= room ? (room - length) / 2 : Math.min(0, Math.max(room - length, offset))
  return { scale, x: within(x, picture.width * scale, port.width), y: within(y, picture.height * scale, port.height) }
}

/** The box around all boxes; undefined around none. */
export function around(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}
