import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { InputName } from '../../../../src/action/inputs.ts'
import type { OutputName } from '../../../../src/action/outputs.ts'
import { runSecondHalf } from '../../../../src/action/phases/after.ts'
import { jobOf } from '../../../support/action-inputs.ts'
import { inventoryOf } from '../../../support/inventories.ts'
import { planBytes, type Step } from '../../../support/plan-documents.ts'
import { componentOf, type Thing } from '../../../support/plan-things.ts'
import { thing } from '../../../support/planned-reports.ts'
import { snapshot, taken } from '../../../support/snapshots.ts'
import { inStep } from '../../../support/step-commands.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plan-job-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const [small, large] = [thing('rds', 'orders', 'm5.large'), thing('rds', 'orders', 'm5.xlarge')]
const reports = thing('rds', 'reports', 'm5.large')
const resize: Step = { action: 'update', before: small, after: large }
const of = (...things: Thing[]) =>
  snapshot([taken({ inventory: inventoryOf(things.map((one) => componentOf(one, 's'))) })])

async function afterApply(texts: Partial<Record<InputName, string>>, now: readonly Thing[] = [large]) {
  const written = new Map<OutputName, unknown>()
  const job = jobOf(texts, { env: { RUNNER_TEMP: folder }, write: (name, value) => void written.set(name, value) })
  const where = { findBefore: async () => of(small), isChecked: true, hasLooked: true }
  const said = await inStep({}, () => runSecondHalf(job, where, async () => of(...now)))
  const file = `${job.places.reportFolder}/report.json`
  return { ...said, written, report: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined }
}

function plan(name: string, steps: readonly Step[]): string {
  const file = path.join(folder, name)
  writeFileSync(file, planBytes('terraform', steps))
  return file
}

describe('a job with a plan', () => {
  test('says what became of it, in the report, the outputs and the log', async () => {
    const { report, written, stdout, failed } = await afterApply({ plan: plan('a.json', [resize]) })
    expect(report.plan.counts).toMatchObject({ happened: 1, unplanned: 0, notSeen: 0 })
    expect([written.get('unplanned-count'), written.get('unseen-count')]).toEqual([0, 0])
    expect(stdout).toContain(
      'Plan: 1 of 1 visible announced change has happened; everything that changed was announced\n',
    )
    expect(failed).toBe(false)
  })

  test('takes several, a line each, and patterns', async () => {
    plan('b.json', [{ action: 'create', after: reports }])
    const lines = `${plan('a.txt', [resize])}\n\n${folder}/*.json\n`
    const { report } = await afterApply({ plan: lines }, [large, reports])
    expect(report.plan.sources).toHaveLength(2)
    expect(report.plan.counts).toMatchObject({ happened: 2, unplanned: 0 })
  })

  test.each([
    ['unplanned', [large, reports], true],
    ['unplanned', [large], false],
    ['unseen', [small], true],
    ['unseen', [large], false],
  ] as const)('and the gate %s: %#', async (gate, now, trips) => {
    const { failed, written } = await afterApply({ plan: plan('a.json', [resize]), 'fail-on': gate }, now)
    expect(failed).toBe(trips)
    expect(written.get('conclusion')).toBe(trips ? 'failure' : 'success')
  })

  test('that failed is not asked for what did not come', async () => {
    const texts = { plan: plan('a.json', [resize]), 'fail-on': 'unseen', 'job-status': 'failure' }
    const { failed, report } = await afterApply(texts, [small])
    expect(failed).toBe(false)
    expect(report.plan.counts).toMatchObject({ notSeen: 0, unknown: 1 })
  })

  test('that is not there says so in the report, and fails nothing, not even under on-error: fail', async () => {
    const file = path.join(folder, 'none.json')
    const { failed, report, stdout } = await afterApply({
      plan: file,
      'on-error': 'fail',
      'github-token': '',
      'fail-on': 'unplanned, unseen',
    })
    expect(report.plan.sources).toEqual([{ file: expect.any(String), complete: false, error: 'there is no such file' }])
    expect(stdout).toContain('there is no such file')
    expect(stdout.match(/^::error::(?!.*WORKFLOW_UNKNOWN).*/m)).toBeNull()
    expect(failed).toBe(true)
    expect((await afterApply({ plan: file, 'fail-on': 'unplanned, unseen' })).failed).toBe(false)
  })

  test('that cannot be read is a warning, and the rest of the report is whole', async () => {
    const file = path.join(folder, 'bad.json')
    writeFileSync(file, 'PK\u0003\u0004')
    const { failed, report, stdout } = await afterApply({ plan: file, 'fail-on': 'unplanned, unseen' })
    expect(stdout).toMatch(/^::warning::.*\(PLAN_BINARY\)$/m)
    expect(report.counts.changed).toBe(1)
    expect(report.plan.sources[0].error).toContain('saved plan')
    expect(failed).toBe(false)
  })
})

describe('a job without a plan', () => {
  test('has neither the part of the report nor the outputs', async () => {
    const { report, written } = await afterApply({})
    expect(report).not.toHaveProperty('plan')
    expect([...written.keys()].filter((name) => /unplanned|unseen/.test(name))).toEqual([])
  })

  test('is told that its gate cannot trip', async () => {
    const { stdout, failed } = await afterApply({ 'fail-on': 'unplanned' })
    expect(stdout).toMatch(/^::warning::fail-on names unplanned, which cannot trip: there is no `plan`$/m)
    expect(failed).toBe(false)
  })
})
