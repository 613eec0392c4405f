import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type Surroundings, startSurroundings } from '../support/action-job.ts'
import { callWorkflow } from '../support/called-workflow.ts'

let around: Surroundings
beforeEach(async () => {
  around = await startSurroundings()
})
afterEach(async () => {
  expect(around.github.violations).toEqual([])
  await around.close()
})

const call = (phase: string, inputs: Readonly<Record<string, string>> = {}) =>
  callWorkflow(around, {
    ...{ phase, 'api-url': around.cloudcraft.url, width: '320', height: '180' },
    ...{ targets: 'Production: us-east-1, eu-west-1', ...inputs },
  })

test('the reusable workflow looks before and after, and gives back what it found', async () => {
  await call('before')
  await around.cloudcraft.control('deploy/release')
  const outputs = await call('after')

  expect(outputs).toMatchObject({ 'has-changes': 'true', conclusion: 'success', 'pr-number': '7' })
  expect(outputs['verdict']).toMatch(/^3 added, /)
  expect(outputs['report-url']).toMatch(/^https:\/\/github\.com\/octo\/cloud\/actions\/runs\/8001\/artifacts\/\d+$/)
  const [comment, ...others] = around.github.state.comments
  expect([comment?.body.split(' — ')[0], others]).toEqual(['### Cloud changes: 2 targets', []])
  expect(outputs['comment-url']).toContain(String(comment?.id))
})

test('two environments with the same targets in one run tell nothing of each other', async () => {
  const one = { targets: 'Production: us-east-1', 'fail-on': 'any' }
  await call('before', { ...one, environment: 'staging' })
  await around.cloudcraft.control('deploy/release')
  const staging = await call('after', { ...one, environment: 'staging' })
  await call('before', { ...one, environment: 'production' })
  const production = await call('after', { ...one, environment: 'production' })

  expect(staging).toMatchObject({ 'has-changes': 'true', conclusion: 'failure' })
  expect(production).toMatchObject({ 'has-changes': 'false', conclusion: 'success', 'added-count': '0' })
  expect(around.github.state.comments.map(({ body }) => / — 3 added/.test(body))).toEqual([true, false])
})

test('what `around` refuses is refused by the plan, and no job of the matrix begins', async () => {
  for (const targets of ['Production:\nStaging: us-east-1', 'Production', '# nothing', 'Productio: us-east-1'])
    expect(await call('before', { targets })).toEqual({
      refused: expect.stringMatching(/^::error::.*\((TARGETS|ACCOUNT)_\w+\)$/m),
    })
  expect(around.artifacts.artifacts).toEqual([])
})
