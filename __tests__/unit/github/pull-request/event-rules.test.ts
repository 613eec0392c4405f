import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { markdownTable } from 'markdown-table'
import { EVENT_RULES, type Lead, leadOf } from '../../../../src/github/pull-request/event-rules.ts'
import { commitOf } from '../../../../src/github/pull-request/pull-request.ts'
import type { Workflow } from '../../../../src/github/workflow.ts'
import { DEPLOYED, EVENT_EXAMPLES, type EventExample, HEAD, TIP } from '../../../support/events.ts'

const workflow = ({
  eventName,
  event,
  sha = TIP,
  ref = 'refs/heads/main',
}: Omit<EventExample, 'name' | 'leads'>): Workflow => ({
  ...{
    eventName,
    event,
    sha,
    ref,
    repository: { owner: 'octo', repo: 'cloud' },
    runId: 1,
    runAttempt: 1,
    job: 'deploy',
  },
  ...{ serverUrl: 'https://github.com', apiUrl: 'https://api.github.com' },
})

function summary(lead: Lead): EventExample['leads'] {
  if ('pullRequest' in lead) return { pull: lead.pullRequest.number }
  return 'commit' in lead ? { commit: lead.commit.sha } : 'nowhere'
}

describe('an event leads to the right pull request, or nowhere', () => {
  test.each(EVENT_EXAMPLES)('$name', ({ leads, ...given }) => {
    const lead = leadOf(workflow(given))
    expect(summary(lead)).toEqual(leads)
    if ('none' in lead) expect(lead.none).toMatch(/^[a-z][^.]*$/)
  })

  test('every event of the list has an example', () => {
    const shown = new Set(EVENT_EXAMPLES.map(({ eventName }) => eventName))
    expect(Object.keys(EVENT_RULES).filter((name) => !shown.has(name))).toEqual([])
  })

  test('never throws, whatever the event holds, and never makes up a commit', () => {
    const names = fc.constantFrom(...Object.keys(EVENT_RULES))
    fc.assert(
      fc.property(names, fc.jsonValue(), (eventName, event) => {
        const lead = leadOf(workflow({ eventName, event, sha: DEPLOYED }))
        if ('commit' in lead) expect(lead.commit.sha).toBe(DEPLOYED)
      }),
    )
  })
})

describe('the commit that was deployed', () => {
  const merged = { number: 7, merged: true, merge_commit_sha: DEPLOYED, head: { sha: HEAD, repo: null } }

  test.each<[string, string, unknown, string | undefined]>([
    ['of a pull request is its newest', 'pull_request', { pull_request: { ...merged, merged: false } }, HEAD],
    ['of a merged one is what merging made of it', 'pull_request', { pull_request: merged }, DEPLOYED],
    [
      'of a merge group is that of the run',
      'merge_group',
      { merge_group: { head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${HEAD}` } },
      TIP,
    ],
    ['of a push is the pushed one', 'push', {}, TIP],
    ['of a comment nobody says', 'issue_comment', { issue: { number: 7, pull_request: {} } }, undefined],
    ['of an event without one is none', 'issues', {}, undefined],
  ])('%s', (_, eventName, event, sha) => {
    expect(commitOf(workflow({ eventName, event }))).toBe(sha)
  })
})

test('the documentation has the whole list, word for word', () => {
  const rows = Object.entries(EVENT_RULES).map(([name, { words }]) => [`\`${name}\``, words])
  const expected = markdownTable([
    ['Event', 'Pull request'],
    ...rows,
    ['every other', 'none: it does not say what was deployed'],
  ])
  const [, table] =
    /<!-- events -->\n([\s\S]*?)\n<!-- \/events -->/.exec(readFileSync('.github/docs/events.md', 'utf8')) ?? []
  expect(table).toBe(expected)
})
