import { describe, expect, test } from '@jest/globals'
import { parseRequest, type RequestTexts } from '../../../src/snapshot/request.ts'

const DEFAULT = { projection: 'isometric', theme: 'light', width: 1920, height: 1080 }

describe('a request', () => {
  test.each<[RequestTexts, object]>([
    [{}, DEFAULT],
    [{ filter: ' ', exclude: ', ,', projection: '', theme: ' ', width: '', height: undefined }, DEFAULT],
    [{ filter: ' type=rds AND env=prod ' }, { ...DEFAULT, filter: 'type=rds AND env=prod' }],
    [{ exclude: 'ec2, sg\nrds' }, { ...DEFAULT, exclude: ['ec2', 'sg', 'rds'] }],
    [
      { projection: '2d', theme: 'dark' },
      { ...DEFAULT, projection: '2d', theme: 'dark' },
    ],
    [
      { width: '16', height: '8192' },
      { ...DEFAULT, width: 16, height: 8192 },
    ],
  ])('%j is read', (texts, request) => {
    expect(parseRequest(texts)).toStrictEqual(request)
  })

  test.each<[RequestTexts, string]>([
    [{ projection: '3d' }, 'projection is "3d"'],
    [{ theme: 'Dark' }, 'theme is "Dark"'],
    [{ width: '15' }, 'width is "15"'],
    [{ width: '8193' }, 'width is "8193"'],
    [{ width: '1e3' }, 'width is "1e3"'],
    [{ width: '-800' }, 'width is "-800"'],
    [{ height: '80.5' }, 'height is "80.5"'],
    [{ height: '९९९' }, 'height is "९९९"'],
    [{ height: '9'.repeat(10_000) }, `height is "${'9'.repeat(100)}"`],
  ])('%j is refused', (texts, message) => {
    expect(problemsOf(texts)).toMatchObject([{ code: 'REQUEST_INVALID', message }])
  })

  test('says all that is wrong at once, each with a remedy', () => {
    expect(problemsOf({ projection: 'x', theme: 'y', width: '0', height: 'z' })).toMatchObject([
      { remedy: 'Choose isometric or 2d' },
      { remedy: 'Choose light or dark' },
      { remedy: 'Give whole pixels from 16 to 8192' },
      { remedy: 'Give whole pixels from 16 to 8192' },
    ])
  })
})

function problemsOf(texts: RequestTexts): readonly unknown[] {
  try {
    parseRequest(texts)
  } catch (error) {
    return (error as AggregateError).errors
  }
  return []
}
