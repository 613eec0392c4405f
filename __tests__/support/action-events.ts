import type { GithubStandIn } from './github-stand-in.ts'
import type { Fault } from './github-stand-in-faults.ts'

export const SHA = 'c'.repeat(40)
const HEAD = 'a'.repeat(40)
const MERGED = { state: 'closed', mergedAt: '2026-03-01T10:00:00Z' } as const
const REPOSITORY = { id: 1, full_name: 'octo/cloud', private: true }

/** One row of the table: an event, a token and the state of things, as the runner and GitHub give them. */
export interface EventCase {
  readonly name: string
  readonly eventName: string
  readonly event: unknown
  readonly env?: Readonly<Record<string, string>>
  readonly inputs?: Readonly<Record<string, string>>
  /** Brings GitHub into the state; pull request 7 is only there when it says so. */
  readonly given?: (github: GithubStandIn) => void
  readonly faults?: readonly Fault[]
}

const pull = (github: GithubStandIn, change: Partial<Parameters<GithubStandIn['addPull']>[0]> = {}) =>
  github.addPull({ number: 7, ...change })
const merged = (github: GithubStandIn) => pull(github, { ...MERGED, mergeCommitSha: SHA })
const ofPull = (from: string, change: object = {}) => ({
  repository: REPOSITORY,
  pull_request: { number: 7, head: { sha: HEAD, repo: { full_name: from } }, ...change },
})
const push = (message: string, timestamp = '2026-03-01T10:00:10Z') => ({
  ...{ repository: REPOSITORY, ref: 'refs/heads/main', after: SHA, head_commit: { id: SHA, message, timestamp } },
})
const run = (owner: string, pulls: unknown[] = []) => ({
  repository: REPOSITORY,
  workflow_run: {
    ...{ head_sha: HEAD, head_branch: 'topic', pull_requests: pulls, head_commit: null },
    head_repository: { full_name: `${owner}/cloud`, owner: { login: owner } },
  },
})
const commit = (github: GithubStandIn, message: string) =>
  github.state.commits.push({ sha: SHA, message, date: '2026-03-01T10:00:10Z' })
const refused = (message: string, more: Partial<Fault> = {}) =>
  [{ kind: 'status', status: 403, message, times: 20, ...more }] as Fault[]
const FORBIDDEN = 'Resource not accessible by integration'

const squash = { eventName: 'push', event: push('Add refunds (#7)') }
const opened = { eventName: 'pull_request', event: ofPull('octo/cloud'), given: pull }
const branchRun = { number: 7, head: { sha: HEAD }, base: { repo: { id: 1 } } }

