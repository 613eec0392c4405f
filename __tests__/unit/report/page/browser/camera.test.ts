import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  around,
  clamped,
  fitted,
  isFitted,
  panned,
  revealing,
  zoomed,
} from '../../../../../src/report/page/browser/camera.ts'

const PICTURE = { width: 4096, height: 4096 }
const PORT = { width: 700, height: 500 }
const size = fc.record({ width: fc.integer({ min: 1, max: 8192 }), height: fc.integer({ min: 1, max: 8192 }) })

describe('a picture in a window', () => {
  test('is whole and in the middle at first, and never larger than it is', () => {
    expect(fitted(PICTURE, PORT)).toEqual({ scale: 500 / 4096, x: 100, y: 0 })
    expect(fitted({ width: 100, height: 50 }, PORT)).toEqual({ scale: 1, x: 300, y: 225 })
  })

  test('keeps the point below the hand where it is', () => {
    const before = zoomed(fitted(PICTURE, PORT), { factor: 8, at: { x: 350, y: 250 } }, PICTURE, PORT)
    const at = { x: 200, y: 300 }
    const after = zoomed(before, { factor: 1.3, at }, PICTURE, PORT)
    expect((at.x - after.x) / after.scale).toBeCloseTo((at.x - before.x) / before.scale, 6)
    expect((at.y - after.y) / after.scale).toBeCloseTo((at.y - before.y) / before.scale, 6)
  })

  test('leaves no empty window that it could fill, whatever the gestures', () => {
    fc.assert(
      fc.property(
        size,
        size,
        fc.array(fc.tuple(fc.double({ min: 0.1, max: 9, noNaN: true }), fc.integer(), fc.integer())),
        (picture, port, acts) => {
          let camera = fitted(picture, port)
          for (const [factor, x, y] of acts) {
            camera = zoomed(camera, { factor, at: { x: x % port.width, y: y % port.height } }, picture, port)
            camera = panned(camera, { x: x % 5000, y: y % 5000 }, picture, port)
          }
          for (const [offset, length, room] of [
            [camera.x, picture.width * camera.scale, port.width],
            [camera.y, picture.height * camera.scale, port.height],
          ] as const) {
            if (length > room) {
              expect(offset).toBeLessThanOrEqual(1e-6)
              expect(offset + length).toBeGreaterThanOrEqual(room - 1e-6)
            } else expect(offset).toBeCloseTo((room - length) / 2, 6)
          }
        },
      ),
    )
  })

  test('is whole again after all zooming out', () => {
    const near = zoomed(fitted(PICTURE, PORT), { factor: 20, at: { x: 0, y: 0 } }, PICTURE, PORT)
    expect(isFitted(near, PICTURE, PORT)).toBe(false)
    expect(isFitted(zoomed(near, { factor: 0.001, at: { x: 9, y: 9 } }, PICTURE, PORT), PICTURE, PORT)).toBe(true)
  })
})

describe('what is chosen', () => {
  const box = { x: 3000, y: 100, width: 60, height: 80 }

  test('comes into view, large enough to be seen', () => {
    const { scale, x, y } = revealing(fitted(PICTURE, PORT), box, PICTURE, PORT)
    expect(80 * scale).toBeGreaterThanOrEqual(36)
    expect(x + box.x * scale).toBeGreaterThanOrEqual(0)
    expect(x + (box.x + box.width) * scale).toBeLessThanOrEqual(PORT.width)
    expect(y + box.y * scale).toBeGreaterThanOrEqual(0)
  })

  test('moves nothing when it is seen well already', () => {
    const camera = revealing(fitted(PICTURE, PORT), box, PICTURE, PORT)
    expect(revealing(camera, { ...box, x: box.x + 20 }, PICTURE, PORT)).toBe(camera)
  })

  test('may be as large as the picture', () => {
    const whole = { x: 0, y: 0, ...PICTURE }
    expect(revealing(clamped({ scale: 4, x: 0, y: 0 }, PICTURE, PORT), whole, PICTURE, PORT).scale).toBeCloseTo(
      500 / 4096,
      6,
    )
  })

  test('may be in several places, and in none', () => {
    expect(around([box, { x: 0, y: 0, width: 10, height: 10 }])).toEqual({ x: 0, y: 0, width: 3060, height: 180 })
    expect(around([])).toBeUndefined()
  })
})
