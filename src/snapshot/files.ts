import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { isCode } from '../codes.ts'
import { ExpectedError } from '../errors.ts'
import { ONE_ISSUE } from '../json.ts'
import { type Manifest, type ManifestFile, type ManifestPart, ManifestSchema } from './manifest.ts'
import type { Settling, Snapshot, TargetSnapshot } from './snapshot.ts'
import type { Target } from './target.ts'

export const MANIFEST = 'manifest.json'
/** The program's name in files that it wrote. */
export const TOOL = 'cloudcraft-deployment-diff'

/**
 * A snapshot as the files of its folder: `manifest.json`, and for each target `<n>-<account>-<region>/inventory.json` and `render.png`;
 * `control.json` and `previous.json` if more inventories were taken to see what changes by itself.
 */
export function snapshotToFiles(snapshot: Snapshot, toolVersion: string): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const targets = snapshot.targets.map((taken, index) =>
    manifestEntry(taken, `${index + 1}-${slug(taken.target)}`, files),
  )
  const { exclude, ...rest } = snapshot.request
  const request = { ...rest, ...(exclude !== undefined && { exclude: [...exclude] }) }
  const manifest: Manifest = {
    schemaVersion: 1,
    tool: { name: TOOL, version: toolVersion },
    apiHost: snapshot.apiHost,
    request,
    ...(snapshot.origin && { origin: snapshot.origin }),
    targets,
  }
  files.set(MANIFEST, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`))
  return files
}

function manifestEntry(
  taken: TargetSnapshot,
  folder: string,
  files: Map<string, Uint8Array>,
): Manifest['targets'][number] {
  const { inventory, render, control, settle, ...rest } = taken
  const file = (name: string, content: Uint8Array): ManifestFile => {
    files.set(`${folder}/${name}`, content)
    return { file: `${folder}/${name}`, sha256: sha256(content), bytes: content.byteLength }
  }
  const part = (name: string, content: Uint8Array | ExpectedError): ManifestPart =>
    content instanceof ExpectedError
      ? { error: { code: content.code, message: content.message, remedy: content.remedy } }
      : file(name, content)
  return {
    ...rest,
    status: inventory instanceof Uint8Array ? 'taken' : 'failed',
    ...(inventory && { inventory: part('inventory.json', inventory) }),
    ...(render && { render: part('render.png', render) }),
    ...(control && { control: { ...control, inventory: part('control.json', control.inventory) } }),
    ...(settle && { settle: withPrevious(settle, settle.previous && file('previous.json', settle.previous)) }),
  }
}

function withPrevious<Previous>(
  { previous: _, ...settle }: { previous?: unknown } & Omit<Settling, 'previous'>,
  previous: Previous | undefined,
) {
  return { ...settle, ...(previous !== undefined && { previous }) }
}

/** `production-us-east-1`: a target as part of a file name, safe everywhere. */
export function slug(target: Target): string {
  const words = `${target.account.name} ${target.region}`.normalize('NFKD').toLowerCase()
  return (
    words
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 80)
      .replace(/^-+|-+$/g, '') || 'target'
  )
}

/** Reads a file by its path in the folder; undefined if it does not exist. */
export type ReadFile = (path: string) => Uint8Array | undefined

/**
 * Reads a snapshot. The folder is untrusted: only paths of a fixed form are read, and every file is verified.
 * @throws ExpectedError SNAPSHOT_NOT_FOUND, SNAPSHOT_MALFORMED, SNAPSHOT_ALTERED
 */
export function snapshotFromFiles(origin: string, read: ReadFile): Snapshot {
  const bytes = read(MANIFEST)
  const { apiHost, request, targets, origin: by } = parseManifest(origin, bytes)
  const taken = targets.map((entry) => readTarget(origin, entry, read))
  const known = { ...(by && { origin: by }), ...(bytes && { manifestSha256: sha256(bytes) }) }
  return { apiHost, request, targets: taken, ...known }
}

/**
 * The SHA-256 of the snapshot's manifest.json, as read or as it would be written. The manifest contains the SHA-256 of every other file, so
 * this digest covers the whole snapshot. Undefined for anything that is not a real snapshot: single files, and the substitute for a failed
 * snapshot.
 */
export function manifestDigest(snapshot: Snapshot, toolVersion: string): string | undefined {
  if (snapshot.targets.some(({ takenAt }) => takenAt === undefined)) return undefined
  const { manifestSha256 } = snapshot
  if (manifestSha256 !== undefined) return manifestSha256
  const manifest = snapshotToFiles(snapshot, toolVersion).get(MANIFEST)
  return manifest && sha256(manifest)
}

function readTarget(origin: string, entry: Manifest['targets'][number], read: ReadFile): TargetSnapshot {
  const { inventory, render, control, settle, status: _, ...rest } = entry
  return {
    ...rest,
    ...(inventory && { inventory: readPart(origin, inventory, read) }),
    ...(render && { render: readPart(origin, render, read) }),
    ...(control && { control: { ...control, inventory: readPart(origin, control.inventory, read) } }),
    ...(settle && { settle: withPrevious(settle, settle.previous && readFile(origin, settle.previous, read)) }),
  }
}

function parseManifest(origin: string, bytes: Uint8Array | undefined): Manifest {
  if (bytes === undefined) {
    throw new ExpectedError('SNAPSHOT_NOT_FOUND', `${origin} has no ${MANIFEST}`, 'Give a folder that `snapshot` wrote')
  }
  const result = v.safeParse(ManifestSchema, parseJson(bytes), ONE_ISSUE)
  if (result.success) return result.output
  const issue = result.issues[0]
  const problem = `${v.getDotPath(issue) ?? 'its root'}: ${issue.message.slice(0, 200)}`
  throw new ExpectedError(
    'SNAPSHOT_MALFORMED',
    `${MANIFEST} of ${origin} cannot be read: ${problem}`,
    'Take the snapshot again',
  )
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

function readPart(origin: string, part: ManifestPart, read: ReadFile): Uint8Array | ExpectedError {
  if ('error' in part) {
    const { code, message, remedy } = part.error
    return new ExpectedError(isCode(code) ? code : 'PART_NOT_TAKEN', message, remedy)
  }
  return readFile(origin, part, read)
}

function readFile(origin: string, { file, sha256: digest, bytes: size }: ManifestFile, read: ReadFile): Uint8Array {
  const bytes = read(file)
  if (bytes === undefined) throw altered(origin, file, 'is missing')
  if (bytes.byteLength !== size || sha256(bytes) !== digest)
    throw altered(origin, file, 'is not what the manifest says')
  return bytes
}

function altered(origin: string, file: string, what: string): ExpectedError {
  return new ExpectedError('SNAPSHOT_ALTERED', `${file} of ${origin} ${what}`, 'Take the snapshot again')
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
