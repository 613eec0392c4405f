/**
 * Events as GitHub describes them (https://docs.github.com/en/webhooks/webhook-events-and-payloads), as far as they tell a commit or a pull
 * request, and where each leads. Written for these tests.
 */
export const TIP = 'd'.repeat(40)
export const HEAD = 'a'.repeat(40)
export const DEPLOYED = 'e'.repeat(40)
const GONE = '0'.repeat(40)
const repository = { id: 1, full_name: 'octo/cloud', private: true }
const listed = (number: number, sha = HEAD, base = 1) => ({ number, head: { sha }, base: { repo: { id: base } } })

export interface EventExample {
  readonly name: string
  readonly eventName: string
  readonly event: unknown
  /** GITHUB_SHA; the newest commit of the default branch unless told. */
  readonly sha?: string
  readonly ref?: string
  /** The pull request it names, the commit to search for, or neither. */
  readonly leads: { readonly pull: number } | { readonly commit: string } | 'nowhere'
}

const pullRequest = { number: 7, head: { sha: HEAD, repo: { full_name: 'octo/cloud' } } }
const followed = (event: string, pulls: readonly unknown[] = [], sha = HEAD) => ({
  repository,
  workflow_run: {
    ...{ event, head_sha: sha, head_branch: 'topic', pull_requests: pulls, head_commit: null },
    head_repository: { full_name: 'octo/cloud', owner: { login: 'octo' } },
  },
})
const check = (name: 'check_run' | 'check_suite', pulls: readonly unknown[]) => ({
  ...{ action: 'completed', repository },
  [name]: { head_sha: HEAD, pull_requests: pulls },
})
const push = (more: object) => ({ repository, ref: 'refs/heads/main', head_commit: null, ...more })
const example = (
  name: string,
  event: unknown,
  leads: EventExample['leads'],
  more: Partial<EventExample> = {},
): EventExample => ({ name, eventName: name.split(' ')[0] ?? '', event, leads, ...more })

const NAMED: readonly EventExample[] = [
  ...['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'].map((name) =>
    example(name, { repository, pull_request: pullRequest }, { pull: 7 }),
  ),
  example('issue_comment on a pull request', { issue: { number: 7, pull_request: {} } }, { pull: 7 }),
  example('merge_group', { merge_group: { head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${HEAD}` } }, { pull: 7 }),
  example('check_suite with a pull request', check('check_suite', [listed(2)]), { pull: 2 }),
  example('check_run with a pull request', check('check_run', [listed(2)]), { pull: 2 }),
  example('check_suite with two, one of them at the commit', check('check_suite', [listed(2, TIP), listed(3)]), {
    pull: 3,
  }),
  example('workflow_run with a pull request', followed('pull_request', [listed(2)]), { pull: 2 }),
]

const COMMITTED: readonly EventExample[] = [
  example('push to a branch', push({ after: DEPLOYED }), { commit: DEPLOYED }, { sha: DEPLOYED }),
  example('push of a tag', push({ ref: 'refs/tags/v1', after: DEPLOYED }), { commit: DEPLOYED }, { sha: DEPLOYED }),
  ...['workflow_dispatch', 'repository_dispatch', 'release', 'create', 'registry_package'].map((name) =>
    example(name, { repository }, { commit: DEPLOYED }, { sha: DEPLOYED }),
  ),
  example(
    'merge_group of an unknown name',
    { merge_group: { head_ref: 'x' } },
    { commit: DEPLOYED },
    { sha: DEPLOYED },
  ),
  example('deployment', { deployment: { sha: DEPLOYED } }, { commit: DEPLOYED }),
  example(
    'deployment_status',
    { deployment: { sha: DEPLOYED }, deployment_status: { state: 'success' } },
    { commit: DEPLOYED },
  ),
  example('deployment whose event cannot be read', {}, { commit: DEPLOYED }, { sha: DEPLOYED }),
  example('status', { repository, sha: DEPLOYED, state: 'success', context: 'ci' }, { commit: DEPLOYED }),
  example('check_suite without a pull request', check('check_suite', []), { commit: HEAD }),
  example('check_run without a pull request', check('check_run', []), { commit: HEAD }),
  example("check_suite with another repository's", check('check_suite', [listed(2, HEAD, 99)]), { commit: HEAD }),
  example('workflow_run after a push', followed('push'), { commit: HEAD }),
  example(
    'workflow_run that does not say after what',
    { ...followed('push'), workflow_run: { ...followed('push').workflow_run, event: undefined } },
    { commit: HEAD },
  ),
]

const NOWHERE: readonly EventExample[] = [
  example('push of a deletion', push({ deleted: true, after: GONE }), 'nowhere'),
  example('push of a deletion that only the commit shows', push({ after: GONE }), 'nowhere'),
  example('delete', { repository, ref: 'topic', ref_type: 'branch' }, 'nowhere'),
  example('schedule', { repository, schedule: '0 0 * * *' }, 'nowhere'),
  example('issue_comment on an issue', { repository, issue: { number: 7 } }, 'nowhere'),
  example('status that cannot be read', {}, 'nowhere'),
  example('check_suite that cannot be read', {}, 'nowhere'),
  example('release without a commit', { repository }, 'nowhere', { sha: 'v1' }),
  ...['schedule', 'delete', 'issues', 'issue_comment', 'workflow_run', 'check_suite', 'dynamic'].map((event) =>
    example(`workflow_run after ${event}`, followed(event, [listed(2, TIP)], TIP), 'nowhere'),
  ),
  ...[
    ...['issues', 'discussion', 'discussion_comment', 'label', 'milestone', 'watch', 'fork', 'gollum', 'page_build'],
    ...['public', 'branch_protection_rule', 'member', 'made_up', 'constructor', '__proto__'],
  ].map((name) => example(name, { repository, issue: { number: 7 }, number: 7 }, 'nowhere')),
]

export const EVENT_EXAMPLES: readonly EventExample[] = [...NAMED, ...COMMITTED, ...NOWHERE]
