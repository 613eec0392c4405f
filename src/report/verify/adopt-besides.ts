import { isArray, isObject, type Json, type JsonObject, own } from '../../json.ts'

/** A part of a report that cannot be recomputed from two snapshots alone. */
interface Besides {
  /** The key of the part. */
  readonly part: string
  readonly of: 'report' | 'target'
  /** What it came from, to explain why it is not recomputed. */
  readonly from: string
  /** The part of a target on which it depends: without that part it is recomputed. */
  readonly along?: string
}

/**
 * Every part that needs more than the snapshots. A part that is neither listed here nor recomputed is a difference: nothing is called true
 * that was not checked.
 */
const BESIDES: readonly Besides[] = [
  { part: 'plan', of: 'report', from: 'plans, which --plan gives' },
  { part: 'ignored', of: 'report', from: 'rules that hide drift as well', along: 'drift' },
  { part: 'rollback', of: 'report', from: 'earlier deployments' },
  { part: 'cost', of: 'report', from: "Cloudcraft's prices of that day" },
  { part: 'cost', of: 'target', from: "Cloudcraft's prices of that day" },
  { part: 'watch', of: 'report', from: 'the run that left the snapshot before' },
  { part: 'drift', of: 'report', from: 'the snapshot of an earlier deployment' },
  { part: 'drift', of: 'target', from: 'the snapshot of an earlier deployment' },
]

export interface Adopted {
  readonly expected: JsonObject
  /** The parts taken from the given report unchanged, each with its source. */
  readonly notRecomputed: readonly string[]
}

/**
 * The recomputed report with the parts of the given one that were not recomputed, so that the two can be compared as wholes.
 * @param recomputed parts that were recomputed, although they need more than snapshots
 */
export function adoptBesides(given: JsonObject, computed: JsonObject, recomputed: ReadonlySet<string>): Adopted {
  const told = new Set<string>()
  const isWanted = ({ part, along }: Besides, from: JsonObject) =>
    !recomputed.has(part) && Object.hasOwn(from, part) && (along === undefined || hasInTarget(given, along))
  const adopt = (from: JsonObject, to: JsonObject, of: Besides['of']): JsonObject => {
    const parts = BESIDES.filter((one) => one.of === of && isWanted(one, from))
    for (const { part, from: source } of parts) told.add(`${part} (from ${source})`)
    return { ...to, ...Object.fromEntries(parts.map(({ part }) => [part, own(from, part) ?? null])) }
  }
  const root = adopt(given, computed, 'report')
  const [targets, computedTargets] = [own(given, 'targets'), own(computed, 'targets')]
  const adopted = !isArray(computedTargets)
    ? computedTargets
    : computedTargets.map((target, at): Json => {
        const same = isArray(targets) ? targets[at] : undefined
        return isObject(target) && isObject(same) ? adopt(same, target, 'target') : target
      })
  const expected = { ...root, ...(adopted !== undefined && { targets: adopted }) }
  return { expected, notRecomputed: [...told] }
}

function hasInTarget(report: JsonObject, part: string): boolean {
  const targets = own(report, 'targets')
  return isArray(targets) && targets.some((target) => isObject(target) && Object.hasOwn(target, part))
}
