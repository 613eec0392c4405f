import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { candidateNames, isCandidateOf } from '../../../../src/github/artifact/artifact-names.ts'

describe('candidateNames', () => {
  test('keeps the wanted name first and the ending last', () => {
    expect(candidateNames('report.html', 3, 'beef')).toEqual(['report.html', 'report-2.html', 'report-3-beef.html'])
  })

  test.each(['', '.', '..', 'a/b', 'a\\b', 'a:b', 'a"b', 'a\nb', 'a*', 'x'.repeat(201)])('refuses %j', (name) => {
    expect(() => candidateNames(name, 1, 'x')).toThrow(expect.objectContaining({ code: 'ARTIFACT_NAME_INVALID' }))
  })
})

describe('isCandidateOf', () => {
  test('knows every name that an upload tries', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9.-]{0,20}$/)
    const nonce = fc.stringMatching(/^[0-9a-f]{6}$/)
    fc.assert(
      fc.property(name, fc.integer({ min: 1, max: 999 }), nonce, (wanted, attempt, suffix) => {
        for (const one of candidateNames(wanted, attempt, suffix)) expect(isCandidateOf(wanted, one)).toBe(true)
      }),
    )
  })

  test.each(['reports', 'report-3', 'report-2-before', 'report-before', 'repor', 'report-1-abcdefg', 'a-report'])(
    'knows %s for another',
    (name) => expect(isCandidateOf('report', name)).toBe(false),
  )
})
