import { expect, test } from '@jest/globals'
import { isRestricted, isUntold } from '../../../../src/action/job/visibility.ts'

test.each([
  [{ repository: { private: false } }, true],
  [{ repository: { private: true } }, false],
  [{ repository: { visibility: 'public' } }, true],
  [{ repository: { private: true, visibility: 'internal' } }, false],
  [{}, false],
  [null, false],
])('%j keeps names back: %s', (event, expected) => {
  expect(isRestricted({ event }, { allowPublic: false })).toBe(expected)
  expect(isRestricted({ event }, { allowPublic: true })).toBe(false)
})

test.each([
  ['schedule', { schedule: '0 0 * * *' }, undefined, true],
  ['schedule', { repository: { private: true } }, undefined, false],
  ['push', {}, 'The event file cannot be read', true],
  ['push', {}, undefined, false],
])(
  '%s with %j (%s) leaves it to GitHub to say whether all can read: %s',
  (eventName, event, eventProblem, expected) => {
    const workflow = {
      ...{ eventName, event, repository: { owner: 'octo', repo: 'cloud' }, serverUrl: '', apiUrl: '', runId: 1 },
      ...{ runAttempt: 1, job: '', sha: '', ref: '', ...(eventProblem !== undefined && { eventProblem }) },
    }
    expect(isUntold(workflow)).toBe(expected)
  },
)
