import { deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { encodePng } from '../../../../src/picture/decode/encode.ts'
import { pngFile } from '../../../../src/picture/decode/png-file.ts'
import { renderReview } from '../../../../src/report/page/page.ts'
import { checkBeside } from '../../../../src/report/verify/beside.ts'
import { added, reportOf, targetReport } from '../../../support/reports.ts'

const REPORT = reportOf([targetReport([added('refunds', [], 'sqs')])])
const pixels = (grey: number) => ({
  width: 4,
  height: 4,
  data: new Uint8Array(64).fill(grey).fill(255, 63),
  isOpaque: true,
})
const PICTURE = encodePng(pixels(7))
const DRAWING = new TextEncoder().encode('<svg/>')
const MADE = new Map([
  ['1-a-diff.png', PICTURE],
  ['1-a-difference.svg', DRAWING],
])
const RECOMPUTED = { report: REPORT, pictures: MADE }
const PAGE = new TextEncoder().encode(renderReview(REPORT, MADE))

describe('the files next to a true report', () => {
  test('are right as they were written', () => {
    const beside = new Map([...MADE, ['report.html', PAGE] as const])
    expect(checkBeside(beside, RECOMPUTED)).toEqual({ changed: undefined, notRecomputed: [] })
  })

  test.each([
    ['1-a-diff.png', encodePng(pixels(8))],
    ['1-a-diff.png', PICTURE.subarray(0, 40)],
    ['1-a-difference.svg', new TextEncoder().encode('<svg></svg>')],
    ['report.html', new TextEncoder().encode('<!doctype html>')],
  ])('are wrong where %s was changed', (name, bytes) => {
    const beside = new Map([...MADE, ['report.html', PAGE] as const, [name, bytes] as const])
    expect(checkBeside(beside, RECOMPUTED).changed).toBe(name)
  })

  test('may be missing: pictures are artifacts of their own', () => {
    expect(checkBeside(new Map(), RECOMPUTED)).toEqual({ changed: undefined, notRecomputed: [] })
  })

  test('are the same pictures in another compression', () => {
    const idat = Buffer.from(PICTURE).indexOf('IDAT')
    const stored = inflateSync(PICTURE.subarray(idat + 4))
    const palette = PICTURE.subarray(PICTURE.indexOf(0x50, 33) + 4, PICTURE.indexOf(0x50, 33) + 10)
    const other = pngFile({ width: 4, height: 4, colourType: 3, palette }, [deflateSync(stored, { level: 0 })])
    expect(other).not.toEqual(PICTURE)
    const page = new TextEncoder().encode(renderReview(REPORT, new Map(MADE).set('1-a-diff.png', other)))
    const beside = new Map([['1-a-diff.png', other] as const, ['report.html', page] as const])
    expect(checkBeside(beside, RECOMPUTED).changed).toBeUndefined()
  })

  test('include a page that needs more than the report, which is not recomputed', () => {
    const titled = new TextEncoder().encode(renderReview(REPORT, MADE, { title: 'Staging' }))
    const answer = checkBeside(new Map([['report.html', titled]]), { ...RECOMPUTED, pageNeeds: 'its title' })
    expect(answer).toEqual({ changed: undefined, notRecomputed: ['report.html (from its title)'] })
  })
})
