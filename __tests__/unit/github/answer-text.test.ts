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
    expect(artifactError(new Error(`a${character}b`), 'x').said).toBe('ab')
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
    expect(answerText(refused, 403)).toEqual({ status: 'HTTP 403', said: 'Resource not accessible' })
    const documented = new Error('Not Found - https://docs.github.com/rest/issues#get')
    expect(answerText(documented, 404).said).toBe('Not Found')
    expect(answerText(new Error('connect ECONNREFUSED'), 500)).toEqual({
      status: 'no answer',
      said: 'connect ECONNREFUSED',
    })
    expect(answerText('odd', 500)).toEqual({ status: 'no answer', said: '' })
  })
})

describe("the artifact client's failure", () => {
  test('is quoted by its first line', () => {
    const error = artifactError(new Error('Failed: (403)\n    at client.js'), 'x')
    expect(error).toMatchObject({ message: 'The x failed: the service answered 403', said: 'Failed: (403)' })
  })

  test('is no advice to try again where the runner has a token of its own kind', () => {
    const error = artifactError(new Error('Invalid token specified: missing part #2'), 'x')
    expect(error.code).toBe('ARTIFACTS_UNSUPPORTED')
  })

  test('that is ours already is left alone', () => {
    const ours = new ExpectedError('ARTIFACT_UNSAFE', 'no', 'no')
    expect(artifactError(ours, 'x')).toBe(ours)
  })
})
