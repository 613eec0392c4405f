import { expect, test } from '@jest/globals'
import { originOf } from '../../../../src/action/job/report-origin.ts'
import { jobOf } from '../../../support/action-inputs.ts'

const RUN = {
  ...{ GITHUB_REPOSITORY: 'octo/cloud', GITHUB_RUN_ID: '8001', GITHUB_RUN_NUMBER: '118', GITHUB_RUN_ATTEMPT: '1' },
  ...{ GITHUB_EVENT_NAME: 'push', GITHUB_SHA: 'c'.repeat(40) },
}

test('a report names the commit that was deployed and the run, and leads to both', async () => {
  expect(await originOf(jobOf({}, { env: RUN }))).toEqual({
    sha: 'c'.repeat(40),
    commitUrl: `https://github.com/octo/cloud/commit/${'c'.repeat(40)}`,
    runUrl: 'https://github.com/octo/cloud/actions/runs/8001',
    runName: 'run 118',
  })
})

test('a second attempt says so', async () => {
  expect((await originOf(jobOf({}, { env: { ...RUN, GITHUB_RUN_ATTEMPT: '2' } }))).runName).toBe('run 118, attempt 2')
})

test.each([
  ['nobody says which commit was deployed', { ...RUN, GITHUB_EVENT_NAME: 'issues' }],
  ['the commit is none', { ...RUN, GITHUB_SHA: 'main' }],
])('no commit is named where %s', async (_, env) => {
  const origin = await originOf(jobOf({}, { env }))
  expect(origin).not.toHaveProperty('sha')
  expect(origin.runName).toBe('run 118')
})

test('outside of a workflow only the title is known', async () => {
  expect(await originOf(jobOf({ title: ' Checkout, production ' }))).toEqual({ title: 'Checkout, production' })
  expect(await originOf(jobOf())).toEqual({})
})
