import type { Code } from '../../codes.ts'
import { ExpectedError } from '../../errors.ts'
import { type ArtifactInfo, newest } from '../../github/artifact/artifact-download.ts'
import { isCandidateOf } from '../../github/artifact/artifact-names.ts'
import type { Allow, DownloadLimits } from '../../github/artifact/artifact-zip.ts'
import type { ArtifactRef, ArtifactStore } from '../../github/artifact/artifacts.ts'
import type { RestArtifacts } from '../../github/artifact/rest-artifacts.ts'
import { openArtifacts, openRestArtifacts } from './artifacts.ts'
import type { Job } from './job.ts'

export interface RunArtifactPorts {
  /** The service's own client: this attempt's artifacts, which need no permission. */
  readonly store: Pick<ArtifactStore, 'list' | 'download'>
  readonly runAttempt: number
  /** GitHub's REST API: artifacts of other runs and attempts; undefined if it cannot be used. */
  openRest(): Promise<Pick<RestArtifacts, 'list' | 'download'> | undefined>
  warn(failure: ExpectedError): void
}

/** An artifact of this run. `isEarlier`: made by an earlier attempt. */
export interface RunArtifact extends ArtifactInfo {
  readonly isEarlier: boolean
}

/** The service answers a request about another attempt with either of these. */
const MAY_BE_ELSEWHERE: ReadonlySet<Code> = new Set(['ARTIFACT_NOT_FOUND', 'ARTIFACT_FAILED'])

/**
 * The artifacts of this run, whichever attempt made them: the one place that knows where they are. The service has those of this attempt.
 * In a re-run it does not list those of earlier attempts, or lists them without being able to return them; GitHub's REST API has them.
 */
export class RunArtifacts {
  readonly #ports: RunArtifactPorts
  readonly #listed = new Map<number, RunArtifact>()
  #rest: Promise<Pick<RestArtifacts, 'list' | 'download'> | undefined> | undefined

  constructor(ports: RunArtifactPorts) {
    this.#ports = ports
  }

  /** All of them, those of this attempt first. Warns if earlier ones may not be listed. @throws ExpectedError ARTIFACT_… */
  async list(): Promise<readonly RunArtifact[]> {
    const now = (await this.#ports.store.list()).map((one) => ({ ...one, isEarlier: false }))
    const earlier = (await this.#earlier()).map((one) => ({ ...one, isEarlier: true }))
    const all = [...now, ...earlier.filter(({ id }) => now.every((one) => one.id !== id))]
    for (const one of all) this.#listed.set(one.id, one)
    return all
  }

  /** The requested files of an artifact; the id may belong to another run. @throws ExpectedError ARTIFACT_… */
  async download(
    reference: ArtifactRef,
    isWanted: Allow,
    limits: DownloadLimits,
  ): Promise<ReadonlyMap<string, Uint8Array>> {
    const known = 'id' in reference ? this.#listed.get(reference.id) : undefined
    if (known?.isEarlier === true) return this.#elsewhere(reference, isWanted, limits, undefined)
    try {
      return await this.#ports.store.download(reference, isWanted, limits)
    } catch (error) {
      const mayBe = this.#ports.runAttempt > 1 || ('id' in reference && known === undefined)
      if (!(error instanceof ExpectedError) || !MAY_BE_ELSEWHERE.has(error.code) || !mayBe) throw error
      return this.#elsewhere(reference, isWanted, limits, error)
    }
  }

  /** @param failure of the service, thrown if the REST API cannot be used */
  async #elsewhere(
    reference: ArtifactRef,
    isWanted: Allow,
    limits: DownloadLimits,
    failure: ExpectedError | undefined,
  ): Promise<ReadonlyMap<string, Uint8Array>> {
    const rest = await this.#openRest()
    const id = rest === undefined ? undefined : await idOf(reference, rest)
    if (rest === undefined || id === undefined) throw failure ?? new Error('An artifact was listed that nobody has')
    return rest.download(id, isWanted, limits)
  }

  async #earlier(): Promise<readonly ArtifactInfo[]> {
    if (this.#ports.runAttempt === 1) return []
    try {
      return (await (await this.#openRest())?.list()) ?? []
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error
      this.#ports.warn(error)
      return []
    }
  }

  #openRest() {
    this.#rest ??= this.#ports.openRest()
    return this.#rest
  }
}

async function idOf(reference: ArtifactRef, rest: Pick<RestArtifacts, 'list'>): Promise<number | undefined> {
  if ('id' in reference) return reference.id
  const all = await rest.list()
  return newest(all.filter(({ name }) => isCandidateOf(reference.name, name)))?.id
}

/** Load this file only in phases that need it: the service's client is most of what we ship. */
export async function openRunArtifacts(job: Job): Promise<RunArtifacts> {
  const { runAttempt } = await job.workflow()
  return new RunArtifacts({
    store: await openArtifacts(job),
    runAttempt,
    openRest: () => openRestArtifacts(job),
    warn: (failure) => job.warn(failure),
  })
}
