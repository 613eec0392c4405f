import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { ONE_ISSUE } from '../../json.ts'
import { quoted, withoutAddresses } from '../answer-text.ts'
import { connect, failedStatus, type Octokit } from '../octokit.ts'
import type { Workflow } from '../workflow.ts'
import { type ArtifactInfo, readArtifact } from './artifact-download.ts'
import { expired, failed, forbidden, notFound, unsafe } from './artifact-errors.ts'
import { candidateNames } from './artifact-names.ts'
import type { Allow, DownloadLimits } from './artifact-zip.ts'

export interface RestArtifactsOptions {
  readonly token: string
  readonly workflow: Workflow
  readonly log: (message: string) => void
  /** How long a second of waiting takes, in milliseconds; tests make it short. */
  readonly secondMs?: number
  readonly requestTimeoutMs?: number
}

const Artifact = v.object({
  id: v.pipe(v.number(), v.safeInteger()),
  name: v.string(),
  size_in_bytes: v.number(),
  expired: v.boolean(),
  created_at: v.nullable(v.string()),
  expires_at: v.optional(v.nullable(v.string()), null),
  digest: v.optional(v.nullable(v.string()), null),
  workflow_run: v.nullish(
    v.object({ repository_id: v.optional(v.number()), head_repository_id: v.optional(v.number()) }),
  ),
})
type Artifact = v.InferOutput<typeof Artifact>

/** An artifact of any run of this repository. */
export interface NamedArtifact extends ArtifactInfo {
  /** Its content is gone, but GitHub still lists it. */
  readonly isExpired: boolean
  /** Milliseconds since 1970; 0 if unknown. */
  readonly expiresAt: number
  /** Whether GitHub knows what it should contain. */
  readonly hasDigest: boolean
}

/** 20 pages are 2,000 artifacts: four times the limit per job. */
const MAX_PAGES = 20

/**
 * Artifacts through GitHub's REST API. The service behind `ArtifactStore` shows a run only its own attempt; this one includes earlier
 * attempts and other runs. Needs `actions: read`. Throws ExpectedErrors only: ARTIFACT_….
 */
export class RestArtifacts {
  readonly #octokit: Octokit
  readonly #workflow: Workflow
  /** What GitHub has already said about artifacts of this repository, to save a request before a download. */
  readonly #known = new Map<number, Artifact>()

  constructor({ token, workflow, log, secondMs = 1000, requestTimeoutMs = 90_000 }: RestArtifactsOptions) {
    this.#octokit = connect({ token, apiUrl: workflow.apiUrl, log, secondMs, requestTimeoutMs })
    this.#workflow = workflow
  }

