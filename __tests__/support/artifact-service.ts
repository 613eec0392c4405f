import { type BlobStore, startBlobStore } from './blob-store.ts'
import { listen } from './github-stand-in-loopback.ts'

export interface StoredArtifact {
  readonly id: number
  readonly run: string
  readonly job: string
  readonly name: string
  readonly mimeType: string
  readonly expiresAt: string | undefined
  readonly createdAt: string
  isFinal: boolean
  size: string
  hash: string | undefined
}

/** The fields of all five messages together. */
interface Message {
  readonly workflow_run_backend_id?: string
  readonly workflow_job_run_backend_id?: string
  readonly name?: string
  readonly mime_type?: string
  readonly expires_at?: string
  readonly size?: string
  readonly hash?: string
  readonly name_filter?: string
  readonly id_filter?: string
}
type Reply = readonly [status: number, body: unknown]

/** GitHub's results service: Twirp's JSON form of the five calls @actions/artifact makes, in front of a blob store. */
export interface ArtifactService {
  /** The ACTIONS_RESULTS_URL. */
  readonly url: string
  readonly artifacts: StoredArtifact[]
  readonly blobs: BlobStore
  /** One entry a call: its name and its message. */
  readonly calls: { readonly method: string; readonly message: Message }[]
  /** Answers a call in place of the service, until it returns undefined. */
  fault: ((method: string, message: Message) => Reply | undefined) | undefined
  close(): Promise<void>
}

const PATH = /^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/(\w+)$/

/** An ACTIONS_RUNTIME_TOKEN: the client reads the run's and the job's backend ids out of it. */
export function runtimeToken(run: string, job: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const scp = `Actions.ExampleScope Actions.Results:${run}:${job}`
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ scp, exp: 4_102_444_800 })}.`
}

export async function startArtifactService(): Promise<ArtifactService> {
  const blobs = await startBlobStore()
  const artifacts: StoredArtifact[] = []
  const calls: ArtifactService['calls'] = []
  const server = await listen(async (request, response, bytes) => {
    const method = PATH.exec(request.url ?? '')?.[1] ?? ''
    const message: Message = bytes.length === 0 ? {} : JSON.parse(bytes.toString('utf8'))
    calls.push({ method, message })
    const call = CALLS[method]
    const isAllowed = isHolder(request.headers.authorization ?? '', message)
    const [status, body] =
      service.fault?.(method, message) ??
      (isAllowed ? call?.(message, artifacts, blobs.url) : refused(401, 'unauthenticated')) ??
      refused(404, 'bad_route')
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  const close = async () => {
    await Promise.all([server.close(), blobs.close()])
  }
  const service: ArtifactService = { url: `${server.url}/`, artifacts, blobs, calls, fault: undefined, close }
  return service
}

/** The token must be the one of the run and the job that the message names. */
function isHolder(authorization: string, message: Message): boolean {
  const payload = authorization.replace(/^Bearer /, '').split('.')[1] ?? ''
  const { workflow_run_backend_id: run, workflow_job_run_backend_id: job } = message
  const { scp } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8') || '{}') as { scp?: string }
  // A download names the job that uploaded, so a token of the same run is enough.
  return job !== undefined && (scp?.includes(`Actions.Results:${run}:`) ?? false)
}

const CALLS: Readonly<
  Record<string, (message: Message, artifacts: StoredArtifact[], blobUrl: string) => Reply | undefined>
> = {
  /** A name is taken from its creation on: an upload that never ended holds it, too. */
  CreateArtifact(message, artifacts, blobUrl) {
    const { workflow_run_backend_id: run = '', workflow_job_run_backend_id: job = '', name = '' } = message
    if (artifacts.some((one) => one.run === run && one.name === name))
      return refused(409, 'already_exists', 'an artifact with this name already exists on the workflow run')
    const artifact: StoredArtifact = {
      ...{ id: 100 + artifacts.length, run, job, name, mimeType: message.mime_type ?? 'application/zip' },
      ...{ expiresAt: message.expires_at, createdAt: new Date().toISOString() },
      ...{ isFinal: false, size: '0', hash: undefined },
    }
    artifacts.push(artifact)
    return [200, { ok: true, signed_upload_url: signed(artifact, blobUrl) }]
  },
  FinalizeArtifact(message, artifacts) {
    const artifact = named(message, artifacts)
    if (artifact === undefined) return refused(404, 'not_found')
    Object.assign(artifact, { isFinal: true, size: message.size, hash: message.hash })
    return [200, { ok: true, artifact_id: String(artifact.id) }]
  },
  ListArtifacts(message, artifacts) {
    const { workflow_run_backend_id: run, name_filter: name, id_filter: id } = message
    const found = artifacts
      .filter((one) => one.isFinal && one.run === run)
      .filter((one) => (name ?? one.name) === one.name && (id ?? String(one.id)) === String(one.id))
    return [200, { artifacts: found.map(listed) }]
  },
  GetSignedArtifactURL(message, artifacts, blobUrl) {
    const artifact = named(message, artifacts)
    if (!artifact?.isFinal) return refused(404, 'not_found')
    const disposition = `attachment; filename="${fileName(artifact)}"`
    return [200, { signed_url: signed(artifact, blobUrl, { rscd: disposition }) }]
  },
  DeleteArtifact(message, artifacts) {
    const artifact = named(message, artifacts)
    if (artifact === undefined) return refused(404, 'not_found')
    artifacts.splice(artifacts.indexOf(artifact), 1)
    return [200, { ok: true, artifact_id: String(artifact.id) }]
  },
}

function named(message: Message, artifacts: readonly StoredArtifact[]): StoredArtifact | undefined {
  return artifacts.find((one) => one.run === message.workflow_run_backend_id && one.name === message.name)
}

function listed({ run, job, id, name, size, createdAt, hash }: StoredArtifact): object {
  const ids = { workflow_run_backend_id: run, workflow_job_run_backend_id: job, database_id: String(id) }
  return { ...ids, name, size, created_at: createdAt, ...(hash === undefined ? {} : { digest: hash }) }
}

function fileName({ name, mimeType }: StoredArtifact): string {
  return mimeType === 'application/zip' ? `${name}.zip` : name
}

function signed(artifact: StoredArtifact, blobUrl: string, extra: Readonly<Record<string, string>> = {}): string {
  const path = [artifact.run, artifact.job, fileName(artifact)].map(encodeURIComponent).join('/')
  return `${blobUrl}/artifacts/${path}?${new URLSearchParams({ sig: `signature-of-${artifact.id}`, ...extra })}`
}

function refused(status: number, code: string, msg: string = code): Reply {
  return [status, { code, msg }]
}
