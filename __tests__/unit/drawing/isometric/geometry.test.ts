import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { boundsOf, fit as fitInto, naturalSize, project } from '../../../../src/drawing/isometric/geometry.ts'

/** Ground and top of Cloudcraft's default block: 2 x 2 grid units, 1 height unit. */
const BLOCK = [0, 2].flatMap((x) => [0, 2].flatMap((y) => [0, 1].map((z) => ({ x, y, z }))))

describe('project', () => {
  test('a grid unit is 32 pixels to the side and 18.475 down in the isometric view', () => {
    const { x, y } = project({ x: 1, y: 0, z: 0 }, 'isometric')
    expect(x).toBeCloseTo(32, 3)
    expect(y).toBeCloseTo(18.475, 3)
    expect(project({ x: 0, y: 1, z: 0 }, 'isometric').x).toBeCloseTo(-32, 3)
  })

  test('a height unit is 36.95 pixels up', () => {
    expect(project({ x: 0, y: 0, z: 1 }, 'isometric').y).toBeCloseTo(-36.95, 2)
  })

  test('from above, axes are straight and height does not show', () => {
    expect(project({ x: 2, y: 3, z: 9 }, '2d')).toEqual({ x: 64, y: 96 })
  })
})

describe('fit', () => {
  const bounds = boundsOf(BLOCK.map((corner) => project(corner, 'isometric')))

  test('the default block in 1920x1080 has the scale and the half width that were measured on a real picture', () => {
    expect(naturalSize(bounds)).toEqual({ width: 192, height: 175 })
    const { scale, dx } = fitInto(bounds, 1920, 1080)
    expect(scale).toBeCloseTo(6.1714, 4)
    expect(bounds.maxX * scale + dx - 960).toBeCloseTo(394.97, 2)
  })

  test('a fitted scene is centred and keeps its border, whatever its place and the canvas', () => {
    const length = fc.integer({ min: 1, max: 5_000 })
    const place = fc.integer({ min: -5_000, max: 5_000 })
    fc.assert(
      fc.property(place, place, length, length, length, length, (x, y, w, h, width, height) => {
        const scene = { minX: x, minY: y, maxX: x + w, maxY: y + h }
        const { scale, dx, dy } = fitInto(scene, width, height)
        expect((scene.minX + scene.maxX) * scale + 2 * dx).toBeCloseTo(width, 3)
        expect((scene.minY + scene.maxY) * scale + 2 * dy).toBeCloseTo(height, 3)
        expect(scene.minX * scale + dx).toBeGreaterThanOrEqual(32 * scale - 1e-6)
        expect(scene.minY * scale + dy).toBeGreaterThanOrEqual(32 * scale - 1e-6)
      }),
    )
  })

  test('nothing at all has the bounds of a point and can still be fitted', () => {
    expect(boundsOf([])).toEqual({ minX: 0, minY: 0, maxX: 0, maxY: 0 })
    expect(fitInto(boundsOf([]), 640, 480)).toEqual({ scale: 7.5, dx: 320, dy: 240 })
  })
})
