import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { FoundBaseline, findBaseline, NoBaseline } from '../../../../src/action/job/baseline.ts'
import { driftPort } from '../../../../src/action/phases/find-drift.ts'
import { ExpectedError } from '../../../../src/errors.ts'
import { jobOf } from '../../../support/action-inputs.ts'
import { type Scratch, scratchFolder } from '../../../support/folders.ts'
import { snapshot, taken } from '../../../support/snapshots.ts'
import { inStep } from '../../../support/step-commands.ts'

let scratch: Scratch
beforeEach(() => {
  scratch = scratchFolder()
})
afterEach(() => scratch.remove())

const FOUND: FoundBaseline = {
  artifact: { id: 7, name: 'a', size: 1, createdAt: 1, expiresAt: 2, isExpired: false, hasDigest: true },
  ...{ snapshot: snapshot([taken()]), since: { by: 'deployment' } },
}
type Texts = Parameters<typeof jobOf>[0]

/** What the port finds, what the log says, and up to when it has asked; undefined without a port. */
async function look(answer: FoundBaseline | NoBaseline | Error, texts: Texts = {}) {
  const asked: (number | undefined)[] = []
  const find: typeof findBaseline = async (_, { until } = {}) => {
    asked.push(until)
    if (answer instanceof Error) throw answer
    return answer
  }
  let found: unknown
  const { stdout, failed } = await inStep({}, async () => {
    const { findBaseline: port } = await driftPort(jobOf(texts, { env: { RUNNER_TEMP: scratch.path } }), find)
    found = port === undefined ? 'no port' : await port(snapshot([taken()]))
  })
  return { found, stdout, failed, asked }
}

describe('the baseline of a deployment', () => {
  test('is looked for up to the moment of the before-snapshot', async () => {
    expect(await look(FOUND)).toEqual({
      ...{ found: FOUND, stdout: '', failed: false, asked: [Date.parse('2026-03-01T10:00:00.000Z')] },
    })
  })

  test.each<[string, Texts]>([
    ['drift is not wanted', { drift: 'false' }],
    ['it is the before-snapshot itself', { phase: 'after', before: 'last' }],
    ['the job is one of a matrix, which asks GitHub nothing', { 'comment-mode': 'never', 'job-matrix': '{"a":1}' }],
    ['the job was cancelled and has no time', { 'job-status': 'cancelled' }],
  ])('is not looked for where %s', async (_, texts) => {
    expect(await look(FOUND, texts)).toMatchObject({ found: 'no port', asked: [] })
  })

  test('that is not there is one line', async () => {
    const { stdout, found } = await look({ because: 'gone', text: 'no baseline since 2026-01-03: it has expired' })
    expect([found, stdout]).toEqual([undefined, 'Drift is not known: no baseline since 2026-01-03: it has expired\n'])
  })

  test('that may not be read is one line with the remedy, without what the server said, and never fails the step', async () => {
    const failure = new ExpectedError('ARTIFACT_FORBIDDEN', 'It was refused', 'Give the job a permission', 'sig=secret')
    const none: NoBaseline = { because: 'unreadable', text: failure.message, failure }
    expect(await look(none, { 'on-error': 'fail' })).toMatchObject({
      stdout: 'Drift is not known: It was refused. Give the job a permission. (ARTIFACT_FORBIDDEN)\n',
      failed: false,
    })
  })

  test('costs nothing but itself where looking for it fails in a way that nobody foresaw', async () => {
    const { found, stdout, failed } = await look(new TypeError('a bug'), { 'on-error': 'fail' })
    expect([found, failed]).toEqual([undefined, false])
    expect(stdout).toMatch(/^::warning::This is a bug/)
  })
})
