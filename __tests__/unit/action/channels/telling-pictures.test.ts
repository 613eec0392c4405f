import { describe, expect, test } from '@jest/globals'
import { tellingPictures } from '../../../../src/action/channels/telling-pictures.ts'
import type { PictureReport, TargetReport } from '../../../../src/report/facts/report.ts'
import { added, reportOf, targetReport } from '../../../support/reports.ts'

const side = (file: string) => ({ file, width: 4, height: 3 })
const picture = (number: number, hasDiff = true): PictureReport => ({
  ...{ before: side(`${number}-a-before.png`), after: side(`${number}-a-after.png`) },
  ...(hasDiff && { diff: { file: `${number}-a-diff.png` } }),
  ...{ changedPixels: 1, totalPixels: 12, movedPixels: 0, regions: [] },
})
const changedTarget = (number: number) => targetReport([added('web')], { picture: picture(number) })
const diagram = { svg: side('1-a-difference.svg'), png: side('1-a-difference.png') }

function filesOf(targets: readonly TargetReport[], most = 10, missing = '', texts = '') {
  const names = targets.flatMap(({ picture: one, diagram: drawn }) => [
    ...(one ? [one.before.file, one.after.file, one.diff?.file ?? ''] : []),
    drawn?.png?.file ?? '',
  ])
  const files = new Map<string, Uint8Array | string>(names.map((name) => [name, new Uint8Array([1])]))
  files.delete(missing)
  if (texts !== '') files.set(texts, 'no picture')
  return tellingPictures({ report: reportOf(targets), files, failures: [] }, most).map(({ file }) => file)
}

describe('the pictures worth a click of their own', () => {
  test('are diagram, difference and the render after, in this order', () => {
    const expected = ['1-a-difference.png', '1-a-diff.png', '1-a-after.png']
    expect(filesOf([{ ...changedTarget(1), diagram }])).toEqual(expected)
  })

  test('of many targets: first what tells most of each', () => {
    const expected = ['1-a-diff.png', '2-a-diff.png', '3-a-diff.png', '1-a-after.png']
    expect(filesOf([1, 2, 3].map(changedTarget), 4)).toEqual(expected)
  })

  test('are none where nothing changed', () => {
    expect(filesOf([targetReport([], { picture: picture(1, false) })])).toEqual([])
  })

  test('are there when only the picture differs', () => {
    expect(filesOf([targetReport([], { picture: picture(1) })])).toHaveLength(2)
  })

  test('leave out what is not there, and what is no picture', () => {
    const expected = ['1-a-diff.png']
    expect(filesOf([changedTarget(1)], 10, '1-a-after.png')).toEqual(expected)
    expect(filesOf([changedTarget(1)], 10, '', '1-a-after.png')).toEqual(expected)
  })

  test('are none without pictures', () => {
    expect(filesOf([targetReport([added('web')])])).toEqual([])
  })
})
