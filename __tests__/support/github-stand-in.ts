import type { IncomingMessage } from 'node:http'
import { completedArtifact, type RestArtifact, storedBytes } from './github-stand-in-artifacts.ts'
import { type Barrier, Barriers } from './github-stand-in-barriers.ts'
import type { Person, StoredComment, StoredPull } from './github-stand-in-bodies.ts'
import { type Answer, type Fault, Faults, failure, refusalOf, send } from './github-stand-in-faults.ts'
import { listen } from './github-stand-in-loopback.ts'
import { addComment, type Call, type GithubState, route } from './github-stand-in-routes.ts'
import { githubOpenApi } from './openapi.ts'

export interface SeenRequest {
  readonly method: string
  /** The path with its query. */
  readonly target: string
  readonly token: string
  readonly userAgent: string
  readonly body: unknown
}

/** GitHub's REST API as far as the Action uses it, on loopback. It remembers, and it checks both sides' words. */
export interface GithubStandIn {
  /** The GITHUB_API_URL. */
  readonly url: string
  readonly state: GithubState
  readonly requests: readonly SeenRequest[]
  /** What went against GitHub's OpenAPI description, in a request or in an answer of the stand-in. Assert it empty. */
  readonly violations: readonly string[]
  fail(fault: Fault): void
  /** Holds matching requests back, before anything is done, until there are as many: then they truly race. */
  barrier(barrier: Barrier): void
  addComment(comment: { issue: number; body: string; author: Person }): StoredComment
  addArtifact(artifact: Partial<RestArtifact> & { id: number; name: string }): void
  addPull(pull: Partial<StoredPull> & { number: number }): void
  close(): Promise<void>
}

export interface GithubStandInOptions {
  readonly repository?: string
  readonly viewer?: Person
  readonly pulls?: readonly (Partial<StoredPull> & { number: number })[]
}

export const GITHUB_ACTIONS: Person = { login: 'github-actions[bot]', type: 'Bot' }

export async function startGithubStandIn(options: GithubStandInOptions = {}): Promise<GithubStandIn> {
  const { repository = 'octo/cloud', viewer = GITHUB_ACTIONS, pulls = [{ number: 7 }] } = options
  const state: GithubState = {
    repository,
    viewer,
    comments: [],
    issues: [],
    pulls: [],
    labels: new Map(),
    commits: [],
    indexLag: 0,
    artifacts: [],
    git: { objects: new Map(), branches: new Map() },
    nextCommentId: 1001,
    isPublic: false,
  }
  const requests: SeenRequest[] = []
  const violations: string[] = []
  const faults = new Faults()
  const barriers = new Barriers()
  const answer = checkedRoutes(state, violations)
  const server = await listen(async (request, response, bytes) => {
    const seen = seenRequest(request, bytes)
    requests.push(seen)
    await barriers.pass(seen.method, seen.target)
    const stored = storedBytes(state, seen.target)
    if (stored !== undefined) return void response.writeHead(200, { 'content-type': 'application/zip' }).end(stored)
    const fault = faults.take(seen.method, seen.target)
    const api = `http://${request.headers.host}`
    const call = { method: seen.method, url: new URL(seen.target, api), body: seen.body, api }
    await send(response, seen.token === '' ? failure(401, 'Requires authentication') : answer(call, fault), fault)
  })
  const addPull: GithubStandIn['addPull'] = (pull) => void state.pulls.push(completed(pull, repository))
  for (const pull of pulls) addPull(pull)
  return {
    ...{ ...server, state, requests, violations, addPull },
    fail: (fault) => faults.add(fault),
    barrier: (barrier) => barriers.add(barrier),
    addArtifact: (artifact) => void state.artifacts.push(completedArtifact(artifact)),
    addComment: (comment) => addComment(state, comment),
  }
}

/** Compiling the description takes longer than everything that is asked in most tests. */
let description: ReturnType<typeof githubOpenApi> | undefined

function checkedRoutes(state: GithubState, violations: string[]): (call: Call, fault: Fault | undefined) => Answer {
  description ??= githubOpenApi()
  const openApi = description
  return (call, fault) => {
    const { method, url, body } = call
    const target = `${url.pathname}${url.search}`
    const found = route(state, call)
    const wrong = found.isDescribed ? openApi.checkRequest(method, target, body) : []
    violations.push(...wrong.map((problem) => `${method} ${target}: ${problem}`))
    if (wrong.length > 0) return failure(422, `stand-in: ${wrong.join('; ')}`)
    const answer = refusalOf(fault) ?? found.answer()
    const untrue = found.isDescribed ? openApi.checkResponse(method, target, answer.status, answer.body) : []
    violations.push(...untrue.map((problem) => `answer ${answer.status} to ${method} ${target}: ${problem}`))
    return answer
  }
}

function seenRequest(request: IncomingMessage, bytes: Buffer): SeenRequest {
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    token: (request.headers.authorization ?? '').replace(/^(token|bearer) /i, ''),
    userAgent: request.headers['user-agent'] ?? '',
    body: bytes.length === 0 ? undefined : JSON.parse(bytes.toString('utf8')),
  }
}

function completed(pull: Partial<StoredPull> & { number: number }, repository: string): StoredPull {
  const headSha = 'a'.repeat(40)
  const open = { commits: [], state: 'open', mergedAt: null, mergeCommitSha: null } as const
  const sides = { headRepository: repository, headBranch: 'topic', baseRepository: repository }
  return { headSha, ...open, ...sides, ...pull }
}
