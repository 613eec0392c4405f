import { existsSync } from 'node:fs'
import { info } from '@actions/core'
import type { Code } from '../../codes.ts'
import { ExpectedError } from '../../errors.ts'
import { newest } from '../../github/artifact/artifact-download.ts'
import { isCandidateOf } from '../../github/artifact/artifact-names.ts'
import type { ArtifactRef } from '../../github/artifact/artifacts.ts'
import type { RestArtifacts } from '../../github/artifact/rest-artifacts.ts'
import { MANIFEST, snapshotFromFiles } from '../../snapshot/files.ts'
import { readSnapshotFolder } from '../../snapshot/folder.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'
import type { Inputs } from '../inputs.ts'
import { openArtifacts, openRestArtifacts } from '../job/artifacts.ts'
import { reportFailure } from '../log.ts'
import type { Places } from '../places.ts'

/** Files of an artifact that are read at all; every other name is left in the archive. */
const SNAPSHOT_FILE = /^(manifest\.json|[0-9]+-[a-z0-9-]{1,120}\/(inventory\.json|render\.png))$/
/** The service answers a question about another attempt in either way. */
const MAY_BE_ELSEWHERE: ReadonlySet<Code> = new Set(['ARTIFACT_NOT_FOUND', 'ARTIFACT_FAILED'])
const MiB = 1024 * 1024
const LIMITS = { archiveBytes: 512 * MiB, fileBytes: 256 * MiB, totalBytes: 1024 * MiB, files: 5000 }

/**
 * The before-snapshot: the `before` input (a folder or an artifact id), else this job's own, else this run's by name, earlier attempts included. One that
 * cannot be had is a warning: the report then says that it does not know.
 */
export async function findBefore(inputs: Inputs, places: Places): Promise<Snapshot | undefined> {
  try {
    return await lookUp(inputs, places)
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    reportFailure(error, inputs.onError === 'fail')
    return undefined
  }
}

async function lookUp({ before, githubToken }: Inputs, places: Places): Promise<Snapshot> {
  if (/^\d{1,15}$/.test(before)) return fromArtifact({ id: Number(before) }, githubToken)
  if (before !== '') return readSnapshotFolder(before)
  if (existsSync(places.snapshotFolder)) return readSnapshotFolder(places.snapshotFolder)
  return fromArtifact({ name: places.snapshotArtifact }, githubToken)
}

async function fromArtifact(reference: ArtifactRef, token: string): Promise<Snapshot> {
  const files = await download(reference, token)
  const origin = 'id' in reference ? `artifact ${reference.id}` : `artifact ${reference.name}`
  info(`The before-snapshot comes from ${origin}${files.has(MANIFEST) ? '' : ', which holds none'}`)
  return snapshotFromFiles(origin, (file) => files.get(file))
}

/** This attempt's artifacts first, which need no permission; "re-run failed jobs" leaves the snapshot in an earlier one. */
async function download(reference: ArtifactRef, token: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const isWanted = (file: string) => SNAPSHOT_FILE.test(file)
  try {
    return await (await openArtifacts()).download(reference, isWanted, LIMITS)
  } catch (error) {
    const mayBe = 'id' in reference || Number(process.env['GITHUB_RUN_ATTEMPT'] ?? 1) > 1
    if (!(error instanceof ExpectedError) || !MAY_BE_ELSEWHERE.has(error.code) || !mayBe) throw error
    const rest = await openRestArtifacts(token)
    const id = rest === undefined ? undefined : await idOf(reference, rest)
    if (rest === undefined || id === undefined) throw error
    return rest.download(id, isWanted, LIMITS)
  }
}

async function idOf(reference: ArtifactRef, rest: RestArtifacts): Promise<number | undefined> {
  if ('id' in reference) return reference.id
  const all = await rest.list()
  return newest(all.filter(({ name }) => isCandidateOf(reference.name, name)))?.id
}
