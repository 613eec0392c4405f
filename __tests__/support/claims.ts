import { ExpectedError } from '../../src/errors.ts'
import type { IgnoreTexts } from '../../src/inventory/ignore/ignore-texts.ts'
import type { CompareOptions } from '../../src/report/told.ts'
import { tellWhatChanged } from '../../src/report/told.ts'
import type { Claim } from '../../src/report/verify/make-again.ts'
import { type Verification, verifyReport } from '../../src/report/verify/verify.ts'
import { snapshotFromFiles, snapshotToFiles } from '../../src/snapshot/files.ts'
import type { Snapshot } from '../../src/snapshot/snapshot.ts'
import { bytesOf } from './inventories.ts'
import { picture } from './pictures.ts'
import { ALL_SITUATIONS } from './situations/all-situations.ts'
import { BOUNDARIES } from './situations/boundaries.ts'
import { randomFrom } from './situations/random.ts'
import { snapshot, taken, target } from './snapshots.ts'

export const CLAIM_VERSION = '1.2.3'

/** Everything an auditor has, as files by name: `report.json`, `evidence.json`, `before/…` and `after/…`. */
export type AuditFiles = ReadonlyMap<string, Uint8Array>

export async function auditFiles(
  before: Snapshot,
  after: Snapshot,
  options: Partial<CompareOptions> = {},
): Promise<AuditFiles> {
  const { files } = await tellWhatChanged(before, after, { toolVersion: CLAIM_VERSION, ...options })
  const text = (name: string) => new TextEncoder().encode(String(files.get(name)))
  const inFolder = (folder: string, one: Snapshot) =>
    [...snapshotToFiles(one, CLAIM_VERSION)].map(([name, bytes]) => [`${folder}/${name}`, bytes] as const)
  return new Map<string, Uint8Array>([
    ['report.json', text('report.json')],
    ['evidence.json', text('evidence.json')],
    ...inFolder('before', before),
    ...inFolder('after', after),
  ])
}

/** What `verify` says of these files. */
export function audit(files: AuditFiles, more: Partial<Claim> = {}): Promise<Verification> {
  const evidence = files.get('evidence.json')
  return verifyReport({
    report: files.get('report.json') ?? new Uint8Array(),
    ...(evidence && { evidence }),
    ...{ before: read(files, 'before'), after: read(files, 'after') as Snapshot, toolVersion: CLAIM_VERSION },
    ...more,
  })
}

function read(files: AuditFiles, folder: string): Snapshot | ExpectedError | undefined {
  if (![...files.keys()].some((name) => name.startsWith(`${folder}/`))) return undefined
  try {
    return snapshotFromFiles(folder, (file) => files.get(`${folder}/${file}`))
  } catch (error) {
    if (error instanceof ExpectedError) return error
    throw error
  }
}

/** Situations of one account: inventories of two are refused. */
export const COMPARABLE = ALL_SITUATIONS.filter(
  (one) => !BOUNDARIES.includes(one) && !one.title.startsWith('another account'),
)

const RULES: IgnoreTexts = {
  sources: [{ origin: 'rules.yml', text: '- { type: "s*", reason: not ours, until: 2030-01-31 }\n' }],
  now: new Date('2026-03-01T23:30:00Z'),
}

/** A comparison as it may come: any situation, one or two targets, with and without pictures, rules, a run and an ending. */
export async function randomAudit(seed: number): Promise<AuditFiles> {
  const random = randomFrom(seed)
  const { before, after } = random.pick(COMPARABLE).make(seed)
  const isPictured = random.chance(0.3)
  const side = (scan: { readonly document: unknown }, takenAt: string) => {
    const render = { x: random.int(0, 20), y: 4, width: 8, height: 8 }
    const one = taken({
      ...{ inventory: bytesOf(scan.document), takenAt },
      ...(isPictured && { render: picture(40, 30, render) }),
    })
    const empty = taken({ target: target('eu-west-1'), takenAt })
    return snapshot(random.chance(0.5) ? [one] : [one, empty])
  }
  return auditFiles(side(before, '2026-03-01T10:00:20.000Z'), side(after, '2026-03-01T10:07:05.000Z'), {
    ...(random.chance(0.5) && { deployment: 'success' }),
    ...(random.chance(0.5) && { run: { commit: random.hex(40), runId: random.int(1, 1e9), actorId: 42 } }),
    ...(random.chance(0.5) && { ignore: RULES }),
  })
}

/** The same files with one byte changed in one of them; with the name of that file. */
export function withOneByteChanged(files: AuditFiles, seed: number): { files: AuditFiles; name: string } {
  const random = randomFrom(seed)
  const name = random.pick([...files.keys()])
  const bytes = Uint8Array.from(files.get(name) ?? [])
  const at = random.int(0, bytes.length - 1)
  bytes[at] = ((bytes[at] ?? 0) + random.int(1, 255)) % 256
  return { files: new Map([...files, [name, bytes]]), name }
}
