/**
 * Read this file first. Artifacts of this attempt of the run, through the service's own client. `rest-artifacts.ts` has those of other runs
 * and attempts, which need a permission; `artifact-zip.ts` and `artifact-download.ts` read untrusted content, `artifact-names.ts` handles
 * names that are taken. The meaning of the files is not known here.
 */
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import type { Artifact, DefaultArtifactClient } from '@actions/artifact'
import { runUrl, type Workflow } from '../workflow.ts'
import { type ArtifactInfo, downloadArtifact, newest, readArtifact } from './artifact-download.ts'
import { artifactError, failed, isNameTaken, notFound } from './artifact-errors.ts'
import { candidateNames, isCandidateOf, isSafePath } from './artifact-names.ts'
import type { Allow, DownloadLimits } from './artifact-zip.ts'

export interface ArtifactStoreOptions {
  readonly workflow: Workflow
  /** RUNNER_TEMP: private folders are created in it and removed again. */
  readonly tempFolder: string
  /** The most an upload or a download may take, everything included; the client alone retries for half a minute. */
  readonly timeLimitMs?: number
}

export interface UploadOptions {
  /** Days; the repository's own limit wins. */
  readonly retentionDays?: number
}

export interface Uploaded {
  readonly id: number
  /** The page to download it from, or to view it if it is not zipped; readers must be signed in. */
  readonly url: string
  /** Differs from the wanted name if that was taken. */
  readonly name: string
}

export type ArtifactRef = { readonly id: number } | { readonly name: string }

/**
 * The artifacts of this run. Throws ExpectedErrors only: ARTIFACTS_UNSUPPORTED, ARTIFACT_NOT_FOUND, ARTIFACT_NAME_INVALID, ARTIFACT_UNSAFE,
 * ARTIFACT_FAILED. The underlying client reads ACTIONS_RESULTS_URL, ACTIONS_RUNTIME_TOKEN and GITHUB_SERVER_URL itself and prints its
 * progress. It cannot be stopped: after the time limit it may keep the process alive while it retries, unless the process is ended.
 */
export class ArtifactStore {
  readonly #workflow: Workflow
  readonly #tempFolder: string
  readonly #timeLimitMs: number
  readonly #left: string[] = []

  constructor({ workflow, tempFolder, timeLimitMs = 90_000 }: ArtifactStoreOptions) {
    this.#workflow = workflow
    this.#tempFolder = tempFolder
    this.#timeLimitMs = timeLimitMs
  }

  /** Uploads files, by relative path with `/`, as one zip. */
  async upload(name: string, files: ReadonlyMap<string, Uint8Array>, options: UploadOptions = {}): Promise<Uploaded> {
    const doing = `upload of "${name}"`
    const wrong = [...files.keys()].find((path) => !isSafePath(path))
    if (wrong !== undefined) throw failed(doing, `${JSON.stringify(wrong)} is not a relative path`)
    return this.#run(doing, async (client, folder) => {
      const paths = await writeFiles(folder, files)
      return this.#upload(name, (free) => client.uploadArtifact(free, paths, folder, { ...options }))
    })
  }

  /** Uploads one file as it is, so that a browser can show it. The file's name is the artifact's name. */
  async uploadFile(fileName: string, bytes: Uint8Array, options: UploadOptions = {}): Promise<Uploaded> {
    return this.#run(`upload of "${fileName}"`, (client, folder) =>
      this.#upload(fileName, async (free) => {
        const paths = await writeFiles(folder, new Map([[free, bytes]]))
        return client.uploadArtifact(free, paths, folder, { ...options, skipArchive: true })
      }),
    )
  }

  /**
   * The files that `allow` wants, by path, read in memory. A name also matches its substitutes, and of several artifacts the newest counts.
   * An artifact of one unzipped file is a map of one, under the artifact's name.
   */
  async download(ref: ArtifactRef, allow: Allow, limits: DownloadLimits): Promise<ReadonlyMap<string, Uint8Array>> {
    const doing = `download of ${'id' in ref ? `artifact ${ref.id}` : `"${ref.name}"`}`
    return this.#run(doing, async (client, folder) => {
      const { artifacts } = await client.listArtifacts()
      const fits = ({ id, name }: Artifact) => ('id' in ref ? id === ref.id : isCandidateOf(ref.name, name))
      const artifact = newest(artifacts.filter(fits).map(dated))
      if (artifact === undefined) throw notFound(doing)
      const bytes = await downloadArtifact(client, artifact, { folder, limit: limits.archiveBytes, doing })
      return readArtifact(bytes, { name: artifact.name, allow, limits, doing })
    })
  }

  /** What this attempt of the run has uploaded so far, in no particular order. */
  async list(): Promise<readonly ArtifactInfo[]> {
    return this.#run("list of the run's artifacts", async (client) => {
      const { artifacts } = await client.listArtifacts()
      return artifacts.map(dated)
    })
  }

  /** Loads the client, gives it a private folder, and ends with a value or an ExpectedError within the time limit. */
  async #run<Value>(
    doing: string,
    work: (client: DefaultArtifactClient, folder: string) => Promise<Value>,
  ): Promise<Value> {
    const timer = new AbortController()
    try {
      // The folder is removed when the client is done with it, which may be after the time limit.
      const result = this.#inFolder(work)
      return await Promise.race([result, expiry(this.#timeLimitMs, doing, timer.signal)])
    } catch (error) {
      throw artifactError(error, doing)
    } finally {
      timer.abort()
    }
  }

  async #inFolder<Value>(work: (client: DefaultArtifactClient, folder: string) => Promise<Value>): Promise<Value> {
    const { DefaultArtifactClient } = await import('@actions/artifact')
    const folder = await mkdtemp(join(this.#tempFolder, 'cloudcraft-artifact-'))
    try {
      const value = await work(new DefaultArtifactClient(), folder)
      await rm(folder, { recursive: true, force: true })
      return value
    } catch (error) {
      // The client may still be reading there: without its files it would throw where nothing can catch it.
      this.#leave(folder)
      throw error
    }
  }

  /** Until the process ends. */
  #leave(folder: string): void {
    const remove = () => {
      for (const one of this.#left) rmSync(one, { recursive: true, force: true })
    }
    if (this.#left.length === 0) process.once('exit', remove)
    this.#left.push(folder)
  }

  async #upload(wanted: string, uploadAs: (name: string) => Promise<{ id?: number }>): Promise<Uploaded> {
    const names = candidateNames(wanted, this.#workflow.runAttempt, randomBytes(3).toString('hex'))
    for (const [at, name] of names.entries()) {
      try {
        const { id } = await uploadAs(name)
        if (id === undefined) throw new Error('the service gave it no id')
        return { id, name, url: `${runUrl(this.#workflow)}/artifacts/${id}` }
      } catch (error) {
        if (!isNameTaken(error) || at === names.length - 1) throw error
      }
    }
    throw new Error('every name is taken')
  }
}

function dated(artifact: Artifact): Omit<Artifact, 'createdAt'> & ArtifactInfo {
  return { ...artifact, createdAt: Number(artifact.createdAt ?? 0) }
}

async function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<string[]> {
  const written = [...files].map(async ([path, bytes]) => {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, bytes, { mode: 0o600 })
    return file
  })
  return Promise.all(written)
}

function expiry(milliseconds: number, doing: string, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => {
      reject(failed(doing, `it took longer than ${Math.round(milliseconds / 1000)} s`))
    }, milliseconds)
    signal.addEventListener('abort', () => clearTimeout(timer))
  })
}
