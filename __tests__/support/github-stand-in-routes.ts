import {
  downloadArtifact,
  getArtifact,
  listAllArtifacts,
  listArtifacts,
  type RestArtifact,
} from './github-stand-in-artifacts.ts'
import {
  commentBody,
  type Person,
  personBody,
  repositoryBody,
  type StoredComment,
  type StoredCommit,
  type StoredPull,
} from './github-stand-in-bodies.ts'
import { type Answer, failure } from './github-stand-in-faults.ts'
import {
  createBlob,
  createCommit,
  createRef,
  createTree,
  type GitState,
  getBlob,
  getRef,
  getTree,
  updateRef,
} from './github-stand-in-git.ts'
import { createIssue, listIssues, type StoredIssue, updateIssue } from './github-stand-in-issues.ts'
import { addLabels, listLabels, removeLabel } from './github-stand-in-labels.ts'
import { getCommit, getPull, listPulls, pullsOfCommit } from './github-stand-in-pulls.ts'

/** Everything the stand-in remembers; tests read it and change it. */
export interface GithubState {
  readonly repository: string
  /** Who the token belongs to. A Bot cannot ask `GET /user`, as an installation token cannot. */
  viewer: Person
  readonly comments: StoredComment[]
  readonly issues: StoredIssue[]
  readonly pulls: StoredPull[]
  /** By the number of the pull request. */
  readonly labels: Map<number, string[]>
  readonly commits: StoredCommit[]
  /** How often `commits/{sha}/pulls` still knows nothing. */
  indexLag: number
  readonly artifacts: RestArtifact[]
  readonly git: GitState
  nextCommentId: number
  /** Whether everybody can read the repository. */
  isPublic: boolean
}

export interface Call {
  readonly method: string
  readonly url: URL
  readonly body: unknown
  readonly api: string
}

interface Route {
  readonly method: string
  readonly path: RegExp
  /** Not in the cut of GitHub's OpenAPI description, but GitHub has it. */
  readonly isUndescribed?: boolean
  readonly answer: (state: GithubState, call: Call, part: string) => Answer
}

/** GitHub's error text says so; comments really end at 262,144 bytes, which is a promise to nobody. */
const MAX_BODY = 65_536
const NOT_FOUND = failure(404, 'Not Found')

const ROUTES: readonly Route[] = [
  { method: 'GET', path: /^\/issues$/, answer: listIssues },
  { method: 'POST', path: /^\/issues$/, answer: createIssue },
  { method: 'PATCH', path: /^\/issues\/(\d+)$/, answer: updateIssue },
  { method: 'GET', path: /^\/issues\/(\d+)\/comments$/, answer: listComments },
  { method: 'POST', path: /^\/issues\/(\d+)\/comments$/, answer: createComment },
  { method: 'PATCH', path: /^\/issues\/comments\/(\d+)$/, answer: updateComment },
  { method: 'DELETE', path: /^\/issues\/comments\/(\d+)$/, answer: deleteComment },
  { method: 'GET', path: /^\/issues\/(\d+)\/labels$/, answer: listLabels },
  { method: 'POST', path: /^\/issues\/(\d+)\/labels$/, answer: addLabels },
  { method: 'DELETE', path: /^\/issues\/(\d+\/labels\/[^/]+)$/, answer: removeLabel },
  { method: 'GET', path: /^\/pulls$/, answer: listPulls },
  { method: 'GET', path: /^\/pulls\/(\d+)$/, answer: getPull },
  { method: 'POST', path: /^\/git\/blobs$/, answer: createBlob },
  { method: 'GET', path: /^\/git\/blobs\/([0-9a-f]+)$/, answer: getBlob },
  { method: 'POST', path: /^\/git\/trees$/, answer: createTree },
  { method: 'GET', path: /^\/git\/trees\/([0-9a-f]+)$/, answer: getTree },
  { method: 'POST', path: /^\/git\/commits$/, answer: createCommit },
  { method: 'GET', path: /^\/git\/ref\/(.+)$/, answer: getRef },
  { method: 'POST', path: /^\/git\/refs$/, answer: createRef },
  { method: 'PATCH', path: /^\/git\/refs\/(.+)$/, answer: updateRef },
  { method: 'GET', path: /^\/git\/commits\/([0-9a-f]+)$/, answer: getCommit },
  { method: 'GET', path: /^\/actions\/runs\/(\d+)\/artifacts$/, answer: listArtifacts },
  { method: 'GET', path: /^\/actions\/artifacts$/, answer: listAllArtifacts },
  { method: 'GET', path: /^\/actions\/artifacts\/(\d+)$/, answer: getArtifact },
  { method: 'GET', path: /^\/actions\/artifacts\/(\d+)\/zip$/, answer: downloadArtifact },
  { method: 'GET', path: /^\/commits\/([^/]+)\/pulls$/, answer: pullsOfCommit },
]
const USER: Route = { method: 'GET', path: /^\/user$/, answer: getUser, isUndescribed: true }
const REPOSITORY: Route = {
  ...{ method: 'GET', path: /^\/repos\/[^/]+\/[^/]+$/, answer: getRepository, isUndescribed: true },
}
const GRAPHQL: Route = { method: 'POST', path: /^\/graphql$/, answer: graphql, isUndescribed: true }

