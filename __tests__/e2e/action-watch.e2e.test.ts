import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { expectGolden } from '../support/golden.ts'
import type { StepResult } from '../support/runner.ts'
import { type Night, type Nights, saidOfIssue, startNights, still } from '../support/watch-nights.ts'

jest.setTimeout(120_000)

let all: Nights
beforeAll(async () => {
  all = await startNights()
  await all.deploy()
})
afterAll(() => all.close())
afterEach(() => expect(all.around.github.violations).toEqual([]))

describe('five nights after a deployment', () => {
  const nights: readonly (Night & { readonly name: string; readonly said: string })[] = [
    { name: 'nothing has changed', drift: 0, said: 'not needed' },
    { name: 'somebody has opened a port', drift: 1, said: 'opened' },
    { name: 'more has changed', drift: 2, said: 'updated' },
    { name: 'part of it is taken back', drift: 1, said: 'updated' },
    { name: 'all of it is taken back', drift: 0, said: 'closed' },
  ]
  const results: StepResult[] = []

  test.each(nights)('$name: $said', async ({ said, name, ...night }) => {
    const result = await all.watch(night)
    results.push(result)

    expect({ exitCode: result.exitCode, stderr: result.stderr, said: saidOfIssue(result) }).toEqual({
      exitCode: 0,
      stderr: '',
      said,
    })
    expect(result.stdout).not.toMatch(/^::(warning|error)/m)
    expect(result.summary).toMatch(/^### Drift: `Production \(us-east-1\)` — /)
    const [told] = all.around.github.state.issues
    const comments = all.around.github.state.comments.map(({ body }) => `\n\n---\n\n${body}`).join('')
    const text = told === undefined ? 'There is no issue.' : `${told.state}: ${told.title}\n\n${told.body}${comments}`
    expectGolden(`issues/${results.length}-${name.replaceAll(' ', '-')}.md`, still(`${text}\n`))
  })

  test('the issue was opened once and closed once, and written only when there was something to say', () => {
    const writes = all.around.github.requests.filter(
      ({ method, target }) => method !== 'GET' && target.includes('/issues'),
    )
    expect(writes.map(({ method, target }) => `${method} ${target.replace('/repos/octo/cloud', '')}`)).toEqual([
      'POST /issues',
      'PATCH /issues/101',
      'POST /issues/101/comments',
      'PATCH /issues/101',
      'PATCH /issues/101',
      'POST /issues/101/comments',
    ])
    expect(all.around.github.state.issues).toHaveLength(1)
  })

  test('each look cost one scan, and none has moved the baseline', () => {
    const counts = all.accounts.map((one) => one.log().match(/us-east-1\/json/g)?.length ?? 0)
    // Two of them are the deployment's.
    expect(counts).toEqual([4, 2, 1])
    const after = all.around.github.state.artifacts.filter(({ name }) => name.includes('-after-'))
    expect(after.map(({ runId }) => runId)).toEqual([9101])
  })

  test('outputs count what has drifted and name the issue', () => {
    expect(results.map(({ outputs }) => outputs['drift-count'])).toEqual(['0', '1', '3', '1', '0'])
    const url = 'https://github.com/octo/cloud/issues/101'
    expect(results.map(({ outputs }) => outputs['issue-url'])).toEqual([undefined, url, url, url, url])
    expect(results[2]?.outputs).toMatchObject({
      'has-changes': 'true',
      conclusion: 'success',
      'report-url': expect.any(String),
    })
  })
})
