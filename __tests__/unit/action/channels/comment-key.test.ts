import { expect, test } from '@jest/globals'
import { commentKey } from '../../../../src/action/channels/comment-key.ts'

const PLACES = { reportArtifact: 'diff-0123abcd' }
const key = (change: Record<string, unknown> = {}, jobMatrix = 'null', places = PLACES) =>
  commentKey({ name: 'Deploy', job: 'prod', event: {}, ...change }, { jobMatrix }, places)
const deployment = (environment: string) => ({ event: { deployment: { environment } } })

test('the default key names workflow, job and targets', () => {
  expect(key()).toBe('Deploy/prod/diff-0123abcd')
  expect(key({}, '')).toBe(key())
})

test('whatever tells two environments apart gives them different keys', () => {
  const keys = [
    key(),
    key({ name: 'Deploy again' }),
    key({ job: 'staging' }),
    key(deployment('production')),
    key(deployment('staging')),
    key({}, '{"environment":"a"}'),
    key({}, '{"environment":"b"}'),
    key({}, 'null', { reportArtifact: 'diff-4567cdef' }),
  ]
  expect(new Set(keys).size).toBe(keys.length)
})

test('the same job of the next run has the same key', () => {
  expect(key(deployment('a'), '{"x":1}')).toBe(key(deployment('a'), '{"x":1}'))
})

test('a key is never long, whatever the workflow is called', () => {
  expect(key({ name: 'x'.repeat(5000) }).length).toBeLessThan(300)
})
