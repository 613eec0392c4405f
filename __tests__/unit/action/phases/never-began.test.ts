import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { InputName } from '../../../../src/action/inputs.ts'
import { runSecondHalf } from '../../../../src/action/phases/after.ts'
import { runReport } from '../../../../src/action/phases/report.ts'
import { jobOf } from '../../../support/action-inputs.ts'
import { type Scratch, scratchFolder } from '../../../support/folders.ts'
import { instance, inventoryOf } from '../../../support/inventories.ts'
import { snapshot, taken } from '../../../support/snapshots.ts'
import { inStep } from '../../../support/step-commands.ts'

let scratch: Scratch
beforeEach(() => {
  scratch = scratchFolder()
})
afterEach(() => scratch.remove())

type Texts = Partial<Record<InputName, string>>
const seen = snapshot([taken({ inventory: inventoryOf([instance('web')]) })])

/** What comes of a second half: its verdict, and how often the cloud was looked at. */
async function secondHalf(texts: Texts, { hasBefore = false, hasLooked = true }) {
  const written: Record<string, unknown> = {}
  let looks = 0
  const write = (name: string, value: unknown) => {
    written[name] = value
  }
  const job = jobOf(texts, { env: { RUNNER_TEMP: scratch.path }, write })
  const where = { findBefore: async () => (hasBefore ? seen : undefined), isChecked: true, hasLooked }
  const { stdout } = await inStep({}, () =>
    runSecondHalf(job, where, async () => {
      looks += 1
      return seen
    }),
  )
  return { verdict: written['verdict'], conclusion: written['conclusion'], looks, stdout }
}

const SILENT = { verdict: 'nothing was deployed', conclusion: 'neutral', looks: 0 }

describe('a deployment that did not begin is not reported', () => {
  test('when the job was cancelled during the before-snapshot', async () => {
    const told = await secondHalf({ 'job-status': 'cancelled' }, { hasLooked: false })
    expect(told).toMatchObject(SILENT)
    expect(told.stdout).toBe(
      'Nothing is reported: the deployment did not begin, because the job was cancelled before it.\n',
    )
  })

  test('when its job was skipped and there is no before-snapshot either', async () => {
    expect(await secondHalf({ phase: 'after', 'job-status': 'skipped' }, {})).toMatchObject(SILENT)
  })

  test('nor by the report of many jobs that have left nothing', async () => {
    const written: Record<string, unknown> = {}
    const write = (name: string, value: unknown) => {
      written[name] = value
    }
    const texts: Texts = { phase: 'report', targets: 'Production: us-east-1', 'job-status': 'skipped' }
    await inStep({}, async () => {
      await runReport(jobOf(texts, { write }), false, async () => ({ legs: [], unreadable: [] }))
    })
    expect(written).toMatchObject({ verdict: 'nothing was deployed', conclusion: 'neutral' })
  })
})

describe('everything else is', () => {
  test.each<[string, Texts, { hasBefore?: boolean; hasLooked?: boolean }]>([
    ['a job that was cancelled later', { 'job-status': 'cancelled' }, { hasBefore: true }],
    ['one without a before-snapshot, which did look', { 'job-status': 'cancelled' }, {}],
    ['a job that failed during the before-snapshot', { 'job-status': 'failure' }, { hasLooked: false }],
    ['a skipped one with a before-snapshot', { phase: 'after', 'job-status': 'skipped' }, { hasBefore: true }],
    ['a cancelled job behind another', { phase: 'after', 'job-status': 'cancelled' }, {}],
  ])('%s', async (_, texts, given) => {
    expect((await secondHalf(texts, given)).looks).toBe(1)
  })
})
