import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { actRuns } from '../../.github/scripts/act-runs.ts'

const readme = ['README.md', '.github/docs/jobs.md'].map((file) => readFileSync(file, 'utf8')).join('')
const check = readFileSync('.github/workflows/check.yml', 'utf8')
const runs = actRuns(readme, check, { port: 4321, pidFile: '/scratch/serve.pid' })
const workflowOf = (name: string) => runs.find((run) => run.name === name)?.workflow('http://127.0.0.1:1234') ?? ''

test('act runs the self-test and an example of each way to use the Action', () => {
  expect(runs.map(({ name }) => name)).toEqual([
    'the self-test',
    'around',
    'before and after',
    'a matrix by the reusable workflow',
  ])
})

test.each(['around', 'before and after', 'a matrix by the reusable workflow'])(
  'the example of %s deploys once, to the simulated account, and asks no other one',
  (name) => {
    const workflow = workflowOf(name)
    expect(workflow.match(/\/simulator\/deploy\/release/g)).toHaveLength(1)
    const jobs = Object.values(parse(workflow).jobs) as { with?: object; steps?: { uses?: string; with?: object }[] }[]
    const calls = jobs
      .flatMap((job) => [job, ...(job.steps ?? [])])
      .filter((one) => JSON.stringify(one.with ?? {}).includes('targets'))
    expect(calls.length).toBeGreaterThan(0)
    for (const call of calls) expect(call.with).toMatchObject({ 'api-url': 'http://127.0.0.1:1234' })
  },
)

test('the self-test serves its own account on a free port, and leaves word of its process', () => {
  const workflow = workflowOf('the self-test')
  expect(workflow).not.toContain('8787')
  expect(workflow.match(/:4321/g)).toHaveLength(2)
  expect(workflow).toContain("serve.log 2>&1 & echo $! > '/scratch/serve.pid'")
})

test('an example that is gone is a failure, not one run less', () => {
  expect(() => actRuns('nothing', check, { port: 1, pidFile: '' })).toThrow(
    'The documentation has no example of around',
  )
  expect(() => actRuns(readme, 'nothing', { port: 1, pidFile: '' })).toThrow('check.yml starts its server')
})
