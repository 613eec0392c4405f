import { type Person, personBody } from './github-stand-in-bodies.ts'
import { type Answer, failure } from './github-stand-in-faults.ts'
import type { Call, GithubState } from './github-stand-in-routes.ts'

export interface StoredIssue {
  readonly number: number
  readonly author: Person
  readonly createdAt: string
  title: string
  body: string
  state: 'open' | 'closed'
  stateReason: string | null
}

const NOT_FOUND = failure(404, 'Not Found')
const MAX_BODY = 65_536

/** A creator that there is not gives an empty list, and no error: as GitHub does. */
export function listIssues(state: GithubState, { url, api }: Call): Answer {
  const [creator, wanted] = ['creator', 'state'].map((name) => url.searchParams.get(name))
  const perPage = Math.min(Number(url.searchParams.get('per_page') ?? 30), 100)
  const page = Number(url.searchParams.get('page') ?? 1)
  const all = state.issues
    .filter(({ author }) => creator === null || author.login === creator)
    .filter((one) => wanted === 'all' || one.state === (wanted ?? 'open'))
  const part = all.slice((page - 1) * perPage, page * perPage)
  const next = new URL(url)
  next.searchParams.set('page', String(page + 1))
  const headers = page * perPage < all.length ? { link: `<${next.href}>; rel="next"` } : {}
  return { status: 200, body: part.map((one) => issueBody(one, state, api)), headers }
}

export function createIssue(state: GithubState, { body, api }: Call): Answer {
  const { title, body: text } = body as { title: string; body: string }
  if (text.length > MAX_BODY) return tooLong()
  const issue = addIssue(state, { title, body: text, author: state.viewer })
  return { status: 201, body: issueBody(issue, state, api) }
}

export function updateIssue(state: GithubState, { body, api }: Call, number: string): Answer {
  const issue = state.issues.find((one) => one.number === Number(number))
  if (issue === undefined) return NOT_FOUND
  const change = body as { body?: string; state?: 'open' | 'closed'; state_reason?: string }
  if ((change.body ?? '').length > MAX_BODY) return tooLong()
  if (change.body !== undefined) issue.body = change.body
  if (change.state !== undefined)
    Object.assign(issue, { state: change.state, stateReason: change.state_reason ?? null })
  return { status: 200, body: issueBody(issue, state, api) }
}

/** Adds an issue as if somebody had written it. */
export function addIssue(
  state: GithubState,
  given: Pick<StoredIssue, 'title' | 'body' | 'author'> & Partial<StoredIssue>,
): StoredIssue {
  const number = Math.max(100, ...state.issues.map((one) => one.number)) + 1
  const rest = { number, createdAt: '2026-01-02T03:04:05Z', state: 'open', stateReason: null } as const
  const issue: StoredIssue = { ...rest, ...given }
  state.issues.push(issue)
  return issue
}

function tooLong(): Answer {
  const { status, body } = failure(422, 'Validation Failed')
  const message = `body is too long (maximum is ${MAX_BODY} characters)`
  return {
    status,
    body: { ...(body as object), errors: [{ resource: 'Issue', code: 'custom', field: 'body', message }] },
  }
}

function issueBody(issue: StoredIssue, { repository }: GithubState, api: string): Record<string, unknown> {
  const url = `${api}/repos/${repository}/issues/${issue.number}`
  const links = ['labels', 'comments', 'events'].map((name) => [`${name}_url`, `${url}/${name}`])
  return {
    ...Object.fromEntries(links),
    ...{ id: 5000 + issue.number, node_id: `I_${issue.number}`, number: issue.number, url },
    ...{
      repository_url: `${api}/repos/${repository}`,
      html_url: `https://github.com/${repository}/issues/${issue.number}`,
    },
    ...{ title: issue.title, body: issue.body, state: issue.state },
    ...(issue.stateReason !== null && { state_reason: issue.stateReason }),
    ...{
      user: personBody(issue.author, api),
      labels: [],
      assignee: null,
      assignees: [],
      milestone: null,
      locked: false,
    },
    ...{ comments: 0, created_at: issue.createdAt, updated_at: issue.createdAt, author_association: 'NONE' },
    closed_at: issue.state === 'closed' ? issue.createdAt : null,
  }
}
