import { describe, expect, test } from '@jest/globals'
import { labelChannel } from '../../../../src/action/channels/label-channel.ts'
import type { InputName } from '../../../../src/action/inputs.ts'
import type { Labelled, LabelWish } from '../../../../src/github/labels.ts'
import { readWorkflow } from '../../../../src/github/workflow.ts'
import type { Report } from '../../../../src/report/facts/report.ts'
import { jobOf } from '../../../support/action-inputs.ts'
import { added, blindTarget, reportOf, targetReport } from '../../../support/reports.ts'
import { inStep } from '../../../support/step-commands.ts'

interface Given {
  readonly texts?: Partial<Record<InputName, string>>
  readonly event?: Readonly<Record<string, string>>
  readonly report?: Report
  readonly answer?: Labelled
}

const PULL = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' }
const DONE: Labelled = { added: ['cloud-change'], removed: ['cloud-exposure'], isOutdated: false }

async function publish({
  texts = {},
  event = PULL,
  report = reportOf([targetReport([added('a')])]),
  answer = DONE,
}: Given) {
  const wishes: LabelWish[] = []
  const env = { GITHUB_REPOSITORY: 'octo/cloud', GITHUB_RUN_ID: '9', GITHUB_JOB: 'deploy', ...event }
  const job = jobOf({ labels: 'true', ...texts }, { env })
  const channel = labelChannel(job, await readWorkflow(env), async (wish) => {
    wishes.push(wish)
    return answer
  })
  const message = { report, files: new Map(), failures: [], comment: '', links: {}, tripped: [] }
  const { stdout } = await inStep({}, () => channel.publish(message))
  return { wishes, log: stdout.trimEnd() }
}

describe('the labels of a pull request', () => {
  test('are those that are true of the report', async () => {
    const { wishes, log } = await publish({})
    expect(wishes).toEqual([
      {
        ...{ pullRequest: 7, wanted: ['cloud-change'], isKnown: true, part: undefined },
        all: ['cloud-change', 'cloud-destructive', 'cloud-exposure'],
        key: expect.stringMatching(/^\/deploy\/cloudcraft-deployment-diff-[0-9a-f]{8}$/),
      },
    ])
    expect(log).toBe('Labels of pull request 7: +cloud-change -cloud-exposure')
  })

  test.each<[string, Labelled, string]>([
    ['as they were', { added: [], removed: [], isOutdated: false }, 'unchanged'],
    ["a newer run's", { added: [], removed: [], isOutdated: true }, 'left alone: a newer run has already set them'],
  ])('that stay %s are said to', async (_, answer, outcome) => {
    expect((await publish({ answer })).log).toBe(`Labels of pull request 7: ${outcome}`)
  })

  test('are not taken away by a report that does not know', async () => {
    const { wishes } = await publish({ report: reportOf([blindTarget('no-before')]) })
    expect(wishes[0]).toMatchObject({ wanted: [], isKnown: false })
  })

  test('belong to the report of all jobs where jobs of a matrix do not comment', async () => {
    const leg = { 'comment-mode': 'never', 'job-matrix': '{"region":"a"}' }
    expect(await publish({ texts: leg })).toEqual({ wishes: [], log: '' })
    expect((await publish({ texts: { ...leg, phase: 'report' } })).wishes).toHaveLength(1)
  })

  test.each<[string, Given, string]>([
    ['without a token', { texts: { 'github-token': '' } }, 'No labels: there is no github-token.'],
    [
      'without a pull request',
      { event: { GITHUB_EVENT_NAME: 'schedule' } },
      'No labels: the event "schedule" deploys nothing that a pull request brought.',
    ],
  ])('are not set %s', async (_, given, log) => {
    expect(await publish(given)).toEqual({ wishes: [], log })
  })
})
