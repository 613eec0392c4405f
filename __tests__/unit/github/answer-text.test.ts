import { describe, expect, test } from '@jest/globals'
import { ExpectedError } from '../../../src/errors.ts'
import { answerText, quoted, withoutAddresses } from '../../../src/github/answer-text.ts'
import { artifactError } from '../../../src/github/artifact/artifact-errors.ts'

/** What makes text look like what it is not, steers a terminal or breaks the line. */
const INVISIBLE = {
  'a bidirectional override': '\u202e',
  'a zero-width space': '\u200b',
  'a variation selector': '\ufe0f',
  'a hangul filler': '\u3164',
  'a tag character': '\u{e0041}',
  'an escape': '\u001b',
  'a C1 control': '\u009b',
  'half a surrogate pair': '\ud800',
}

describe("a server's words", () => {
  test.each(Object.entries(INVISIBLE))('come without %s', (_, character) => {
    expect(quoted(`a${character}b`)).toBe('ab')
    expect(artifactError(new Error(`a${character}b`), 'x').message).toBe('The x failed: ab')
  })

  test.each(['\n', '\r\n', '\t', '\u2028', '\u2029', '\u00a0'])(
    'are one line, whatever separates them: %j',
    (blank) => {
      expect(quoted(`a${blank}b`)).toBe('a b')
    },
  )

  test('are short', () => {
    expect(quoted('x'.repeat(10_000))).toBe(`${'x'.repeat(199)}…`)
    expect(quoted('x'.repeat(200))).toBe('x'.repeat(200))
  })

  test('name no address that is signed', () => {
    expect(withoutAddresses('no access to https://blob.example/x?sig=secret today')).toBe(
      'no access to (address) today',
    )
  })

  test('follow the status where there was an answer', () => {
    const refused = Object.assign(new Error('Resource not accessible'), { response: {} })
    expect(answerText(refused, 403)).toBe('HTTP 403: Resource not accessible')
    expect(answerText(new Error('connect ECONNREFUSED'), 500)).toBe('connect ECONNREFUSED')
    expect(answerText('odd', 500)).toBe('')
  })
})

describe("the artifact client's failure", () => {
  test('is quoted by its first line', () => {
    expect(artifactError(new Error('Failed: (403)\n    at client.js'), 'x').message).toBe('The x failed: Failed: (403)')
  })

  test('that is ours already is left alone', () => {
    const ours = new ExpectedError('ARTIFACT_UNSAFE', 'no', 'no')
    expect(artifactError(ours, 'x')).toBe(ours)
  })
})
