import { describe, expect, test } from '@jest/globals'
import { ExpectedError } from '../../../../src/errors.ts'
import { pictureDiagrams } from '../../../../src/report/build/diagram-pictures.ts'
import { targetReport } from '../../../support/reports.ts'

const svgOf = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"></svg>`
const bytes = (text: string) => new TextEncoder().encode(text)
const side = (file: string, width: number, height: number) => ({ file, width, height })

const drawn = (number: number, width = 30, height = 20) =>
  targetReport([], { diagram: { svg: side(`${number}-a-difference.svg`, width, height) } })
const filesOf = (count: number, width = 30, height = 20) =>
  new Map(Array.from({ length: count }, (_, at) => [`${at + 1}-a-difference.svg`, bytes(svgOf(width, height))]))

describe('pictureDiagrams', () => {
  test('adds each diagram as a picture of the same size', () => {
    const files = filesOf(1)
    const [target] = pictureDiagrams([drawn(1)], files, bytes)
    expect(target?.diagram?.png).toEqual(side('1-a-difference.png', 30, 20))
    expect(new TextDecoder().decode(files.get('1-a-difference.png'))).toBe(svgOf(30, 20))
  })

  test('pictures what changed and its surroundings where there is such a drawing', () => {
    const files = new Map([...filesOf(1, 3000, 2000), ['1-a-difference-focus.svg', bytes(svgOf(40, 50))]])
    const diagram = { svg: side('1-a-difference.svg', 3000, 2000), focus: side('1-a-difference-focus.svg', 40, 50) }
    const [target] = pictureDiagrams([targetReport([], { diagram })], files, bytes)
    expect(target?.diagram).toEqual({ ...diagram, png: side('1-a-difference.png', 40, 50) })
  })

  test('scales down what no viewer would open', () => {
    const files = filesOf(1, 8192, 1000)
    const [target] = pictureDiagrams([drawn(1, 8192, 1000)], files, bytes)
    expect(target?.diagram?.png).toEqual(side('1-a-difference.png', 4096, 500))
    const text = new TextDecoder().decode(files.get('1-a-difference.png'))
    expect(text).toContain('width="4096" height="500" viewBox="0 0 8192 1000"')
  })

  test('with many targets, draws the first twenty', () => {
    const files = filesOf(25)
    const targets = Array.from({ length: 25 }, (_, at) => drawn(at + 1))
    const told = pictureDiagrams([targetReport([]), ...targets], files, bytes)
    expect(told.map(({ diagram }) => diagram?.png !== undefined)).toEqual([
      false,
      ...Array(20).fill(true),
      ...Array(5).fill(false),
    ])
  })

  test('leaves out a picture that cannot be drawn, but does not hide a bug', () => {
    const fails = (error: Error) => () => {
      throw error
    }
    const refused = fails(new ExpectedError('PICTURE_TOO_LARGE', 'too large', 'Ask for less'))
    expect(pictureDiagrams([drawn(1)], filesOf(1), refused)).toEqual([drawn(1)])
    expect(() => pictureDiagrams([drawn(1)], filesOf(1), fails(new TypeError('bug')))).toThrow('bug')
  })
})
