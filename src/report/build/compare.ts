import { ExpectedError } from '../../errors.ts'
import { type Ignore, isExpired } from '../../inventory/ignore/ignore.ts'
import type { Snapshot, TargetSnapshot } from '../../snapshot/snapshot.ts'
import { identityOf, type Target, targetTitle } from '../../snapshot/target.ts'
import type { IgnoreRuleReport, Report, TargetReport } from '../facts/report.ts'
import { compareTarget, type TargetComparison, type TargetRead } from './compare-target.ts'
import { requestsAgree } from './request-doubts.ts'

/** The targets' reports and their pictures, by file name. */
export interface Comparison {
  readonly targets: readonly TargetReport[]
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Why a side or a render is missing, with codes and remedies. */
  readonly failures: readonly ExpectedError[]
  /** What the ignore rules have done; absent without rules. */
  readonly ignored?: NonNullable<Report['ignored']>
  /** What was read of each target, in their order. */
  readonly reads: readonly TargetRead[]
}

/**
 * Compares two snapshots target by target.
 * @param before undefined if there is no before-snapshot: every target is then reported as `no-before`
 * @param ignore rules that hide changes
 * @param isWatch whether `after` is the scan of a watch, with no deployment in between
 * @throws ExpectedError ACCOUNT_MISMATCH, REGION_MISMATCH if they have no target in common
 */
export function compareSnapshots(
  before: Snapshot | undefined,
  after: Snapshot,
  ignore?: Ignore,
  isWatch = false,
): Comparison {
  checkCommonTarget(before, after)
  const comparable = before === undefined || requestsAgree(before.request, after.request)
  const compared = targetsOf(before, after).map(
    (sides, index): TargetComparison =>
      compareTarget({
        ...sides,
        number: index + 1,
        projection: after.request.projection,
        comparable,
        isWatch,
        ...(ignore && { ignore }),
      }),
  )
  return {
    targets: compared.map(({ report }) => report),
    files: new Map(compared.flatMap(({ files }) => [...files])),
    failures: compared.flatMap(({ failures }) => failures),
    ...(ignore && { ignored: ignoredBy(ignore, compared) }),
    reads: compared.map(({ read }) => read),
  }
}

function ignoredBy({ rules, now }: Ignore, compared: readonly TargetComparison[]): NonNullable<Report['ignored']> {
  const reports = rules.rules.map((rule, index): IgnoreRuleReport => {
    const hidden = compared.reduce((sum, target) => sum + (target.hidden[index] ?? 0), 0)
    return {
      reason: rule.reason,
      line: rule.line,
      hidden,
      state: isExpired(rule, now) ? 'expired' : hidden > 0 ? 'used' : 'unused',
    }
  })
  return { hidden: reports.reduce((sum, { hidden }) => sum + hidden, 0), rules: reports }
}

interface Sides {
  readonly target: Target
  readonly before: TargetSnapshot | undefined
  readonly after: TargetSnapshot | undefined
}

/** Every target of either side, in the order of the after-snapshot; then those that only the before-snapshot has. */
function targetsOf(before: Snapshot | undefined, after: Snapshot): readonly Sides[] {
  const left = new Map((before?.targets ?? []).map((taken) => [identityOf(taken.target), taken]))
  const right = new Map(after.targets.map((taken) => [identityOf(taken.target), taken]))
  return [...new Map([...right, ...left])].map(([identity, { target }]) => ({
    target: right.get(identity)?.target ?? target,
    before: left.get(identity),
    after: right.get(identity),
  }))
}

function checkCommonTarget(before: Snapshot | undefined, after: Snapshot): void {
  if (before === undefined || before.targets.length === 0 || after.targets.length === 0) return
  const known = new Set(before.targets.map(({ target }) => identityOf(target)))
  if (after.targets.some(({ target }) => known.has(identityOf(target)))) return
  const accounts = new Set(before.targets.map(({ target }) => target.account.id))
  const code = after.targets.some(({ target }) => accounts.has(target.account.id))
    ? 'REGION_MISMATCH'
    : 'ACCOUNT_MISMATCH'
  const what = `The snapshots have no target in common: before ${titles(before)}, after ${titles(after)}`
  throw new ExpectedError(code, what, 'Compare two snapshots of the same targets')
}

function titles({ targets }: Snapshot): string {
  return targets
    .slice(0, 3)
    .map(({ target }) => targetTitle(target))
    .join(', ')
}
