import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Gathered } from '../../../../src/action/phases/gather.ts'
import { runReport } from '../../../../src/action/phases/report.ts'
import { jobOf } from '../../../support/action-inputs.ts'
import { type Scratch, scratchFolder } from '../../../support/folders.ts'
import { added, targetReport } from '../../../support/reports.ts'
import { target } from '../../../support/snapshots.ts'
import { inStep } from '../../../support/step-commands.ts'

let scratch: Scratch
beforeEach(() => {
  scratch = scratchFolder()
})
afterEach(() => scratch.remove())

type Leg = Gathered['legs'][number]

const leg = (...regions: readonly string[]): Leg => ({
  report: { targets: regions.map((region) => targetReport([added('web')], { target: target(region) })) },
  ...{ files: new Map(), name: 'cloudcraft-deployment-diff-0badf00d', createdAt: 1 },
})

/** What the step writes as outputs of a report of these. */
async function outputsOf(legs: readonly Leg[], unreadable: readonly string[], targets: string) {
  const written: Record<string, unknown> = {}
  const write = (name: string, value: unknown) => {
    written[name] = value
  }
  const job = jobOf({ phase: 'report', targets }, { write, env: { RUNNER_TEMP: scratch.path } })
  await inStep({}, async () => {
    await runReport(job, false, async () => ({ legs, unreadable }))
  })
  return written
}

const ONE_OF_TWO = expect.stringContaining('1 of 2 targets could not be compared')
const NAME = target('a').account.name

describe('the report of many jobs', () => {
  test('is not known where a job tells of no target', async () => {
    const written = await outputsOf([leg('a'), leg()], [], '')
    expect(written).toMatchObject({ 'added-count': 1, conclusion: 'neutral', verdict: ONE_OF_TWO })
  })

  test('is known where every named target is told, whatever else was left', async () => {
    const written = await outputsOf([leg('a'), leg()], ['cloudcraft-deployment-diff-deadbeef'], `${NAME}: a`)
    expect(written).toMatchObject({ 'added-count': 1, conclusion: 'success' })
  })

  test('counts a report that cannot be read once, as the target that is missing', async () => {
    for (const targets of [`${NAME}: a, b`, '']) {
      const written = await outputsOf([leg('a')], ['cloudcraft-deployment-diff-deadbeef'], targets)
      expect(written).toMatchObject({ 'added-count': 1, verdict: ONE_OF_TWO })
    }
  })

  test('counts a target that two jobs tell of once', async () => {
    expect(await outputsOf([leg('a', 'b'), leg('b')], [], '')).toMatchObject({
      'added-count': 2,
      conclusion: 'success',
    })
  })
})
