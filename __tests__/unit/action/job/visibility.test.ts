import { expect, test } from '@jest/globals'
import { isRestricted } from '../../../../src/action/job/visibility.ts'
import { jobOf } from '../../../support/action-inputs.ts'
import { inStep } from '../../../support/step-commands.ts'

const nobodyAsks = async (): Promise<never> => {
  throw new Error('The event has told it')
}
const asking = { eventName: 'schedule', event: {} }

test.each([
  [{ repository: { private: false } }, true],
  [{ repository: { private: true } }, false],
  [{ repository: { visibility: 'public' } }, true],
  [{ repository: { private: true, visibility: 'internal' } }, false],
  [{}, false],
  [null, false],
])('%j keeps names back: %s', async (event, expected) => {
  const workflow = { eventName: 'push', event }
  expect(await isRestricted(workflow, { allowPublic: false }, nobodyAsks)).toBe(expected)
  expect(await isRestricted(workflow, { allowPublic: true }, nobodyAsks)).toBe(false)
})

test.each([
  ['schedule', { schedule: '0 0 * * *' }, undefined, true],
  ['schedule', { repository: { private: true } }, undefined, false],
  ['push', {}, 'The event file cannot be read', true],
  ['push', {}, undefined, false],
])('%s with %j (%s) leaves it to GitHub to say: %s', async (eventName, event, eventProblem, expected) => {
  let isAsked = false
  const workflow = { eventName, event, ...(eventProblem !== undefined && { eventProblem }) }
  const ask = async () => {
    isAsked = true
    return true
  }
  expect(await isRestricted(workflow, { allowPublic: false }, ask)).toBe(expected)
  expect(isAsked).toBe(expected)
})

test.each([
  [true, true, ''],
  [false, false, ''],
  [
    undefined,
    true,
    'It is unknown whether this repository is public, so names are left out; `allow-public: true` shows them.\n',
  ],
])('where GitHub is asked and answers %s, names are kept back: %s', async (isPublic, expected, log) => {
  const { stdout } = await inStep({}, async () => {
    expect(await isRestricted(asking, { allowPublic: false }, async () => isPublic)).toBe(expected)
  })
  expect(stdout).toBe(log)
})

test('nobody is asked where names may be shown anyway', async () => {
  expect(await isRestricted(asking, { allowPublic: true }, nobodyAsks)).toBe(false)
})

test('outside of a workflow nothing is published, so nothing is kept back', async () => {
  expect(await jobOf().isRestricted()).toBe(false)
})
