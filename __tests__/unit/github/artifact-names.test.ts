import { describe, expect, test } from '@jest/globals'
import { candidateNames } from '../../../src/github/artifact-names.ts'

describe('candidateNames', () => {
  test('keeps the wanted name first and the ending last', () => {
    expect(candidateNames('report.html', 3, 'beef')).toEqual(['report.html', 'report-2.html', 'report-3-beef.html'])
  })

  test.each(['', '.', '..', 'a/b', 'a\\b', 'a:b', 'a"b', 'a\nb', 'a*', 'x'.repeat(201)])('refuses %j', (name) => {
    expect(() => candidateNames(name, 1, 'x')).toThrow(expect.objectContaining({ code: 'ARTIFACT_NAME_INVALID' }))
  })
})
