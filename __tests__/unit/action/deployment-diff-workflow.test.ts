import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { readInputs } from '../../../src/action/inputs.ts'
import { given } from '../../support/action-inputs.ts'

const workflow = parse(readFileSync('.github/workflows/deployment-diff.yml', 'utf8'))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plan-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs the step of the job `plan` as the runner does. */
function plan(targets: string): string[] {
  const output = path.join(folder, 'output')
  const script = workflow.jobs.plan.steps[0].run
  const env: NodeJS.ProcessEnv = { PATH: process.env['PATH'] ?? '', TARGETS: targets, GITHUB_OUTPUT: output }
  const options = { env, encoding: 'utf8' as const }
  expect(spawnSync('bash', ['--noprofile', '--norc', '-e', '-c', script], options)).toMatchObject({
    status: 0,
    stderr: '',
  })
  return JSON.parse(readFileSync(output, 'utf8').replace(/^shards=/, ''))
}

test('the plan is a job for each region of each account', () => {
  const targets = '# ours\nProduction: us-east-1, eu-west-1\n\n  Team: A: westeurope,westeurope \n'
  expect(plan(targets)).toEqual(['Production: us-east-1', 'Production: eu-west-1', 'Team: A: westeurope'])
})

test('of more than 256 regions some jobs have several, none is lost, and all can be read as targets', () => {
  const targets = Array.from({ length: 600 }, (_, at) => `Account ${at}: us-east-1`)
  const shards = plan(targets.join('\n'))
  expect(shards).toHaveLength(256)
  expect(shards.flatMap((shard) => shard.split('\n')).sort()).toEqual([...targets].sort())
  expect(readInputs(given({ targets: shards[0] ?? '' })).targets).toHaveLength(3)
})

test('what a caller writes into it is data, and no part of a script', () => {
  const text = JSON.stringify(workflow.jobs.plan.steps[0].run)
  expect(text).not.toContain('${{')
  expect(plan('$(touch x) `id` "; exit 1 #: us-east-1')).toEqual(['$(touch x) `id` "; exit 1 #: us-east-1'])
})

test('the jobs of the matrix never comment, and only the report may write', () => {
  const [look] = workflow.jobs.look.steps
  expect(look.with['comment-mode']).toBe('never')
  expect([workflow.permissions, workflow.jobs.look.permissions]).toEqual([{}, { actions: 'read' }])
  expect(workflow.jobs.report.permissions['pull-requests']).toBe('write')
})
