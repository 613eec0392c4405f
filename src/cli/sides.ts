import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { ExpectedError } from '../errors.ts'
import { looksLikeRows, readRows } from '../report/read-rows.ts'
import { finishFolder } from '../snapshot/disk/out-folder.ts'
import { readLimited, readSnapshotFolder } from '../snapshot/folder.ts'
import { parseRequest } from '../snapshot/request.ts'
import type { Snapshot, TargetSnapshot } from '../snapshot/snapshot.ts'

/** Comparable inputs: snapshot folders, inventories, pictures. */
type Kind = 'folder' | 'json' | 'png'

const KIND_NAMES: Readonly<Record<Kind, string>> = {
  folder: 'a snapshot folder',
  json: 'an inventory',
  png: 'a picture',
}

/** Both sides of a comparison. A missing before-snapshot is allowed: the report is then unknown. */
export interface Sides {
  readonly before: Snapshot | undefined
  readonly after: Snapshot
  /** Single files: what cannot be read is an error instead of a part of the report. */
  readonly strict: boolean
}

/** @throws ExpectedError SNAPSHOT_NOT_FOUND, COMPARE_MIXED, COMPARE_UNKNOWN, SNAPSHOT_*, FILE_* */
export function readSides(beforePath: string, afterPath: string): Sides {
  const beforeKind = kindOf(beforePath)
  const afterKind = kindOf(afterPath)
  if (afterKind === undefined) throw notFound(afterPath)
  if (beforeKind !== undefined && beforeKind !== afterKind) {
    const what = `${beforePath} is ${KIND_NAMES[beforeKind]} and ${afterPath} is ${KIND_NAMES[afterKind]}`
    throw new ExpectedError('COMPARE_MIXED', what, 'Compare two of the same kind')
  }
  const strict = afterKind !== 'folder'
  const before = beforeKind && readSide(beforePath, beforeKind, afterPath)
  const after = readSide(afterPath, afterKind, afterPath)
  return { before: before && ofTargetIn(before, after), after: before ? ofTargetIn(after, before) : after, strict }
}

/** A document does not contain its account; rows do. Compared with the rows of one target, it is assumed to belong to that target. */
function ofTargetIn(side: Snapshot, other: Snapshot): Snapshot {
  const [[own], [named]] = [side.targets, other.targets]
  const isBare = (one: TargetSnapshot | undefined) => one !== undefined && one.target.region === ''
  if (own === undefined || named === undefined || !isBare(own) || isBare(named) || other.targets.length > 1) return side
  return { ...side, targets: [{ ...own, target: named.target }] }
}

function notFound(file: string): ExpectedError {
  return new ExpectedError(
    'SNAPSHOT_NOT_FOUND',
    `${file} does not exist`,
    'Name a snapshot folder, an inventory or a picture',
  )
}

function kindOf(file: string): Kind | undefined {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats === undefined) return undefined
  if (stats.isDirectory()) return 'folder'
  const extension = path.extname(file).toLowerCase()
  if (extension === '.json' || extension === '.ndjson') return 'json'
  if (extension === '.png') return 'png'
  throw new ExpectedError(
    'COMPARE_UNKNOWN',
    `${file} is neither a folder nor .json, .ndjson or .png`,
    'Name a snapshot folder, an inventory or a picture',
  )
}

/** Wraps a single file in a target that both sides share, named after the after-file. */
function readSide(file: string, kind: Kind, afterPath: string): Snapshot {
  if (kind === 'folder') return readFolder(file)
  const bytes = readLimited(file)
  if (bytes === undefined) throw notFound(file)
  if (kind === 'json' && looksLikeRows(bytes))
    return { apiHost: '', request: parseRequest({}), targets: readRows(path.basename(file), bytes) }
  const target: TargetSnapshot['target'] = {
    provider: 'aws',
    account: { id: '', name: path.basename(afterPath) },
    region: '',
  }
  return {
    apiHost: '',
    request: parseRequest({}),
    targets: [
      { target, ...(kind === 'json' ? { inventory: bytes } : { render: bytes, renderName: path.basename(file) }) },
    ],
  }
}

/** First finishes what a killed run left unfinished; if that is not possible, reading reports what is missing. */
export function readFolder(dir: string): Snapshot {
  try {
    finishFolder(dir)
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
  }
  if (!existsSync(dir)) throw notFound(dir)
  return readSnapshotFolder(dir)
}

/** A terminal shows nothing of the pictures where there are inventories: then nobody waits for them to be compared. */
export function unpictured({ before, after, strict }: Sides): Sides {
  const lean = ({ targets, ...snapshot }: Snapshot): Snapshot => ({
    ...snapshot,
    targets: targets.map(({ render, ...target }) => ({
      ...target,
      ...(render !== undefined && !(target.inventory instanceof Uint8Array) && { render }),
    })),
  })
  return { before: before && lean(before), after: lean(after), strict }
}
