import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { below, isAsItIs, laid, readFit, together } from '../../../../../src/report/page/browser/fit.ts'

describe('the fit of a picture', () => {
  test.each([
    ['0.75 -93.5 14', { scale: 0.75, x: -93.5, y: 14 }],
    ['1 12 -7', { scale: 1, x: 12, y: -7 }],
  ])('is read from its markup: %s', (text, fit) => {
    expect(readFit(text)).toEqual(fit)
    expect(isAsItIs(readFit(text))).toBe(false)
  })

  test.each([undefined, '', '0 1 1', '-1 0 0', '1', 'a b c', '1 Infinity 0'])('is nothing for %j', (text) => {
    expect(isAsItIs(readFit(text))).toBe(true)
  })

  test('maps back from the window to the picture', () => {
    const scale = fc.double({ min: 0.1, max: 8, noNaN: true })
    const offset = fc.integer({ min: -5000, max: 5000 })
    fc.assert(
      fc.property(fc.record({ scale, x: offset, y: offset }), offset, offset, (fit, x, y) => {
        const point = below(laid({ x, y, width: 1, height: 1 }, fit), fit)
        expect(point.x).toBeCloseTo(x, 6)
        expect(point.y).toBeCloseTo(y, 6)
      }),
    )
  })
})

describe('pictures laid on each other', () => {
  test('begin at 0 and have room for all of them', () => {
    const before = { size: { width: 2394, height: 1215 }, fit: { scale: 0.5, x: -100, y: 20 } }
    const after = { size: { width: 1000, height: 500 }, fit: { scale: 1, x: 0, y: 0 } }
    expect(together([before, after])).toEqual({
      fits: [
        { scale: 0.5, x: 0, y: 20 },
        { scale: 1, x: 100, y: 0 },
      ],
      size: { width: 1197, height: 627.5 },
    })
  })

  test('stay where they are when neither moved', () => {
    const as = { scale: 1, x: 0, y: 0 }
    const pictures = [
      { size: { width: 400, height: 300 }, fit: as },
      { size: { width: 300, height: 400 }, fit: as },
    ]
    expect(together(pictures)).toEqual({ fits: [as, as], size: { width: 400, height: 400 } })
  })
})