  /** What all attempts of this run have uploaded and still exists. */
  async list(): Promise<readonly ArtifactInfo[]> {
    return this.#run("list of the run's artifacts", async () => {
      const { repository, runId } = this.#workflow
      const found = await allPages((page) =>
        this.#octokit.rest.actions.listWorkflowRunArtifacts({ ...repository, run_id: runId, ...page }),
      )
      return found.filter((one) => !one.expired && !isForeign(one)).map(infoOf)
    })
  }

  /**
   * What runs of this repository have uploaded under a name or its substitute, in no particular order. Artifacts of forks' runs are
   * excluded: anyone may open a pull request, and its runs may upload any name.
   */
  async named(name: string): Promise<readonly NamedArtifact[]> {
    return this.#run(`list of the artifacts called "${name}"`, async () => {
      const { repository } = this.#workflow
      const names = candidateNames(name, 1, '').slice(0, 2)
      const lists = names.map((one) =>
        allPages((page) => this.#octokit.rest.actions.listArtifactsForRepo({ ...repository, name: one, ...page })),
      )
      const found = (await Promise.all(lists)).flat()
      const own = found.filter((one) => names.includes(one.name) && isSurelyOwn(one))
      for (const one of own) this.#known.set(one.id, one)
      return own.map(namedOf)
    })
  }

  /** The wanted files of an artifact of this repository, from any run. */
  async download(id: number, allow: Allow, limits: DownloadLimits): Promise<ReadonlyMap<string, Uint8Array>> {
    const doing = `download of artifact ${id}`
    return this.#run(doing, async () => {
      const { repository } = this.#workflow
      const artifact =
        this.#known.get(id) ??
        v.parse(Artifact, (await this.#octokit.rest.actions.getArtifact({ ...repository, artifact_id: id })).data)
      if (artifact.expired) throw expired(doing)
      if (isForeign(artifact)) throw unsafe(doing, 'a run of a fork made it')
      if (artifact.size_in_bytes > limits.archiveBytes)
        throw unsafe(doing, `it has ${artifact.size_in_bytes} bytes; more than ${limits.archiveBytes} are not read`)
      const bytes = await this.#bytes(id, doing)
      checkDigest(bytes, artifact, doing)
      return readArtifact(bytes, { name: artifact.name, allow, limits, doing })
    })
  }

  /** The token goes only to GitHub: fetch leaves it out when the answer redirects to the storage. */
  async #bytes(id: number, doing: string): Promise<Uint8Array> {
    const { data } = await this.#octokit.rest.actions.downloadArtifact({
      ...this.#workflow.repository,
      artifact_id: id,
      archive_format: 'zip',
    })
    const content: unknown = data
    if (!(content instanceof ArrayBuffer)) throw failed(doing, 'the answer is not an archive')
    return new Uint8Array(content)
  }

  async #run<Value>(doing: string, work: () => Promise<Value>): Promise<Value> {
    try {
      return await work()
    } catch (error) {
      throw restError(error, doing)
    }
  }
}

async function allPages(
  ask: (page: { readonly per_page: number; readonly page: number }) => Promise<{ readonly data: unknown }>,
): Promise<readonly Artifact[]> {
  const found: Artifact[] = []
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { data } = await ask({ per_page: 100, page })
    const { artifacts } = v.parse(v.object({ artifacts: v.array(Artifact) }), data, ONE_ISSUE)
    found.push(...artifacts)
    if (artifacts.length < 100) break
  }
  return found
}

/** A run of a pull request from a fork belongs to this repository, but its content is a stranger's. */
function isForeign({ workflow_run: run }: Artifact): boolean {
  return run?.head_repository_id !== run?.repository_id
}

/** Only what GitHub explicitly says is ours counts as ours. */
function isSurelyOwn({ workflow_run: run }: Artifact): boolean {
  return run?.repository_id !== undefined && run.repository_id === run.head_repository_id
}

function namedOf(artifact: Artifact): NamedArtifact {
  const { expired: isExpired, expires_at: expiresAt, digest } = artifact
  return { ...infoOf(artifact), isExpired, expiresAt: Date.parse(expiresAt ?? '') || 0, hasDigest: digest !== null }
}

function infoOf({ id, name, size_in_bytes: size, created_at: createdAt }: Artifact): ArtifactInfo {
  return { id, name, size, createdAt: Date.parse(createdAt ?? '') || 0 }
}

function checkDigest(bytes: Uint8Array, { digest }: Artifact, doing: string): void {
  if (digest === null || digest === `sha256:${createHash('sha256').update(bytes).digest('hex')}`) return
  throw failed(doing, 'its content does not match its digest')
}

function restError(error: unknown, doing: string): unknown {
  if (error instanceof v.ValiError) return failed(doing, 'GitHub sent an answer of an unknown shape')
  const status = failedStatus(error)
  if (status === undefined) return error
  const said = error instanceof Error ? quoted(withoutAddresses(error.message)) : ''
  if (status === 401 || status === 403) return forbidden(doing, status, said)
  if (status === 404) return notFound(doing)
  return status === 410 ? expired(doing) : failed(doing, `GitHub answered ${status}`, said)
}
