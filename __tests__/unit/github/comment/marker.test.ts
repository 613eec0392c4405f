import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isMarked, isOurs, isSameBody, markerOf, stampOf, withMarker } from '../../../../src/github/comment/marker.ts'

const anyKey = fc.string({ unit: 'binary' })

describe('the marker of a comment', () => {
  test('names the tool and the key', () => {
    expect(markerOf('prod/eu-west-1')).toBe('<!-- cloudcraft-deployment-diff key=prod%2Feu-west-1 -->')
  })

  test('is one HTML comment, whatever the key', () => {
    fc.assert(fc.property(anyKey, (key) => expect(markerOf(key)).toMatch(/^<!-- (?!.*--.*-->)[!-~ ]+ -->$/)))
    expect(markerOf('\ud800--><script>')).toBe('<!-- cloudcraft-deployment-diff key=%EF%BF%BD%2D%2D%3E%3Cscript%3E -->')
  })

  test('is found again in the body it was added to, and only for its own key', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (body, key, other) => {
        expect(isMarked(withMarker(body, key), key)).toBe(true)
        expect(isMarked(withMarker(body, key), other)).toBe(key === other)
      }),
    )
  })

  test('says which run wrote it, and is found by its key all the same', () => {
    const body = withMarker('Report', 'prod', { run: 8001, attempt: 2 })
    expect(body).toBe('Report\n\n<!-- cloudcraft-deployment-diff key=prod run=8001 attempt=2 -->')
    expect([isMarked(body, 'prod'), isMarked(body, 'prod run=8001 attempt=2')]).toEqual([true, false])
    expect(stampOf(body)).toEqual({ run: 8001, attempt: 2 })
    expect(stampOf(withMarker('Report', 'prod'))).toBeUndefined()
    expect([isOurs(body), isOurs('Report'), isOurs('<!-- cloudcraft-deployment-diff part=a run=1 -->')]).toEqual([
      true,
      false,
      false,
    ])
  })

  test('does not count in the middle of a comment or behind a quotation mark', () => {
    const quoted = withMarker('Report', 'k').replaceAll(/^/gm, '> ')
    expect(isMarked(quoted, 'k')).toBe(false)
    expect(isMarked(`${withMarker('Report', 'k')}\nThanks!`, 'k')).toBe(false)
  })

  test('outlives the line ends of the GitHub editor', () => {
    const edited = `${withMarker('a\nb', 'k').replaceAll('\n', '\r\n')}\r\n`
    expect(isMarked(edited, 'k')).toBe(true)
    expect(isSameBody(edited, withMarker('a\nb', 'k'))).toBe(true)
    expect(isSameBody(edited, withMarker('a\nc', 'k'))).toBe(false)
  })
})
