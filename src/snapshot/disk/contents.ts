import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isArray, isObject, type Json, type JsonObject, MAX_DEPTH, own, ownText } from '../../json.ts'
import { MANIFEST, TOOL } from '../files.ts'
import { SNAPSHOT_FILE } from '../manifest.ts'
import { isPrivate } from './owner.ts'

export type FolderKind = 'snapshot' | 'report' | 'backup' | 'history'

interface KindOfFolder {
  /** The file that identifies the folder and lists its other files. Written last, so a folder with it is complete. */
  readonly marker: string
  /** Files that the marker does not list. */
  readonly fixed: readonly string[]
  /** The form of the files that the marker lists. The marker may be foreign and must not claim other people's files. */
  readonly named: RegExp
}

export const KINDS: Readonly<Record<FolderKind, KindOfFolder>> = {
  snapshot: { marker: MANIFEST, fixed: [], named: SNAPSHOT_FILE },
  report: {
    marker: 'report.json',
    fixed: ['report.html', 'comment.md', 'evidence.json'],
    named: /^[0-9]+-[a-z0-9-]{1,200}\.(png|svg)$/,
  },
  backup: {
    marker: 'backup.json',
    fixed: ['backup.lock', '.gitattributes'],
    named: /^(accounts|teams|blueprints\/[A-Za-z0-9_-]{1,100})\.json$/,
  },
  history: {
    marker: 'history.json',
    fixed: ['deployments.ndjson', 'index.html', 'feed.xml'],
    named: /^(reports\/[a-z0-9-]{1,100}\.html|deployments-[0-9]{4}\.ndjson)$/,
  },
}
export const KIND_NAMES = Object.keys(KINDS) as FolderKind[]

/** The folder of a replacement in progress. */
export const SWAP = '.cloudcraft-diff-swap'

/** What a folder is, and what in it this program wrote. */
export interface Contents {
  /** Undefined without a marker of ours. */
  readonly kind?: FolderKind
  /** Existing files of ours, the marker included. */
  readonly own: readonly string[]
  /** Everything else, also inside our own folders. */
  readonly foreign: readonly string[]
  /** A snapshot: when the last of its targets was taken, in ISO 8601. */
  readonly takenAt?: string
}

/** @throws the system's error if the folder cannot be read */
export function contentsOf(dir: string): Contents {
  const marked = markerOf(dir)
  const claimed = new Set(marked && claimedFiles(marked.kind, marked.json))
  const folders = new Set([...claimed].flatMap((file) => (file.includes('/') ? [path.posix.dirname(file)] : [])))
  const found = entriesOf(dir).flatMap((entry) =>
    entry.isDirectory() && folders.has(entry.name)
      ? entriesOf(path.join(dir, entry.name)).map((inside) => ({ name: `${entry.name}/${inside.name}`, entry: inside }))
      : [{ name: entry.name, entry }],
  )
  const isOwn = ({ name, entry }: (typeof found)[number]) => claimed.has(name) && entry.isFile()
  const names = (list: typeof found) => list.map(({ name }) => name).sort()
  return {
    ...(marked && { kind: marked.kind }),
    own: names(found.filter(isOwn)),
    foreign: names(found.filter((one) => !isOwn(one))),
    ...takenAtOf(marked),
  }
}

/** Without unfinished work of this program, and without what a file system puts at the root of each volume. */
function entriesOf(dir: string): readonly Dirent[] {
  return readdirSync(dir, { withFileTypes: true }).filter(
    ({ name }) => name !== SWAP && !isPrivate(name) && name !== 'lost+found',
  )
}

interface Marked {
  readonly kind: FolderKind
  readonly json: JsonObject
}

function markerOf(dir: string): Marked | undefined {
  for (const kind of KIND_NAMES) {
    const json = readObject(path.join(dir, KINDS[kind].marker))
    const tool = json && own(json, 'tool')
    // Web pages have a manifest.json, too: the content decides.
    if (json !== undefined && isObject(tool) && own(tool, 'name') === TOOL) return { kind, json }
  }
  return undefined
}

function readObject(file: string): JsonObject | undefined {
  try {
    const json = JSON.parse(readFileSync(file, 'utf8')) as Json
    return isObject(json) ? json : undefined
  } catch {
    return undefined
  }
}

function claimedFiles(kind: FolderKind, json: JsonObject): readonly string[] {
  const { marker, fixed, named } = KINDS[kind]
  return [marker, ...fixed, ...namedFiles(json).filter((file) => named.test(file))]
}

/** Every `file` at any depth: manifests and reports list their files that way. */
function namedFiles(json: Json | undefined, depth = 0): readonly string[] {
  if (depth > MAX_DEPTH || typeof json !== 'object' || json === null) return []
  if (isArray(json)) return json.flatMap((item) => namedFiles(item, depth + 1))
  const file = ownText(json as JsonObject, 'file')
  const inside = Object.values(json).flatMap((value) => namedFiles(value, depth + 1))
  return file === undefined ? inside : [file, ...inside]
}

function takenAtOf(marked: Marked | undefined): { readonly takenAt?: string } {
  const targets = marked?.kind === 'snapshot' ? own(marked.json, 'targets') : undefined
  const times = isArray(targets)
    ? targets.flatMap((target) => (isObject(target) ? (ownText(target, 'takenAt') ?? []) : []))
    : []
  const latest = times
    .filter((time) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[\d:.]*Z$/.test(time))
    .sort()
    .at(-1)
  return latest === undefined ? {} : { takenAt: latest }
}
