import { createHash } from 'node:crypto'
import { type Answer, failure } from './github-stand-in-faults.ts'
import type { Call, GithubState } from './github-stand-in-routes.ts'

/** An artifact as REST has it: of any run and any attempt. */
export interface RestArtifact {
  readonly id: number
  readonly name: string
  readonly runId: number
  readonly data: Uint8Array
  readonly isExpired: boolean
  readonly createdAt: string
  readonly expiresAt: string
  /** 1 is this repository. */
  readonly headRepositoryId: number
  /** What GitHub says of its content, where that is not true. */
  readonly digest: string | null
}

const NOT_FOUND = failure(404, 'Not Found')

export function completedArtifact(given: Partial<RestArtifact> & { id: number; name: string }): RestArtifact {
  const data = given.data ?? new Uint8Array()
  const digest = `sha256:${createHash('sha256').update(data).digest('hex')}`
  const dates = { createdAt: '2026-01-02T03:04:05Z', expiresAt: '2026-04-02T03:04:05Z' }
  const rest = { runId: 8001, isExpired: false, ...dates, headRepositoryId: 1 }
  return { ...rest, data, digest, ...given }
}

/** The artifacts of all runs, the newest first; `name` wants one name exactly. */
export function listAllArtifacts(state: GithubState, call: Call): Answer {
  const name = call.url.searchParams.get('name')
  const all = state.artifacts.filter((one) => name === null || one.name === name)
  return pageOf(
    all.toSorted((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt)),
    state,
    call,
  )
}

export function listArtifacts(state: GithubState, call: Call, run: string): Answer {
  return pageOf(
    state.artifacts.filter(({ runId }) => runId === Number(run)),
    state,
    call,
  )
}

function pageOf(all: readonly RestArtifact[], state: GithubState, { url, api }: Call): Answer {
  const perPage = Number(url.searchParams.get('per_page') ?? 30)
  const page = Number(url.searchParams.get('page') ?? 1)
  const artifacts = all.slice((page - 1) * perPage, page * perPage).map((one) => artifactBody(one, state, api))
  return { status: 200, body: { total_count: all.length, artifacts } }
}

export function getArtifact(state: GithubState, { api }: Call, id: string): Answer {
  const found = state.artifacts.find((one) => one.id === Number(id))
  return found === undefined ? NOT_FOUND : { status: 200, body: artifactBody(found, state, api) }
}

/** GitHub sends the client to its storage, which is at another address: here, at another name of the same one. */
export function downloadArtifact(state: GithubState, { api }: Call, id: string): Answer {
  const found = state.artifacts.find((one) => one.id === Number(id))
  if (found === undefined) return NOT_FOUND
  if (found.isExpired) return failure(410, 'Artifact has expired')
  return { status: 302, headers: { location: `${api.replace('127.0.0.1', 'localhost')}/storage/${id}?sig=signature` } }
}

export function storedBytes(state: GithubState, path: string): Uint8Array | undefined {
  const id = /^\/storage\/(\d+)\?sig=signature$/.exec(path)?.[1]
  return state.artifacts.find((one) => one.id === Number(id))?.data
}

function artifactBody(one: RestArtifact, { repository }: GithubState, api: string): Record<string, unknown> {
  const url = `${api}/repos/${repository}/actions/artifacts/${one.id}`
  const dates = { created_at: one.createdAt, updated_at: one.createdAt, expires_at: one.expiresAt }
  return {
    ...{ id: one.id, node_id: `A_${one.id}`, name: one.name, size_in_bytes: one.data.length, expired: one.isExpired },
    ...{ url, archive_download_url: `${url}/zip`, ...dates, digest: one.digest },
    workflow_run: {
      ...{ id: one.runId, repository_id: 1, head_repository_id: one.headRepositoryId },
      ...{ head_branch: 'topic', head_sha: 'a'.repeat(40) },
    },
  }
}
