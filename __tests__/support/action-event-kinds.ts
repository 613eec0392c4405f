import type { GithubStandIn } from './github-stand-in.ts'

export const SHA = 'c'.repeat(40)
const HEAD = 'a'.repeat(40)
const REPOSITORY = { id: 1, full_name: 'octo/cloud', private: true }
export const MERGED = { state: 'closed', mergedAt: '2026-03-01T10:00:00Z', mergeCommitSha: SHA } as const

/** An event as the runner hands it over, and how pull request 7 belongs to it. */
export interface EventKind {
  readonly name: string
  readonly eventName: string
  readonly event: unknown
  readonly inputs?: Readonly<Record<string, string>>
  /** The state that pull request 7 is in when all is as it should be. */
  readonly usual: 'open' | 'merged'
  /** What GitHub knows of pull request 7 in every state. */
  readonly pull?: Partial<Parameters<GithubStandIn['addPull']>[0]>
  /** The message of the deployed commit, where the event does not tell it. */
  readonly message?: string
}

const ofPull = (from: string) => ({
  repository: REPOSITORY,
  pull_request: { number: 7, head: { sha: HEAD, repo: { full_name: from } } },
})
const deployment = { repository: REPOSITORY, deployment: { sha: SHA, environment: 'production' } }

export function push(message: string, timestamp = '2026-03-01T10:00:10Z'): unknown {
  const head = { id: SHA, message, timestamp }
  return { repository: REPOSITORY, ref: 'refs/heads/main', after: SHA, head_commit: head }
}

export function workflowRun(owner: string, pulls: readonly unknown[] = []): unknown {
  return {
    repository: REPOSITORY,
    workflow_run: {
      ...{ head_sha: HEAD, head_branch: 'topic', pull_requests: pulls, head_commit: null },
      head_repository: { full_name: `${owner}/cloud`, owner: { login: owner } },
    },
  }
}

const opened = (name: string, event: unknown, more: Partial<EventKind> = {}): EventKind => ({
  ...{ name, eventName: name.split(' ')[0] ?? '', event, usual: 'open' },
  ...more,
})
const landed = (name: string, event: unknown, more: Partial<EventKind> = {}): EventKind => ({
  ...opened(name, event, more),
  usual: 'merged',
})

export const EVENT_KINDS: readonly EventKind[] = [
  opened('pull_request', ofPull('octo/cloud')),
  opened('pull_request_target of a fork', ofPull('stranger/cloud'), { pull: { headRepository: 'stranger/cloud' } }),
  landed('push of a squash merge', push('Add refunds (#7)')),
  landed('push of a merge', push('Merge pull request #7 from octo/topic')),
  landed('push of a rebase', push('Add refunds')),
  opened('push to the branch of a pull request', push('Fix'), { pull: { headSha: SHA } }),
  landed('deployment', deployment, { message: 'Add refunds (#7)' }),
  landed('deployment_status', { ...deployment, deployment_status: { state: 'success' } }),
  opened(
    'workflow_run of a branch',
    workflowRun('octo', [{ number: 7, head: { sha: HEAD }, base: { repo: { id: 1 } } }]),
  ),
  opened('workflow_run of a fork', workflowRun('stranger'), { pull: { headRepository: 'stranger/cloud' } }),
  landed('workflow_dispatch', { repository: REPOSITORY }, { message: 'Add refunds (#7)' }),
  opened('workflow_dispatch with pr-number', {}, { inputs: { 'pr-number': '7' } }),
  opened('merge_group', { merge_group: { head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${SHA}` } }),
  landed('release', { repository: REPOSITORY, release: { tag_name: 'v1' } }),
  landed('schedule', { repository: REPOSITORY, schedule: '0 0 * * *' }),
  opened('issue_comment on a pull request', { repository: REPOSITORY, issue: { number: 7, pull_request: {} } }),
]

/** Events that name no pull request and have no commit of one, whatever GitHub knows: it is not asked. */
export function asksNothing({ eventName }: EventKind): boolean {
  return eventName === 'schedule'
}
