import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { CODES } from '../../src/codes.ts'
import { PREDICATE_TYPE } from '../../src/report/statement.ts'

const PAGES = globSync('.github/docs/*.md').map((file) => [file, readFileSync(file, 'utf8')] as const)
const codesIn = (text: string) => [...text.matchAll(/^\| `([A-Z]+_[A-Z_]+)` \|/gm)].map(([, code = '']) => code)

describe('a page of documentation', () => {
  test('is found, with warnings in it', () => {
    expect(PAGES.flatMap(([, text]) => codesIn(text)).length).toBeGreaterThan(5)
  })

  test.each(PAGES)('%s names only warnings that there are', (_, text) => {
    expect(codesIn(text).filter((code) => !Object.hasOwn(CODES, code))).toEqual([])
  })

  test('about evidence names the type of the predicate, and the action that signs it by its commit', () => {
    const [, text = ''] = PAGES.find(([file]) => file.endsWith('evidence.md')) ?? []
    expect(text.split(PREDICATE_TYPE)).toHaveLength(3)
    expect(text).toMatch(/uses: actions\/attest@[0-9a-f]{40} # v\d+\.\d+\.\d+\n/)
  })
})
