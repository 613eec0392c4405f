import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Artifact, DefaultArtifactClient } from '@actions/artifact'
import { failed, unsafe } from './artifact-errors.ts'
import { type Allow, type DownloadLimits, readZip } from './artifact-zip.ts'

/** The bytes of an artifact as they were stored, checked against its digest and the limit, in bytes. */
export async function downloadArtifact(
  client: DefaultArtifactClient,
  artifact: Pick<Artifact, 'id' | 'size' | 'digest'>,
  { folder, limit, doing }: { folder: string; limit: number; doing: string },
): Promise<Uint8Array> {
  const tooLarge = (size: number) => unsafe(doing, `it has ${size} bytes; more than ${limit} are not read`)
  if (artifact.size > limit) throw tooLarge(artifact.size)
  const expected = artifact.digest === undefined ? {} : { expectedHash: artifact.digest }
  const { digestMismatch } = await client.downloadArtifact(artifact.id, {
    path: folder,
    // The client's own unzipping has no limit: a small archive can fill the disk.
    skipDecompress: true,
    ...expected,
  })
  if (digestMismatch === true) throw failed(doing, 'its content does not match its digest')
  const [file = ''] = await readdir(folder)
  const { size } = await stat(join(folder, file))
  if (size > limit) throw tooLarge(size)
  return readFile(join(folder, file))
}

/** An artifact that can be downloaded. */
export interface ArtifactInfo {
  readonly id: number
  readonly name: string
  /** In bytes, as stored. */
  readonly size: number
  /** Milliseconds since 1970. Unlike ids, it increases with time. */
  readonly createdAt: number
}

/** The wanted files of a stored artifact; an unzipped artifact is one file with the artifact's name. */
export function readArtifact(
  bytes: Uint8Array,
  { name, allow, limits, doing }: { name: string; allow: Allow; limits: DownloadLimits; doing: string },
): ReadonlyMap<string, Uint8Array> {
  if (isZip(bytes)) return readZip(bytes, allow, limits, doing)
  return allow(name, bytes.length) ? new Map([[name, bytes]]) : new Map()
}

export function newest<Info extends Pick<ArtifactInfo, 'createdAt'>>(artifacts: readonly Info[]): Info | undefined {
  return artifacts.toSorted((one, other) => other.createdAt - one.createdAt)[0]
}

/** A zip starts with its first entry, an empty one with its end record. */
function isZip(bytes: Uint8Array): boolean {
  const [p, k, one, two] = bytes
  return p === 0x50 && k === 0x4b && ((one === 3 && two === 4) || (one === 5 && two === 6))
}
