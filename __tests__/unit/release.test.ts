import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { notesOf, released, withVersion } from '../../.github/scripts/release-text.ts'
import { VERSION } from '../../src/version.ts'

const CHANGELOG = '# Changelog\n\n## Unreleased\n\n- new\n\n## 1.0.0 (2026-01-01)\n\n- first\n'

test('a release takes what is unreleased, and its notes are that part', () => {
  const next = released(CHANGELOG, '1.1.0', '2026-02-03') ?? ''
  expect(next).toBe(
    '# Changelog\n\n## Unreleased\n\n## 1.1.0 (2026-02-03)\n\n- new\n\n## 1.0.0 (2026-01-01)\n\n- first\n',
  )
  expect(notesOf(next, '1.1.0')).toBe('- new')
  expect(notesOf(next, '1.0.0')).toBe('- first')
  expect(notesOf(next, '1.2.0')).toBeUndefined()
  expect(released(next, '1.2.0', '2026-02-04')).toBeUndefined()
})

test.each(['package.json', 'package-lock.json', 'src/version.ts', '.github/workflows/deployment-diff.yml'])(
  '%s has the version once the release has been made',
  (file) => {
    const text = readFileSync(file, 'utf8')
    const next = withVersion(file, text, '98.7.6')
    expect(next).toContain('98.7.6')
    expect(withVersion(file, next, VERSION)).toBe(text)
  },
)
