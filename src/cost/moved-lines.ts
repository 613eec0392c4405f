import { type CostLine, roundMoney } from './cost-report.ts'
import type { DraftLine } from './draft-lines.ts'
import { type ChangeIndex, explainedBy, type Part } from './explained-lines.ts'

/** A line together with the part that one change removed from it or added to it. */
interface MovedPart extends Part {
  readonly type: string
  readonly region: string
  readonly what: readonly string[]
}

/**
 * The lines that changed. If changes account for a line, it covers only their resources, and what one change removed and added is one line:
 * `db.m5.large → db.m5.xlarge`. All other lines are as in the budgets.
 */
export function movedLines(drafts: readonly DraftLine[], index: ChangeIndex): readonly CostLine[] {
  const whole: CostLine[] = []
  const parts: MovedPart[] = []
  for (const draft of drafts) {
    const explained = explainedBy(draft, index)
    const { type, region, what } = draft
    if (explained !== undefined) parts.push(...explained.map((part) => ({ ...part, type, region, what })))
    else whole.push(toLine(draft, what.join(' ')))
  }
  return [...whole, ...alike(joined(parts))].filter(({ change }) => change !== 0)
}

/** Joins what one change removed from one line and added to another of the same type. */
function joined(parts: readonly MovedPart[]): readonly (MovedPart & { readonly text: string })[] {
  return [...groupedBy(parts, ({ position, type, region }) => [position, type, region])].flatMap((group) => {
    const [one, other, ...others] = group
    const gone = group.find(({ after }) => after.count === 0)
    const come = group.find(({ before }) => before.count === 0)
    const isPair = one !== undefined && other !== undefined && others.length === 0
    if (!isPair || gone === undefined || come === undefined || gone === come)
      return group.map((part) => ({ ...part, text: part.what.join(' ') }))
    return [{ ...come, before: gone.before, text: becameText(gone.what, come.what) }]
  })
}

/** `db.m5.large → db.m5.xlarge` for two that differ in nothing else. */
function becameText(gone: readonly string[], come: readonly string[]): string {
  const isSame = (one: string, at: number) => gone[at] === one && come[at] === one
  const [was, is] = [gone, come].map((what) => what.filter((part, at) => !isSame(part, at)).join(' '))
  return was === '' || is === '' ? `${was}${is}` : `${was} → ${is}`
}

/** Merges parts with the same text into one line with all of their changes. */
function alike(parts: readonly (MovedPart & { readonly text: string })[]): readonly CostLine[] {
  return [...groupedBy(parts, ({ type, region, text }) => [type, region, text])].map((group) => {
    const [{ type, region, text }] = group
    const sum = (side: 'before' | 'after') => ({
      cost: group.reduce((total, part) => total + part[side].cost, 0),
      count: group.reduce((total, part) => total + part[side].count, 0),
    })
    const changes = group.map(({ position }) => position).toSorted((one, other) => one - other)
    return { ...toLine({ type, region, before: sum('before'), after: sum('after') }, text), changes }
  })
}

function toLine(
  { type, region, before, after }: Pick<MovedPart, 'type' | 'region' | 'before' | 'after'>,
  what: string,
): CostLine {
  const [was, is] = [roundMoney(before.cost), roundMoney(after.cost)]
  return {
    ...{ type, region, what, before: was, after: is, change: roundMoney(is - was) },
    count: { before: before.count, after: after.count },
  }
}

function groupedBy<T>(list: readonly T[], keyOf: (one: T) => unknown): Iterable<readonly [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>()
  for (const one of list) {
    const key = JSON.stringify(keyOf(one))
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [one])
    else known.push(one)
  }
  return groups.values()
}
