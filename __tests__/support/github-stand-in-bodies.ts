/** Who a comment or a token belongs to. */
export interface Person {
  readonly login: string
  readonly type: 'Bot' | 'User'
}

export interface StoredComment {
  readonly id: number
  readonly issue: number
  readonly author: Person
  readonly createdAt: string
  body: string
  updatedAt: string
}

export interface StoredPull {
  readonly number: number
  readonly headSha: string
  /** Every commit that `commits/{sha}/pulls` finds it by, beside its head and its merge commit. */
  readonly commits: readonly string[]
  /** Another repository's name makes it a fork's. */
  readonly headRepository: string
  readonly headBranch: string
  /** Another repository's name: a pull request that our commit is also part of. */
  readonly baseRepository: string
  readonly state: 'open' | 'closed'
  readonly mergedAt: string | null
  readonly mergeCommitSha: string | null
}

export interface StoredCommit {
  readonly sha: string
  readonly message: string
  readonly date: string
}

const DATE = '2026-01-02T03:04:05Z'
const REPOSITORY_URLS =
  `archive assignees blobs branches collaborators comments commits compare contents contributors deployments downloads
  events forks git_commits git_refs git_tags git hooks html issue_comment issue_events issues keys labels languages
  merges milestones notifications pulls releases ssh stargazers statuses subscribers subscription svn tags teams trees
  clone`.split(/\s+/)
const PERSON_URLS =
  'avatar events followers following gists html organizations received_events repos starred subscriptions'.split(' ')

/** The bodies GitHub would send; their shape is checked against its OpenAPI description on every answer. */
export function personBody(person: Person, api: string): Record<string, unknown> {
  const url = `${api}/users/${encodeURIComponent(person.login)}`
  const urls = PERSON_URLS.map((name) => [`${name}_url`, url])
  return {
    ...Object.fromEntries(urls),
    ...person,
    id: 41898282,
    node_id: 'U_1',
    gravatar_id: '',
    site_admin: false,
    url,
  }
}

export function commentBody(comment: StoredComment, repository: string, api: string): Record<string, unknown> {
  const base = `${api}/repos/${repository}/issues`
  return {
    id: comment.id,
    node_id: `IC_${comment.id}`,
    url: `${base}/comments/${comment.id}`,
    html_url: `https://github.com/${repository}/pull/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${base}/${comment.issue}`,
    user: personBody(comment.author, api),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: comment.author.type === 'Bot' ? 'NONE' : 'MEMBER',
    performed_via_github_app: null,
  }
}

export function pullBody(pull: StoredPull, repository: string, api: string): Record<string, unknown> {
  const url = `${api}/repos/${repository}/pulls/${pull.number}`
  const user = personBody({ login: 'octocat', type: 'User' }, api)
  const names = 'comments commits diff html issue patch review_comment review_comments statuses'.split(' ')
  const links = 'comments commits statuses html issue review_comments review_comment self'.split(' ')
  const side = (full: string, ref: string, sha: string) => {
    return { label: `${full.split('/')[0]}:${ref}`, ref, sha, user, repo: repositoryBody(full, api) }
  }
  return {
    ...Object.fromEntries(names.map((name) => [`${name}_url`, url])),
    ...Object.fromEntries('assignee milestone auto_merge merged_by body'.split(' ').map((name) => [name, null])),
    ...Object.fromEntries('additions changed_files comments commits deletions'.split(' ').map((name) => [name, 1])),
    _links: Object.fromEntries(links.map((name) => [name, { href: url }])),
    base: side(pull.baseRepository, 'main', 'b'.repeat(40)),
    head: side(pull.headRepository, pull.headBranch, pull.headSha),
    ...{ id: 1000 + pull.number, node_id: `PR_${pull.number}`, number: pull.number, title: 'A change', url, user },
    ...{ state: pull.state, locked: false, labels: [], author_association: 'MEMBER', review_comments: 0 },
    ...{ created_at: DATE, updated_at: DATE, closed_at: pull.mergedAt, merged_at: pull.mergedAt },
    ...{ merge_commit_sha: pull.mergeCommitSha, merged: pull.mergedAt !== null, mergeable: true },
    ...{ mergeable_state: 'clean', maintainer_can_modify: false },
  }
}

export function commitBody(commit: StoredCommit, repository: string, api: string): Record<string, unknown> {
  const { sha, message, date } = commit
  const url = `${api}/repos/${repository}/git/commits/${sha}`
  const person = { name: 'Mona', email: 'mona@example.com', date }
  const verification = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null }
  const names = { sha, node_id: 'C_1', url, html_url: url }
  return { ...names, message, author: person, committer: person, tree: { sha, url }, parents: [], verification }
}

export function repositoryBody(fullName: string, api: string): Record<string, unknown> {
  const [owner = '', name = ''] = fullName.split('/')
  const url = `${api}/repos/${fullName}`
  const counts = 'forks forks_count open_issues open_issues_count size stargazers_count watchers watchers_count'
  const flags = 'fork private has_downloads has_issues has_projects has_wiki has_pages archived disabled'
  return {
    ...Object.fromEntries(REPOSITORY_URLS.map((part) => [`${part}_url`, url])),
    ...Object.fromEntries(counts.split(' ').map((part) => [part, 0])),
    ...Object.fromEntries(flags.split(' ').map((part) => [part, false])),
    ...{
      id: 1,
      node_id: 'R_1',
      name,
      full_name: fullName,
      owner: personBody({ login: owner, type: 'User' }, api),
      url,
    },
    ...{ description: null, homepage: null, language: null, mirror_url: null, license: null, default_branch: 'main' },
    ...{ created_at: DATE, updated_at: DATE, pushed_at: DATE },
  }
}
