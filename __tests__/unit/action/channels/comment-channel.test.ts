import { describe, expect, test } from '@jest/globals'
import { commentChannel } from '../../../../src/action/channels/comment-channel.ts'
import { branchShelf } from '../../../../src/action/channels/embedded-pictures.ts'
import type { InputName } from '../../../../src/action/inputs.ts'
import type { OutputName } from '../../../../src/action/outputs.ts'
import type { Publication, Published } from '../../../../src/github/comment/publication.ts'
import { readWorkflow } from '../../../../src/github/workflow.ts'
import type { Report } from '../../../../src/report/facts/report.ts'
import { jobOf } from '../../../support/action-inputs.ts'
import { added, blindTarget, reportOf, targetReport } from '../../../support/reports.ts'
import { inStep } from '../../../support/step-commands.ts'

const PULL = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' }
const changed = reportOf([targetReport([added('a')])])

interface Given {
  readonly texts?: Partial<Record<InputName, string>>
  readonly event?: Readonly<Record<string, string>>
  readonly report?: Report
  readonly links?: { readonly reportUrl?: string }
  /** What comes of the comment. */
  readonly answer?: Published
}

const CREATED: Published = { outcome: 'created', id: 5, url: 'https://comment' }

/** What would be posted, what was put out and what the log says. */
async function publish({ texts = {}, event = PULL, report = changed, links = {}, answer = CREATED }: Given) {
  const posted: Publication[] = []
  const written = new Map<OutputName, unknown>()
  const env = { GITHUB_REPOSITORY: 'octo/cloud', GITHUB_RUN_ID: '9', GITHUB_JOB: 'deploy', ...event }
  const job = jobOf(texts, { env, write: (name, value) => void written.set(name, value) })
  const channel = commentChannel(job, await readWorkflow(env), async (publication) => {
    posted.push(publication)
    return answer
  })
  const message = { report, files: new Map(), failures: [], comment: '### Verdict\n\nMore', links, tripped: [] }
  const { stdout } = await inStep({ RUNNER_DEBUG: event['RUNNER_DEBUG'] ?? '' }, () => channel.publish(message))
  return { posted, written: Object.fromEntries(written), log: stdout.trimEnd() }
}

describe('the comment on the pull request', () => {
  test('is the comment as it was written, under a key of its job', async () => {
    const { posted, written, log } = await publish({})
    expect(posted).toEqual([
      {
        ...{ pullRequest: { number: 7 }, body: '### Verdict\n\nMore', mode: 'always', hasChanges: true },
        key: expect.stringMatching(/^\/deploy\/cloudcraft-deployment-diff-[0-9a-f]{8}$/),
      },
    ])
    expect(written).toEqual({ 'pr-number': 7, 'comment-id': 5, 'comment-url': 'https://comment' })
    expect(log).toBe('Comment on pull request 7: created')
  })

  test('has news where something changed, and also where nobody knows', async () => {
    const hasNews = async (report: Report) => (await publish({ report })).posted[0]?.hasChanges
    expect(await hasNews(changed)).toBe(true)
    expect(await hasNews(reportOf([targetReport([])]))).toBe(false)
    expect(await hasNews(reportOf([blindTarget('no-before')]))).toBe(true)
  })

  test('is shared under a key that somebody gave, with a brief part for a full one', async () => {
    const { posted } = await publish({ texts: { 'comment-key': 'all' }, links: { reportUrl: 'https://page' } })
    expect(posted[0]).toMatchObject({
      key: 'all',
      part: {
        run: 9,
        brief: '### Verdict\n\n[Open the review](https://page)',
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
    })
  })

  test('leads to the run where there is no page', async () => {
    const { posted } = await publish({ texts: { 'comment-key': 'all' } })
    expect(posted[0]?.part?.brief).toContain('(https://github.com/octo/cloud/actions/runs/9)')
  })

  test('belongs to the report of all jobs alone, whatever its key', async () => {
    const { posted } = await publish({ texts: { 'comment-key': 'all', phase: 'report' } })
    expect(posted[0]).not.toHaveProperty('part')
  })

  test('is not written where none is wanted, and no pull request is looked for', async () => {
    expect(await publish({ texts: { 'comment-mode': 'never' } })).toEqual({ posted: [], written: {}, log: '' })
  })

  test.each<[Published, string]>([
    [
      { outcome: 'outdated', newer: { run: 12, attempt: 1 } },
      'run 12, which is newer than run 9, has already written it',
    ],
    [
      { outcome: 'outdated', newer: { run: 9, attempt: 2 } },
      'attempt 2, which is newer than attempt 1, has already written it',
    ],
  ])('stays as it is where a newer run has written it: %j', async (answer, why) => {
    const { written, log } = await publish({ answer })
    expect(log).toBe(`Comment on pull request 7: left alone: ${why}`)
    expect(written).toEqual({ 'pr-number': 7 })
  })

  test('under debug logging says which pull request and which key it is about', async () => {
    const { log } = await publish({ event: { ...PULL, RUNNER_DEBUG: '1' } })
    expect(log).toMatch(/^::debug::Pull request 7: named by the event pull_request$/m)
    expect(log).toMatch(/^::debug::Comment on pull request 7: key \/deploy\/cloudcraft-deployment-diff-[0-9a-f]{8}$/m)
  })

  test('needs a token', async () => {
    const { posted, written, log } = await publish({ texts: { 'github-token': '' } })
    expect([posted, written]).toEqual([[], { 'pr-number': 7 }])
    expect(log).toBe('No comment: there is no github-token. The report is in the job summary and the artifacts.')
  })

  test.each([
    [{ GITHUB_EVENT_NAME: 'schedule' }, 'the event "schedule" deploys nothing that a pull request brought'],
    [{ GITHUB_EVENT_NAME: 'issues', GITHUB_SHA: 'a'.repeat(40) }, 'the event "issues" does not say what was deployed'],
    [
      { GITHUB_EVENT_NAME: 'push', GITHUB_SHA: 'a'.repeat(40) },
      'the event "push" names no pull request, and without a github-token GitHub cannot be asked for it',
    ],
  ])('needs a pull request: %j', async (event, why) => {
    const { posted, log } = await publish({ texts: { 'github-token': '' }, event })
    expect(posted).toEqual([])
    expect(log).toBe(
      `No comment: ${why}. The report is in the job summary and the artifacts; pr-number would name one.`,
    )
  })
})

describe('pictures for the comment', () => {
  const file = '1-a-diff.png'
  const target = targetReport([added('a')], {
    picture: { before: { file: 'b' }, after: { file: 'c' }, diff: { file } },
  } as never)
  const news = { report: reportOf([target]), files: new Map([[file, new Uint8Array([1])]]), failures: [] }

  test.each<[string, Given]>([
    ['there is no comment', { texts: { 'comment-mode': 'never' } }],
    ['there is no token', { texts: { 'github-token': '' } }],
    ['there is no pull request', { event: { GITHUB_EVENT_NAME: 'schedule' } }],
  ])('are not published where %s', async (_, { texts = {}, event = PULL }) => {
    // Nobody listens there: asking it would fail.
    const env = { GITHUB_REPOSITORY: 'octo/cloud', GITHUB_API_URL: 'http://127.0.0.1:9', ...event }
    const shelf = branchShelf(jobOf(texts, { env }), await readWorkflow(env))
    expect(await shelf.keep(news)).toEqual({})
  })
})