export const EVENTS: readonly EventCase[] = [
  { name: 'pull_request', ...opened },
  { name: 'pull_request, closed by its merge', ...opened, given: merged },
  {
    name: 'pull_request_target of a fork',
    eventName: 'pull_request_target',
    event: ofPull('stranger/cloud'),
    given: pull,
  },
  { name: 'push of a squash merge', ...squash, given: merged },
  {
    name: 'push of a squash whose number is made up',
    ...squash,
    given: (g) => g.addPull({ number: 9, ...MERGED, mergeCommitSha: SHA }),
  },
  { name: 'push of a merge', eventName: 'push', event: push('Merge pull request #7 from octo/topic'), given: merged },
  { name: 'push of a rebase', eventName: 'push', event: push('Add refunds'), given: merged },
  { name: 'push straight to main', eventName: 'push', event: push('Hotfix') },
  {
    name: 'push to the branch of an open pull request',
    eventName: 'push',
    event: push('Fix'),
    given: (g) => pull(g, { headSha: SHA }),
  },
  {
    name: 'deployment',
    eventName: 'deployment',
    event: { repository: REPOSITORY, deployment: { sha: SHA, environment: 'production' } },
    given: (g) => [commit(g, 'Add refunds (#7)'), merged(g)],
  },
  {
    name: 'deployment_status',
    eventName: 'deployment_status',
    event: {
      repository: REPOSITORY,
      deployment: { sha: SHA, environment: 'production' },
      deployment_status: { state: 'success' },
    },
    given: merged,
  },
  { name: 'workflow_run of a branch', eventName: 'workflow_run', event: run('octo', [branchRun]), given: pull },
  {
    name: 'workflow_run of a fork',
    eventName: 'workflow_run',
    event: run('stranger'),
    given: (g) => pull(g, { headRepository: 'stranger/cloud' }),
  },
  {
    name: 'workflow_run of a fork that has pushed on',
    eventName: 'workflow_run',
    event: run('stranger'),
    given: (g) => pull(g, { headRepository: 'stranger/cloud', headSha: 'e'.repeat(40) }),
  },
  { name: 'workflow_dispatch', eventName: 'workflow_dispatch', event: { repository: REPOSITORY }, given: merged },
  {
    name: 'workflow_dispatch with pr-number',
    eventName: 'workflow_dispatch',
    event: {},
    inputs: { 'pr-number': '7' },
    given: pull,
  },
  {
    name: 'merge_group',
    eventName: 'merge_group',
    event: { merge_group: { head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${SHA}` } },
    given: pull,
  },
  {
    name: 'release',
    eventName: 'release',
    event: { repository: REPOSITORY, release: { tag_name: 'v1' } },
    given: merged,
  },
  { name: 'schedule', eventName: 'schedule', event: { repository: REPOSITORY, schedule: '0 0 * * *' }, given: merged },
  {
    name: 'issue_comment on a pull request',
    eventName: 'issue_comment',
    event: { issue: { number: 7, pull_request: {} } },
    given: pull,
  },
]

export const TOKENS: readonly EventCase[] = [
  { name: 'no token', ...opened, inputs: { 'github-token': '' } },
  { name: 'no token after a push', ...squash, inputs: { 'github-token': '' }, given: merged },
  { name: 'a token that may read only', ...opened, faults: refused(FORBIDDEN, { method: 'POST' }) },
  { name: 'a token that may nothing, after a push', ...squash, given: merged, faults: refused(FORBIDDEN) },
  {
    name: 'a token that sees nothing, after a push',
    eventName: 'push',
    event: push('Hotfix'),
    faults: refused('Not Found', { status: 404 } as Partial<Fault>),
  },
  {
    name: 'a token that has expired',
    ...opened,
    faults: refused('Bad credentials', { status: 401 } as Partial<Fault>),
  },
  {
    name: "a person's token",
    ...opened,
    inputs: { 'github-token': 'ghp_canary' },
    given: (g) => [pull(g), Object.assign(g.state, { viewer: { login: 'mona', type: 'User' } })],
  },
  {
    name: 'a token that has used up its limit',
    ...opened,
    faults: [{ kind: 'secondary-limit', retryAfter: 600, times: 20 }],
  },
]

export const STATES: readonly EventCase[] = [
  {
    name: 'a pull request that is locked',
    ...opened,
    faults: refused('Unable to create comment because issue is locked.', { method: 'POST' }),
  },
  { name: 'a pull request that is not there', ...opened, given: () => undefined },
  {
    name: 'a repository that is archived',
    ...opened,
    faults: refused('Repository was archived so is read-only.', { method: 'POST' }),
  },
  {
    name: 'a comment of another person with our marker',
    ...opened,
    given: (g) => [
      pull(g),
      g.addComment({
        issue: 7,
        body: 'Fine\n\n<!-- cloudcraft-deployment-diff key=table -->',
        author: { login: 'mallory', type: 'User' },
      }),
    ],
    inputs: { 'comment-key': 'table' },
  },
  {
    name: 'a comment of an earlier run',
    ...opened,
    given: (g) => [
      pull(g),
      g.addComment({ issue: 7, body: 'Old\n\n<!-- cloudcraft-deployment-diff key=table -->', author: g.state.viewer }),
    ],
    inputs: { 'comment-key': 'table' },
  },
  {
    name: 'a comment that a person deletes meanwhile',
    ...opened,
    given: (g) => [
      pull(g),
      g.addComment({ issue: 7, body: 'Old\n\n<!-- cloudcraft-deployment-diff key=table -->', author: g.state.viewer }),
    ],
    inputs: { 'comment-key': 'table' },
    faults: [{ kind: 'status', status: 404, method: 'PATCH', message: 'Not Found' }],
  },
]
