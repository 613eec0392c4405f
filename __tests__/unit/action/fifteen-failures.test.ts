import { expect, test } from '@jest/globals'
import { commentKey } from '../../../src/action/channels/comment-key.ts'
import { markerOf } from '../../../src/github/comment/marker.ts'
import { StickyComment } from '../../../src/github/comment/sticky-comment.ts'
import { renderComment } from '../../../src/report/markdown/comment.ts'
import { renderSummary } from '../../../src/report/markdown/summary.ts'
import { startGithubStandIn } from '../../support/github-stand-in.ts'
import { inlineOf } from '../../support/markdown-structure.ts'
import { added, reportOf, targetReport } from '../../support/reports.ts'

/** How other actions of this kind fail in the field; the others, which need a process, are in e2e/fifteen-failures.e2e.test.ts. */
const hostile = '@octocat #1 <img src=x> | `x` [a](http://x) ~~~ </details> 名前'
const many = (count: number) =>
  reportOf([targetReport(Array.from({ length: count }, (_, at) => added(`${hostile} ${at}`)))])

test('1: a comment of 5,000 changes is accepted by GitHub, whole in its markup', async () => {
  const github = await startGithubStandIn()
  const workflow = {
    ...{ repository: { owner: 'octo', repo: 'cloud' }, apiUrl: github.url, serverUrl: 'https://github.com' },
    ...{ eventName: 'push', event: {}, job: 'deploy', sha: '', ref: '', runId: 1, runAttempt: 1 },
  }
  const sticky = new StickyComment({ token: 'ghs_x', workflow, log: () => undefined, secondMs: 1 })
  const body = renderComment(many(5000))
  const published = await sticky.publish({
    pullRequest: { number: 7 },
    key: 'k',
    body,
    mode: 'always',
    hasChanges: true,
  })
  await github.close()

  expect(published.outcome).toBe('created')
  expect(github.state.comments[0]?.body.endsWith(markerOf('k', { run: 1, attempt: 1 }))).toBe(true)
})

test('6: the default key of two environments with one set of targets differs', () => {
  const keys = ['staging', 'production'].map((environment) =>
    commentKey(
      { name: 'Deploy', job: 'deploy', event: { deployment: { environment } } },
      { jobMatrix: 'null' },
      { reportArtifact: 'a' },
    ),
  )
  expect(new Set(keys).size).toBe(2)
})

test('8: a job summary stays below 1 MiB in bytes, not in characters', () => {
  const text = renderSummary(many(20_000))
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024)
  expect(text).toContain('名前')
})

test('15: a name is text: no mention, reference, image, link or table comes out of it', () => {
  const { outside } = inlineOf(renderComment(many(1)))
  expect(outside).not.toMatch(/octocat|#1 |<img|http:\/\/x|~~~|名前/)
})
