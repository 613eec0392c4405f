import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readPlans } from '../../src/plan-files.ts'
import { planBytes } from '../support/plan-documents.ts'
import { thing } from '../support/planned-reports.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plans-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const PLAN = planBytes('terraform', [{ action: 'create', after: thing('rds', 'orders', 'm5.large') }])
const at = (...parts: string[]) => path.join(folder, ...parts)

function write(...names: string[]): void {
  for (const name of names) {
    mkdirSync(path.dirname(at(name)), { recursive: true })
    writeFileSync(at(name), PLAN)
  }
}

/** The files that were read, below the folder of the test, each with whether it is a plan. */
const read = (...patterns: string[]) =>
  readPlans(patterns.map((pattern) => at(pattern))).plans.map((plan) => [
    path.relative(folder, plan.file),
    'announcements' in plan,
  ])

describe('the files of a plan', () => {
  test('are read with their digest, each once, in the order in which they are named', () => {
    write('b.json', 'a.json')
    const { plans, failures } = readPlans([at('b.json'), '', '# later', ` ${at('a.json')} `, at('b.json')])
    expect(plans).toMatchObject([{ file: at('b.json') }, { file: at('a.json') }])
    for (const plan of plans)
      expect(plan).toMatchObject({ tool: 'terraform', digest: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(failures).toEqual([])
  })

  test('are found by patterns, in the order of their names', () => {
    write('stacks/b/tfplan.json', 'stacks/a/tfplan.json', 'stacks/a/other.txt', 'stacks/a/deep/tfplan.json', 'top.json')
    write('stacks/.terraform/tfplan.json', 'node_modules/x/tfplan.json')
    expect(read('stacks/*/tfplan.json').map(([file]) => file)).toEqual(['stacks/a/tfplan.json', 'stacks/b/tfplan.json'])
    expect(read('**/tfplan.json').map(([file]) => file)).toEqual([
      ...['stacks/a/deep/tfplan.json', 'stacks/a/tfplan.json', 'stacks/b/tfplan.json'],
    ])
    expect(read('t?p.*').map(([file]) => file)).toEqual(['top.json'])
    expect(read('stacks/**').map(([file]) => file)).toHaveLength(4)
  })

  test('are found by the letter where a pattern is a name', () => {
    write('odd[1]*.json')
    expect(read('odd[1]*.json')).toEqual([['odd[1]*.json', true]])
  })

  test.each(['tfplan.json', 'plans/*.json', 'no/such/folder/**/x.json'])(
    'that are not there are a word, and no failure: %s',
    (pattern) => {
      const { plans, failures } = readPlans([at(pattern)])
      expect(plans).toEqual([{ file: expect.any(String), error: 'there is no such file' }])
      expect(failures).toEqual([])
    },
  )

  test('are not searched for in a loop of links', () => {
    write('a/tfplan.json')
    symlinkSync(folder, at('a', 'loop'))
    expect(read('**/tfplan.json')).toEqual([['a/tfplan.json', true]])
  })
})

describe('a file that is no plan', () => {
  test('costs itself alone: the others are read', () => {
    write('good.json')
    writeFileSync(at('binary.json'), 'PK\u0003\u0004')
    writeFileSync(at('empty.json'), '')
    mkdirSync(at('folder.json'))
    const { plans, failures } = readPlans([at('*.json'), at('folder.json')])
    expect(plans.map((plan) => ('announcements' in plan ? 'plan' : plan.error.match(/\(([A-Z_]+)\)$/)?.[1]))).toEqual([
      ...['PLAN_BINARY', 'PLAN_NOT_JSON', 'plan', 'FILE_UNREADABLE'],
    ])
    expect(failures.map(({ code }) => code)).toEqual(['PLAN_BINARY', 'PLAN_NOT_JSON', 'FILE_UNREADABLE'])
  })

  test('is not read when it is larger than a plan may be', () => {
    writeFileSync(at('huge.json'), '{')
    truncateSync(at('huge.json'), 201 * 1024 * 1024)
    const start = process.memoryUsage().arrayBuffers
    const { failures } = readPlans([at('huge.json')])
    expect(failures).toMatchObject([{ code: 'PLAN_TOO_LARGE' }])
    expect(process.memoryUsage().arrayBuffers - start).toBeLessThan(100 * 1024 * 1024)
  })

  test('is named with what can be shown of its name', () => {
    const [plan] = readPlans([at('a\u202e\n::error::b')]).plans
    expect(plan?.file).not.toMatch(/[\n\u202e]/)
  })
})

test('more plans than anybody has are named and left out', () => {
  write(...Array.from({ length: 205 }, (_, n) => `p/${String(n).padStart(3, '0')}.json`))
  const { plans, failures } = readPlans([at('p/*.json')])
  expect(plans).toHaveLength(201)
  expect(failures).toMatchObject([{ code: 'PLAN_TOO_MANY' }])
})