/** The answer of the route that fits; `isDescribed` tells whether GitHub's OpenAPI cut knows it. */
export function route(state: GithubState, call: Call): { answer: () => Answer; isDescribed: boolean } {
  const { pathname } = call.url
  const inRepository = pathname.startsWith(`/repos/${state.repository}/`)
  const path = inRepository ? pathname.slice(`/repos/${state.repository}`.length) : pathname
  for (const one of inRepository ? ROUTES : [USER, GRAPHQL, REPOSITORY]) {
    const match = one.method === call.method ? one.path.exec(path) : null
    if (match !== null)
      return {
        answer: () => one.answer(state, call, decodeURIComponent(match[1] ?? '')),
        isDescribed: one.isUndescribed !== true,
      }
  }
  return { answer: () => NOT_FOUND, isDescribed: true }
}

function listComments(state: GithubState, { url, api }: Call, issue: string): Answer {
  if (!hasPull(state, issue)) return NOT_FOUND
  const perPage = Math.min(Number(url.searchParams.get('per_page') ?? 30), 100)
  const page = Number(url.searchParams.get('page') ?? 1)
  const since = url.searchParams.get('since') ?? ''
  const all = state.comments.filter((one) => one.issue === Number(issue) && one.updatedAt >= since)
  const last = Math.max(1, Math.ceil(all.length / perPage))
  const part = all.slice((page - 1) * perPage, page * perPage)
  const body = part.map((one) => commentBody(one, state.repository, api))
  const link = (number: number, rel: string) => {
    const target = new URL(url)
    target.searchParams.set('page', String(number))
    return `<${target.href}>; rel="${rel}"`
  }
  const before = page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []
  const links = page < last ? [...before, link(page + 1, 'next'), link(last, 'last')] : before
  return { status: 200, body, headers: links.length === 0 ? {} : { link: links.join(', ') } }
}

function createComment(state: GithubState, { body, api }: Call, issue: string): Answer {
  if (!hasPull(state, issue)) return NOT_FOUND
  const text = (body as { body: string }).body
  if (text.length > MAX_BODY) return tooLong()
  const comment = addComment(state, { issue: Number(issue), body: text, author: state.viewer })
  return { status: 201, body: commentBody(comment, state.repository, api) }
}

function updateComment(state: GithubState, { body, api }: Call, id: string): Answer {
  const comment = state.comments.find((one) => one.id === Number(id))
  if (comment === undefined) return NOT_FOUND
  const text = (body as { body: string }).body
  if (text.length > MAX_BODY) return tooLong()
  Object.assign(comment, { body: text, updatedAt: new Date().toISOString() })
  return { status: 200, body: commentBody(comment, state.repository, api) }
}

function deleteComment(state: GithubState, _: Call, id: string): Answer {
  const at = state.comments.findIndex((one) => one.id === Number(id))
  if (at < 0) return NOT_FOUND
  state.comments.splice(at, 1)
  return { status: 204 }
}

function getUser(state: GithubState, { api }: Call): Answer {
  if (state.viewer.type === 'Bot') return failure(403, 'Resource not accessible by integration')
  return { status: 200, body: personBody(state.viewer, api) }
}

function getRepository(state: GithubState, { api, url }: Call): Answer {
  if (url.pathname !== `/repos/${state.repository}`) return NOT_FOUND
  const visibility = { private: !state.isPublic, visibility: state.isPublic ? 'public' : 'private' }
  return { status: 200, body: { ...repositoryBody(state.repository, api), ...visibility } }
}

/** Only `viewer { login }` is understood. */
function graphql(state: GithubState, { body }: Call): Answer {
  const { query } = body as { query: string }
  if (query.replace(/\s+/g, '') !== '{viewer{login}}') return failure(400, `stand-in: unknown query ${query}`)
  return { status: 200, body: { data: { viewer: { login: state.viewer.login } } } }
}

/** Adds a comment as if somebody had written it. */
export function addComment(
  state: GithubState,
  { issue, body, author }: { issue: number; body: string; author: Person },
): StoredComment {
  const now = new Date().toISOString()
  const comment: StoredComment = { id: state.nextCommentId, issue, body, author, createdAt: now, updatedAt: now }
  state.nextCommentId += 1
  state.comments.push(comment)
  return comment
}

function hasPull(state: GithubState, number: string): boolean {
  return [...state.pulls, ...state.issues].some((one) => one.number === Number(number))
}

function tooLong(): Answer {
  const { status, body } = failure(422, 'Validation Failed')
  const message = `Body is too long (maximum is ${MAX_BODY} characters)`
  const errors = [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }]
  return { status, body: { ...(body as object), errors } }
}
