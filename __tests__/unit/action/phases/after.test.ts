import { existsSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { InputName } from '../../../../src/action/inputs.ts'
import type { Job } from '../../../../src/action/job/job.ts'
import type { OutputName } from '../../../../src/action/outputs.ts'
import { decideBlind, deploymentEnding, runSecondHalf } from '../../../../src/action/phases/after.ts'
import { ExpectedError } from '../../../../src/errors.ts'
import type { Snapshot } from '../../../../src/snapshot/snapshot.ts'
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
const of = (...names: string[]) => snapshot([taken({ inventory: inventoryOf(names.map((name) => instance(name))) })])

/** The second half in no workflow: the report is on the disk, and everything else is said in the log. */
async function secondHalf(texts: Texts, { before, now = of('web') }: { before?: Snapshot; now?: Snapshot | Error }) {
  const written = new Map<OutputName, unknown>()
  const job = jobOf(texts, {
    env: { RUNNER_TEMP: scratch.path },
    write: (name, value) => void written.set(name, value),
  })
  const deadlines: number[] = []
  const calms: unknown[] = []
  const take = async (_: Job, deadline: number, calm?: unknown) => {
    deadlines.push(deadline)
    calms.push(calm)
    if (now instanceof Error) throw now
    return now
  }
  const where = { findBefore: async () => before, isChecked: false, hasLooked: true }
  const said = await inStep({}, () => runSecondHalf(job, where, take))
  return { ...said, deadlines, calms, written, folder: job.places.reportFolder }
}

describe('the after-snapshot of a job', () => {
  test.each<[string, Texts, number]>([
    ['that was cancelled has half of the five minutes that are left', { 'job-status': 'cancelled' }, 150],
    ['that was cancelled has no more than it may have', { 'job-status': 'cancelled', timeout: '60' }, 60],
    ['that failed has all the time it may have', { 'job-status': 'failure' }, 900],
    ['that went well has as well', { timeout: '1200' }, 1200],
    ['after another job that was cancelled has, too', { phase: 'after', 'job-status': 'cancelled' }, 900],
  ])('%s', async (_, texts, seconds) => {
    expect((await secondHalf(texts, { before: of('web') })).deadlines).toEqual([seconds])
  })

  test('waits as long as settle says, and not at all without it', async () => {
    expect((await secondHalf({ settle: '120' }, { before: of('web') })).calms).toMatchObject([
      { settle: { seconds: 120 } },
    ])
    expect((await secondHalf({}, { before: of('web') })).calms).toEqual([undefined])
  })

  test.each<[Texts, string]>([
    [
      { settle: '900' },
      'settle is 900 s, but `timeout` leaves 900 s for the whole after-snapshot: the wait ends before that, in time for the picture',
    ],
    [
      { settle: '200', 'job-status': 'cancelled' },
      'settle is 200 s, but this cancelled job leaves 150 s for the whole after-snapshot: the wait ends before that, in time for the picture',
    ],
    [{ 'fail-on': 'unsettled' }, 'fail-on names unsettled, which cannot trip: `settle` is 0, so nothing is waited for'],
  ])('%j is worth a warning, and nothing fails', async (texts, warning) => {
    const { stdout, failed } = await secondHalf(texts, { before: of('web') })
    expect(stdout.split('\n').filter((line) => line.startsWith('::warning::') && !line.includes('WORKFLOW'))).toEqual([
      `::warning::${warning}`,
    ])
    expect(failed).toBe(false)
  })

  test('that could not be taken is a report that does not know', async () => {
    const outage = new ExpectedError('SERVER_ERROR', 'It is away', 'Try again')
    const { stdout, failed, written } = await secondHalf({}, { before: of('web'), now: outage })
    expect(written.get('conclusion')).toBe('neutral')
    expect(written.get('verdict')).toBe('could not be determined: there is no after-snapshot')
    expect(stdout).toContain('::warning::It is away. Try again. (SERVER_ERROR)\n')
    expect(failed).toBe(false)
  })
})

describe('how the deployment ended', () => {
  test.each<[string, string, boolean, string | undefined]>([
    ['around', 'success', false, 'success'],
    ['around', 'cancelled', true, 'cancelled'],
    ['after', 'success', true, 'success'],
    ['after', 'success', false, undefined],
    ['after', 'failure', false, 'failure'],
    ['report', 'success', true, undefined],
    ['report', 'skipped', false, 'skipped'],
    ['around', '', true, undefined],
  ])('in the phase %s with the status %j, its own before-snapshot there: %s, is told as %s', (...row) => {
    const [phase, jobStatus, hasBefore, ending] = row
    expect(deploymentEnding({ phase: phase as 'around', jobStatus }, hasBefore)).toBe(ending)
  })

  test('stands in the report', async () => {
    const { folder } = await secondHalf({ 'job-status': 'failure' }, { before: of('web') })
    expect(JSON.parse(readFileSync(`${folder}/report.json`, 'utf8')).deployment).toBe('failure')
  })
})

describe('gates', () => {
  test('that trip fail the step, and the comment on the disk says so', async () => {
    const { failed, stdout, written, folder } = await secondHalf(
      { 'fail-on': 'added, removed' },
      { before: of('web', 'old') },
    )
    expect(failed).toBe(true)
    expect(stdout).toMatch(/^::error::Gate tripped \(fail-on: removed\): .*1 EC2 instance removed$/m)
    expect(written.get('conclusion')).toBe('failure')
    expect(readFileSync(`${folder}/comment.md`, 'utf8')).toContain('**The gate tripped** on `removed`')
    expect(written.get('comment-md-path')).toBe(`${folder}/comment.md`)
  })

  test('that do not trip leave it well', async () => {
    const { failed, written, folder } = await secondHalf({ 'fail-on': 'added' }, { before: of('web', 'old') })
    expect(failed).toBe(false)
    expect(Object.fromEntries(written)).toMatchObject({
      ...{ conclusion: 'success', 'has-changes': true, 'removed-count': 1, 'added-count': 0 },
      ...{ 'report-json-path': `${folder}/report.json`, 'report-html-path': `${folder}/report.html` },
    })
    expect(existsSync(`${folder}/report.html`)).toBe(true)
  })

  test.each([
    ['unknown', 'failure', true],
    ['any', 'neutral', false],
  ])('%s without any report concludes %s', async (gate, conclusion, fails) => {
    const written = new Map<OutputName, unknown>()
    const job = jobOf({ 'fail-on': gate }, { write: (name, value) => void written.set(name, value) })
    const { failed } = await inStep({}, () => decideBlind(job))
    expect(Object.fromEntries(written)).toEqual({
      ...{ 'has-changes': false, verdict: 'could not be determined', conclusion },
    })
    expect(failed).toBe(fails)
  })
})

test('rules that hide nothing are told to whoever keeps them', async () => {
  const { stdout } = await secondHalf({ ignore: '- type: rds\n  reason: tuned by hand\n' }, { before: of('web') })
  expect(stdout).toMatch(/^::warning::.*tuned by hand/m)
})

test('rules that have become wrong since are a warning, and nothing is hidden', async () => {
  const { stdout, written } = await secondHalf({ ignore: 'nonsense: [' }, { before: of('web', 'old') })
  expect(stdout).toMatch(/^::warning::.*\(IGNORE_INVALID\)$/m)
  expect(written.get('removed-count')).toBe(1)
})
