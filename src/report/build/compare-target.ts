import type { Projection } from '../../drawing/isometric/geometry.ts'
import type { ExpectedError } from '../../errors.ts'
import type { Change, InventoryDiff } from '../../inventory/change.ts'
import { compareInventories } from '../../inventory/diff.ts'
import { applyIgnoreRules, type Ignore } from '../../inventory/ignore/ignore.ts'
import type { Inventory } from '../../inventory/read/resource.ts'
import { slug } from '../../snapshot/files.ts'
import type { TargetSnapshot } from '../../snapshot/snapshot.ts'
import { type Target, targetTitle } from '../../snapshot/target.ts'
import { NO_COSMETICS, type TargetReport } from '../facts/report.ts'
import { type Calmed, calmTarget } from './calm-target.ts'
import { compareRenders, type RenderSide } from './compare-renders.ts'
import { doubtDifferentRequests } from './request-doubts.ts'
import { withSeenProvider } from './seen-place.ts'
import { type DiagramSource, illustrate } from './target-diagram.ts'
import { readSide, type Side, statusOf } from './target-side.ts'

export interface TargetComparison {
  readonly report: TargetReport
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Why a side or a render is missing, with codes and remedies, if known. */
  readonly failures: readonly ExpectedError[]
  /** How many changes each ignore rule has hidden. */
  readonly hidden: readonly number[]
  /** What was read of each side, and every change, including those that ignore rules hide: plans are compared with it. */
  readonly read: TargetRead
}

export interface TargetRead {
  readonly before: Inventory | undefined
  readonly after: Inventory | undefined
  readonly found: readonly Change[]
}

export interface TargetSides {
  readonly target: Target
  /** The position of the target in the report, from 1, to make file names unique. */
  readonly number: number
  readonly before: TargetSnapshot | undefined
  readonly after: TargetSnapshot | undefined
  /** False if the two snapshots requested different parts of the account. */
  readonly comparable: boolean
  /** The projection that was requested for the renders. */
  readonly projection: Projection
  readonly ignore?: Ignore
  /** Whether `after` is the scan of a watch. */
  readonly isWatch: boolean
}

/** Compares one target: its inventories for the verdict, its renders as evidence. A missing side is reported as missing. */
export function compareTarget(given: TargetSides): TargetComparison {
  const { target, number, before, after, projection } = given
  const was = readSide(before, 'before')
  const is = readSide(after, 'after')
  const prefix = `${number}-${slug(target)}`
  const compared = compareSides(given, was, is)
  const { changes = [], unchanged = 0, cosmetic = NO_COSMETICS, warnings = [], hidden = [] } = compared?.diff ?? {}
  const pictures = compareRenders(renderSide(before, was), renderSide(after, is), { prefix, projection, changes })
  const drawn = compared && illustrate({ ...compared, changes, prefix, title: targetTitle(target) })
  const status = statusOf(was, is, pictures.report !== undefined)
  const report: TargetReport = {
    target: withSeenProvider(target, [was.inventory, is.inventory]),
    status,
    ...(was.summary && { before: was.summary }),
    ...(is.summary && { after: is.summary }),
    changes,
    unchanged,
    cosmetic,
    warnings: [...was.warnings, ...is.warnings, ...warnings, ...pictures.warnings, ...(drawn?.warnings ?? [])],
    ...compared?.calm.report,
    ...(pictures.report && { picture: pictures.report }),
    ...drawn?.report,
  }
  return {
    report,
    files: new Map([...pictures.files, ...(drawn?.files ?? [])]),
    failures: [...was.failures, ...is.failures, ...(compared?.calm.failures ?? []), ...pictures.failures],
    hidden,
    read: { before: was.inventory, after: is.inventory, found: compared?.found ?? [] },
  }
}

function renderSide(taken: TargetSnapshot | undefined, { inventory, document }: Side): RenderSide {
  const name = taken?.renderName
  return { render: taken?.render, inventory, document, ...(name !== undefined && { name }) }
}

interface Compared extends Pick<DiagramSource, 'before' | 'after' | 'pairing'> {
  readonly diff: InventoryDiff & { readonly hidden?: readonly number[] }
  /** The changes before any are hidden. */
  readonly found: readonly Change[]
  /** What changes without the deployment. */
  readonly calm: Calmed
}

function compareSides(sides: TargetSides, was: Side, is: Side): Compared | undefined {
  const { comparable, ignore } = sides
  const { inventory: before } = was
  const { inventory: after } = is
  if (before === undefined || after === undefined) return undefined
  const { diff: found, pairing } = compareInventories(before, after)
  const doubted = comparable ? found : doubtDifferentRequests(found)
  const calm = calmTarget(doubted.changes, { ...sides, was: before, is: after })
  const calmed = { ...doubted, changes: calm.changes }
  const diff = ignore ? { ...calmed, ...hide(calmed, before, after, ignore) } : calmed
  // Parsed again only when there is something to draw: most targets do not change.
  const [wasDrawn, isDrawn] = diff.changes.length === 0 ? [] : [was.document(), is.document()]
  return {
    diff,
    found: calmed.changes,
    calm,
    pairing,
    before: { inventory: before, document: wasDrawn },
    after: { inventory: after, document: isDrawn },
  }
}

function hide(diff: InventoryDiff, before: Inventory, after: Inventory, { rules, now }: Ignore) {
  return applyIgnoreRules(diff.changes, rules, { before, after, now })
}
