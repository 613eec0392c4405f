import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { InputName } from '../../../../src/action/inputs.ts'
import type { OutputName } from '../../../../src/action/outputs.ts'
import { runSecondHalf } from '../../../../src/action/phases/after.ts'
import { type Simulator, startSimulator } from '../../../../src/extras/simulator/server.ts'
import { jobOf } from '../../../support/action-inputs.ts'
import { bytesOf } from '../../../support/inventories.ts'
import { documentsAround } from '../../../support/scenario-reports.ts'
import { snapshot, taken } from '../../../support/snapshots.ts'
import { inStep } from '../../../support/step-commands.ts'

const READ_KEY = 'a-key-that-may-only-read'
let cloudcraft: Simulator
let folder: string
beforeAll(async () => {
  cloudcraft = await startSimulator({ rateLimit: false, keys: [{ key: READ_KEY, mode: 'read' }] })
})
afterAll(() => cloudcraft.close())
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cost-job-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function afterDeployment(texts: Partial<Record<InputName, string>>, scenario = 'database-resize') {
  const written = new Map<OutputName, unknown>()
  const { before, after } = documentsAround(scenario)
  const [was, is] = [before, after].map((document) => snapshot([taken({ inventory: bytesOf(document) })]))
  if (is === undefined) throw new Error('there are two sides')
  const job = jobOf(
    { 'api-url': cloudcraft.url, 'api-key': cloudcraft.apiKey, ...texts },
    { env: { RUNNER_TEMP: folder }, write: (name, value) => void written.set(name, value) },
  )
  const where = { findBefore: async () => was, isChecked: true, hasLooked: true }
  const said = await inStep({}, () => runSecondHalf(job, where, async () => is))
  const file = `${job.places.reportFolder}/report.json`
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  return {
    ...said,
    written,
    cost: report.targets[0].cost,
    warnings: said.stdout.match(/^::(warning|error)::.*/gm) ?? [],
  }
}

const temporary = async () => {
  const answer = await fetch(`${cloudcraft.url}/blueprint`, {
    headers: { authorization: `Bearer ${cloudcraft.apiKey}` },
  })
  const { blueprints } = (await answer.json()) as { blueprints: { name: string }[] }
  return blueprints.filter(({ name }) => name.startsWith('Temporary'))
}

/** Outside of a workflow nobody comments, which is a warning of its own. */
const NO_WORKFLOW = expect.stringContaining('(WORKFLOW_UNKNOWN)')

describe('a job that asks for the cost', () => {
  test('has it in the report, the outputs and the log, and leaves nothing in the account', async () => {
    const { cost, written, stdout, warnings } = await afterDeployment({ cost: 'true' })
    expect(cost).toMatchObject({ currency: 'USD', change: 252.288, lines: [{ what: 'db.m5.large → db.m5.xlarge' }] })
    expect(written.get('monthly-cost-change')).toBe('252.29')
    expect(stdout).toMatch(/^Cost: \+\$252\/month \(\+23\.8 %\), from/m)
    expect(warnings).toEqual([NO_WORKFLOW])
    expect(await temporary()).toEqual([])
  })

  test('has it in its currency, with the decimals of that', async () => {
    const { cost, written } = await afterDeployment({ cost: 'true', currency: 'jpy' })
    expect(cost.currency).toBe('JPY')
    expect(written.get('monthly-cost-change')).toBe('37843')
  })

  test.each([
    ['cost>200', true],
    ['cost>300', false],
    ['cost>20%', true],
    ['cost>30 %', false],
  ])('and the gate %s', async (gate, trips) => {
    const { failed, written } = await afterDeployment({ cost: 'true', 'fail-on': gate })
    expect([failed, written.get('conclusion')]).toEqual([trips, trips ? 'failure' : 'success'])
  })

  test('with a key that may only read has everything else, and a warning that names it', async () => {
    const { cost, written, failed, warnings } = await afterDeployment({
      ...{ cost: 'true', 'api-key': READ_KEY, 'fail-on': 'cost>1' },
    })
    expect(cost).toEqual({ currency: 'USD', period: 'month', error: expect.stringContaining('Use a read-write key') })
    expect([written.has('monthly-cost-change'), written.get('changed-count'), failed]).toEqual([false, 1, false])
    expect(warnings).toEqual([
      NO_WORKFLOW,
      expect.stringMatching(
        /The cost of Production \(us-east-1\) is left out: .*read-write key.*\(COST_KEY_READ_ONLY\)$/,
      ),
    ])
  })

  test('and cannot reach Cloudcraft has everything else, too; only under on-error: fail does that fail the step', async () => {
    const away = { cost: 'true', 'api-url': 'http://127.0.0.1:9', timeout: '1' }
    const { cost, failed, warnings } = await afterDeployment(away)
    expect([cost.error, failed]).toEqual([expect.stringContaining('could not be reached'), false])
    expect(warnings).toContainEqual(expect.stringContaining('(NETWORK_ERROR)'))
    expect((await afterDeployment({ ...away, 'on-error': 'fail' })).failed).toBe(true)
  })
})

describe('a job that does not', () => {
  test('has neither the part of the report nor the output, and makes no blueprint', async () => {
    const { cost, written } = await afterDeployment({})
    expect([cost, written.has('monthly-cost-change')]).toEqual([undefined, false])
  })

  test('is told that its gate cannot trip', async () => {
    const { warnings, failed } = await afterDeployment({ 'fail-on': 'cost>1' })
    expect(warnings).toContain('::warning::fail-on names cost>1, which cannot trip: `cost` is not true')
    expect(failed).toBe(false)
  })
})
