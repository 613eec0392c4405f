import { createHash } from 'node:crypto'
import { type Answer, failure } from './github-stand-in-faults.ts'
import type { Call, GithubState } from './github-stand-in-routes.ts'

/** What the Git data API has stored: objects by sha, branches by name. */
export interface GitState {
  readonly objects: Map<string, GitObject>
  readonly branches: Map<string, string>
}
type GitObject =
  | { readonly kind: 'blob'; readonly bytes: Buffer }
  | { readonly kind: 'tree'; readonly files: ReadonlyMap<string, string> }
  | { readonly kind: 'commit'; readonly tree: string; readonly parents: readonly string[]; readonly message: string }

const NOT_FOUND = failure(404, 'Not Found')
const shaOf = (value: unknown) => createHash('sha1').update(JSON.stringify(value)).digest('hex')

function keep({ git }: GithubState, object: GitObject, seed: unknown): string {
  const sha = shaOf(seed)
  git.objects.set(sha, object)
  return sha
}

export function createBlob(state: GithubState, { body, api }: Call): Answer {
  const { content, encoding } = body as { content: string; encoding: string }
  const sha = keep(state, { kind: 'blob', bytes: Buffer.from(content, encoding as BufferEncoding) }, content)
  return { status: 201, body: { sha, url: `${api}/blobs/${sha}` } }
}

function keepText(state: GithubState, text: string): string {
  return keep(state, { kind: 'blob', bytes: Buffer.from(text) }, Buffer.from(text).toString('base64'))
}

function bytesOf({ git }: GithubState, sha: string): Buffer {
  const blob = git.objects.get(sha)
  return blob?.kind === 'blob' ? blob.bytes : Buffer.alloc(0)
}

export function getBlob(state: GithubState, { api }: Call, sha: string): Answer {
  if (state.git.objects.get(sha)?.kind !== 'blob') return NOT_FOUND
  const bytes = bytesOf(state, sha)
  const url = `${api}/blobs/${sha}`
  const content = bytes.toString('base64').replace(/(.{60})/g, '$1\n')
  return { status: 200, body: { sha, node_id: 'B', size: bytes.length, url, content, encoding: 'base64' } }
}

/** Files by their whole path; an entry of type tree stands for all files below it. */
export function createTree(state: GithubState, { body, api }: Call): Answer {
  const entries = (body as { tree: { path: string; sha: string; type: string; content?: string }[] }).tree
  const files = entries.flatMap(({ path, sha, type, content }) => {
    if (content !== undefined) return [[path, keepText(state, content)] as const]
    const object = state.git.objects.get(sha)
    if (type === 'blob' || object?.kind !== 'tree') return [[path, sha] as const]
    return [...object.files].map(([name, blob]) => [`${path}/${name}`, blob] as const)
  })
  const sha = keep(state, { kind: 'tree', files: new Map(files) }, files)
  return { status: 201, body: treeBody(state, sha, api) }
}

export function getTree(state: GithubState, { api }: Call, sha: string): Answer {
  return state.git.objects.get(sha)?.kind === 'tree' ? { status: 200, body: treeBody(state, sha, api) } : NOT_FOUND
}

function treeBody(state: GithubState, sha: string, api: string): Record<string, unknown> {
  const object = state.git.objects.get(sha)
  const files = object?.kind === 'tree' ? [...object.files] : []
  const tree = [...new Set(files.map(([path]) => path.split('/')[0] ?? ''))].map((path) => {
    const [, own] = files.find(([file]) => file === path) ?? []
    if (own !== undefined) return { path, mode: '100644', type: 'blob', sha: own, size: bytesOf(state, own).length }
    const below = files.filter(([file]) => file.startsWith(`${path}/`))
    const inner = below.map(([file, blob]) => [file.slice(path.length + 1), blob] as const)
    return { path, mode: '040000', type: 'tree', sha: keep(state, { kind: 'tree', files: new Map(inner) }, inner) }
  })
  return { sha, url: `${api}/trees/${sha}`, truncated: false, tree }
}

export function createCommit(state: GithubState, { body }: Call): Answer {
  const { tree, parents, message } = body as { tree: string; parents: string[]; message: string }
  const sha = keep(state, { kind: 'commit', tree, parents, message }, [tree, parents, message])
  return { status: 201, body: gitCommitBody(state, sha) }
}

export function gitCommitBody({ git }: GithubState, sha: string): Record<string, unknown> | undefined {
  const commit = git.objects.get(sha)
  if (commit?.kind !== 'commit') return undefined
  const url = 'https://api.github.com/x'
  const person = { name: 'Mona', email: 'mona@example.com', date: '2026-01-02T03:04:05Z' }
  const parents = commit.parents.map((parent) => ({ sha: parent, url, html_url: url }))
  const verification = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null }
  const names = { sha, node_id: 'C', url, html_url: url, message: commit.message }
  return { ...names, author: person, committer: person, tree: { sha: commit.tree, url }, parents, verification }
}

export function getRef({ git }: GithubState, _: Call, ref: string): Answer {
  const sha = git.branches.get(ref)
  return sha === undefined ? NOT_FOUND : { status: 200, body: refBody(ref, sha) }
}

export function createRef({ git }: GithubState, { body }: Call): Answer {
  const { ref, sha } = body as { ref: string; sha: string }
  const name = ref.replace(/^refs\//, '')
  if (git.branches.has(name)) return failure(422, 'Reference already exists')
  git.branches.set(name, sha)
  return { status: 201, body: refBody(name, sha) }
}

export function updateRef({ git }: GithubState, { body }: Call, ref: string): Answer {
  const { sha, force } = body as { sha: string; force?: boolean }
  const commit = git.objects.get(sha)
  const isForward = commit?.kind === 'commit' && commit.parents.includes(git.branches.get(ref) ?? '')
  if (!isForward && force !== true) return failure(422, 'Update is not a fast forward')
  git.branches.set(ref, sha)
  return { status: 200, body: refBody(ref, sha) }
}

function refBody(name: string, sha: string): Record<string, unknown> {
  const url = 'https://api.github.com/x'
  return { ref: `refs/${name}`, node_id: 'R', url, object: { type: 'commit', sha, url } }
}
