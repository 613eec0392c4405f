import type { CostLine } from '../../cost/cost-report.ts'
import { groupOf, subjectsOf } from '../../inventory/change-kinds.ts'
import type { ResourceReference } from '../../inventory/read/resource.ts'
import { targetTitle } from '../../snapshot/target.ts'
import { type PricedTarget, pricedTargets } from '../facts/cost-totals.ts'
import type { Report } from '../facts/report.ts'
import { money, moneyChange } from './money.ts'
import type { Quote } from './quote.ts'
import { nameOf, typeName, typeNames } from './type-names.ts'
import { sentence } from './words.ts'

/** One row of the cost breakdown; all foreign text has been quoted. */
export interface CostRow {
  /** Empty for a report of one target. */
  readonly target: string
  /** `RDS instance orders: db.m5.large → db.m5.xlarge`. */
  readonly what: string
  /** `3`, `1 → 3`. */
  readonly count: string
  readonly before: string
  readonly after: string
  readonly change: string
}

/** A row that is only rendered when it is shown. */
export interface CostDraft {
  readonly currency: string
  readonly change: number
  readonly write: () => CostRow
}

/** Every line of every target, the largest change first; grouped by currency. */
export function costRows({ targets }: Report, quote: Quote): readonly CostDraft[] {
  const drafts = pricedTargets(targets).flatMap((target) =>
    target.cost.lines.map((line): CostDraft => {
      const { currency } = target.cost
      const where = targets.length < 2 ? '' : quote(targetTitle(target.target))
      return { currency, change: line.change, write: () => ({ target: where, ...rowOf(line, target, quote) }) }
    }),
  )
  const order = [...new Set(drafts.map(({ currency }) => currency))]
  return drafts.toSorted(
    (one, other) =>
      order.indexOf(one.currency) - order.indexOf(other.currency) || Math.abs(other.change) - Math.abs(one.change),
  )
}

/** The total of rows that are not shown: `+$3.10`, one sum per currency. */
export function restOfRows(rest: readonly CostDraft[]): string {
  const sums = new Map<string, number>()
  for (const { currency, change } of rest) sums.set(currency, (sums.get(currency) ?? 0) + change)
  return [...sums].map(([currency, sum]) => moneyChange(sum, currency)).join(' and ')
}

function rowOf(line: CostLine, target: PricedTarget, quote: Quote): Omit<CostRow, 'target'> {
  const { currency } = target.cost
  const { count, before, after, change } = line
  return {
    what: whatText(line, target, quote),
    count: count.before === count.after ? String(count.after) : `${count.before} → ${count.after}`,
    before: money(before, currency),
    after: money(after, currency),
    change: moneyChange(change, currency),
  }
}

/** The maximum number of resources named in a row. */
const MAX_NAMED = 3

function whatText(line: CostLine, target: PricedTarget, quote: Quote): string {
  const { what, type, region } = line
  const subject = subjectText(line, target, quote)
  const size = what === '' ? '' : `${subject === undefined ? ' ' : ': '}${quote(what)}`
  const isHere = region === target.target.region || target.target.region === ''
  const place = isHere ? '' : region === '' ? ' (global)' : ` in ${quote(region)}`
  return sentence(`${subject ?? typeName(type)}${size}${place}`)
}

/** `RDS instance orders`, `EC2 instances of autoscaling group web`; undefined if the line is not about certain resources. */
function subjectText({ changes, type, count }: CostLine, target: PricedTarget, quote: Quote): string | undefined {
  const found = (changes ?? []).flatMap((position) => target.changes[position] ?? [])
  if (found.length === 0 || found.length > MAX_NAMED) return undefined
  const parents = found.flatMap((change) => {
    const pool = 'pool' in change ? change.pool : groupOf(change)?.after
    return pool === undefined ? [] : [pool]
  })
  const [parent] = new Map(parents.map((one) => [one.key, one])).values()
  const one = Math.max(count.before, count.after) === 1
  if (parent !== undefined && parents.length === found.length && parents.every(({ key }) => key === parent.key))
    return `${one ? typeName(type) : typeNames(type)} of ${nameOf(parent, quote)}`
  const subjects = found.map((change) => subjectsOf(change)[0])
  if (!subjects.every((subject): subject is ResourceReference => subject?.type === type)) return undefined
  return `${one ? typeName(type) : typeNames(type)} ${subjects.map(({ name }) => quote(name)).join(', ')}`
}
