import { ExpectedError } from '../../errors.ts'
import type { Change } from '../../inventory/change.ts'
import { compareInventories } from '../../inventory/diff.ts'
import { applyIgnoreRules, type Ignore } from '../../inventory/ignore/ignore.ts'
import { movingIn, tagBackground, tagUnsettled, withoutBackground } from '../../inventory/motion.ts'
import { parseInventory } from '../../inventory/read/parse.ts'
import type { Inventory } from '../../inventory/read/resource.ts'
import type { MotionPlace } from '../../snapshot/calm.ts'
import type { Settling, Snapshot, TargetSnapshot } from '../../snapshot/snapshot.ts'
import { identityOf } from '../../snapshot/target.ts'
import type { TargetReport } from '../facts/report.ts'

/** Both sides of a target, with their inventories. */
export interface CalmSides {
  readonly before: TargetSnapshot | undefined
  readonly after: TargetSnapshot | undefined
  readonly was: Inventory
  readonly is: Inventory
  readonly ignore?: Ignore | undefined
  /** Nobody deploys during the scans of a watch: what changes between them also changes by itself. */
  readonly isWatch?: boolean
}

/** The changes with the tags `background` and `unsettled`, and further facts for the report. */
export interface Calmed {
  readonly changes: readonly Change[]
  readonly report: Pick<TargetReport, 'control' | 'settle'>
  /** Why an additional inventory, taken to see what changes by itself, cannot be used. */
  readonly failures: readonly ExpectedError[]
}

/** Separates what a deployment changed from what changes by itself and from what had not settled. */
export function calmTarget(found: readonly Change[], sides: CalmSides): Calmed {
  const { after, is, ignore } = sides
  const controls = controlsOf(sides)
  const background = controls.flatMap(({ motions }) => changesOf(motions))
  const settle = after?.settle
  const moved = settle?.previous && motionsBetween(settle.previous, is)
  const motions = moved instanceof ExpectedError || moved === undefined ? [] : whatMatters(moved, background, ignore)
  const changes = tagUnsettled(tagBackground(found, background), motions)
  const control = controls.find(({ motions }) => !(motions instanceof ExpectedError))
  return {
    changes,
    report: {
      ...(control && { control: control.takenAt === undefined ? {} : { takenAt: control.takenAt } }),
      ...(settle && { settle: settleReport(settle, motions, changes) }),
    },
    failures: [...controls.map(({ motions }) => motions), moved].filter((one) => one instanceof ExpectedError),
  }
}

interface ControlMotions {
  readonly takenAt: string | undefined
  readonly motions: Motions | ExpectedError
}

/**
 * What the second inventories of both sides say about what changes by itself. A snapshot that needed more than one further scan says
 * nothing: what it waited for is also between its two inventories.
 */
function controlsOf({ before, after, was, is, isWatch }: CalmSides): readonly ControlMotions[] {
  const sides = [
    { control: before?.control, own: was },
    { control: isWatch && isQuick(after?.settle) ? after?.control : undefined, own: is },
  ]
  return sides.flatMap(({ control, own }) =>
    control === undefined ? [] : [{ takenAt: control.takenAt, motions: motionsBetween(control.inventory, own) }],
  )
}

function isQuick(settle: Settling | undefined): boolean {
  return settle === undefined || (settle.ended === 'settled' && settle.scans <= 2)
}

function settleReport(
  { previous, ...settle }: Settling,
  motions: readonly Change[],
  changes: readonly Change[],
): NonNullable<TargetReport['settle']> {
  const touched = changes.filter(({ tags }) => tags.includes('unsettled'))
  const moving = movingIn(motions, touched)
  // If only what changes by itself was still changing, the deployment had settled.
  const isCalm = previous !== undefined && moving.length === 0 && settle.ended !== 'failed'
  return { ...settle, ...(isCalm && { ended: 'settled' }), moving }
}

/** What is worth waiting for after a deployment, once its before-snapshot is known: the same as what the report calls unsettled. */
export function mattersAfter(before: Promise<Snapshot | undefined>, ignore: Ignore | undefined) {
  const known = new Map<string, readonly Change[]>()
  const backgroundOf = async ({ target, begun }: MotionPlace) => {
    const key = identityOf(target)
    const taken = (await before)?.targets.find((one) => identityOf(one.target) === key)
    const background = known.get(key) ?? [...ownMotions(taken), ...ownMotions(begun)]
    known.set(key, background)
    return background
  }
  return async (changes: readonly Change[], place: MotionPlace) =>
    whatMatters({ changes, earlier: place.before, later: place.after }, await backgroundOf(place), ignore)
}

interface Motions {
  readonly changes: readonly Change[]
  readonly earlier: Inventory
  readonly later: Inventory
}

function whatMatters(
  { changes, earlier, later }: Motions,
  background: readonly Change[],
  ignore: Ignore | undefined,
): readonly Change[] {
  const left = withoutBackground(changes, background)
  if (ignore === undefined) return left
  return applyIgnoreRules(left, ignore.rules, { before: earlier, after: later, now: ignore.now }).changes
}

/** What changed by itself before the deployment; empty if unknown. */
function ownMotions(taken: TargetSnapshot | undefined): readonly Change[] {
  const { inventory, control } = taken ?? {}
  if (!(inventory instanceof Uint8Array) || control === undefined) return []
  const own = expected(() => parseInventory('The before-inventory', inventory))
  return own instanceof ExpectedError ? [] : (motionsBefore(taken, own) ?? [])
}

/**
 * What changed by itself between the two inventories of a snapshot; undefined if there is no readable second one.
 * @param own the inventory of the snapshot, which has already been read
 */
export function motionsBefore(taken: TargetSnapshot | undefined, own: Inventory): readonly Change[] | undefined {
  if (taken?.control === undefined) return undefined
  const motions = motionsBetween(taken.control.inventory, own)
  return motions instanceof ExpectedError ? undefined : motions.changes
}

function motionsBetween(bytes: Uint8Array | ExpectedError, later: Inventory): Motions | ExpectedError {
  if (bytes instanceof ExpectedError) return bytes
  return expected(() => {
    const earlier = parseInventory('The inventory taken a moment earlier', bytes)
    return { changes: compareInventories(earlier, later).diff.changes, earlier, later }
  })
}

function changesOf(motions: Motions | ExpectedError | undefined): readonly Change[] {
  return motions === undefined || motions instanceof ExpectedError ? [] : motions.changes
}

/** An expected failure as a value; anything else is rethrown. */
function expected<T>(work: () => T): T | ExpectedError {
  try {
    return work()
  } catch (error) {
    if (error instanceof ExpectedError) return error
    throw error
  }
}
