import type { AnnouncementReport, Outcome, PlanReport } from '../../plan/plan-report.ts'
import { targetTitle } from '../../snapshot/target.ts'
import type { Report } from '../facts/report.ts'
import type { Quote } from './quote.ts'
import { typeName } from './type-names.ts'
import { sentenceFor } from './words.ts'

/** The outcome of an announcement, or of a change that has none. */
export type Fate = Outcome | 'unplanned' | 'follows'

/** One row of the table of a plan; all foreign text has been quoted. */
export interface PlanRow {
  readonly fate: Fate
  /** `not seen`. */
  readonly outcome: string
  /** The announced address; empty for an unannounced change. */
  readonly address: string
  /** `create SQS queue — it is missing, while others of its type are there`. */
  readonly what: string
}

/** The name of each fate, in the order of the table: what needs a person comes first. */
const FATES: Readonly<Record<Fate, string>> = {
  'not-seen': 'not seen',
  unplanned: 'not announced',
  otherwise: 'happened differently',
  unknown: 'cannot be confirmed',
  happened: 'happened',
  follows: 'followed',
  invisible: 'not shown by Cloudcraft',
}
const ORDER = Object.keys(FATES) as Fate[]

/** Whether it needs a person: it did not happen as announced, or was not announced. */
export function isOdd({ fate }: Pick<PlanRow, 'fate'>): boolean {
  return ORDER.indexOf(fate) <= ORDER.indexOf('unknown')
}

/** A row that is only rendered when it is shown, since a plan may have a hundred thousand. */
export interface Draft {
  readonly fate: Fate
  readonly write: () => PlanRow
}

/**
 * Everything that a plan announced and everything else that changed; what did not happen as announced comes first. Empty without a plan.
 */
export function planRows(report: Report, quote: Quote): readonly Draft[] {
  const { plan } = report
  if (plan === undefined) return []
  const drafts = [
    ...plan.announcements.map((one) => draft(one.outcome, () => announcementRow(one, report, quote))),
    ...plan.unplanned.map((one) => draft('unplanned', () => ({ address: '', what: changeText(one, report, quote) }))),
    ...plan.follows.map((one) =>
      draft('follows', () => ({ address: quote(one.of), what: changeText(one, report, quote) })),
    ),
  ]
  return drafts.toSorted((one, other) => ORDER.indexOf(one.fate) - ORDER.indexOf(other.fate))
}

function draft(fate: Fate, write: () => Pick<PlanRow, 'address' | 'what'>): Draft {
  return { fate, write: () => ({ fate, outcome: FATES[fate], ...write() }) }
}

function announcementRow(one: AnnouncementReport, report: Report, quote: Quote): Pick<PlanRow, 'address' | 'what'> {
  const { address, action, type, outcome, target, source } = one
  const reasons = outcome === 'happened' ? [] : one.because.filter((reason) => !SELF_EVIDENT.test(reason))
  const kind = outcome === 'invisible' ? quote(type) : typeName(type)
  const where = target === undefined ? '' : placeText(target, report)
  const what = `${action} ${kind}${where === '' ? '' : ` in ${quote(where)}`}`
  const why = reasons.map((reason) => wordsOrQuote(reason, quote)).join('; ')
  return {
    address: `${quote(address)}${sourceText(source, report.plan, quote)}`,
    what: why === '' ? what : `${what} — ${why}`,
  }
}

/** Reasons that are obvious: why a resource is the announced one, and what the outcome already says. */
const SELF_EVIDENT = /^(same |named by the stack$|belongs to |Cloudcraft does not show this kind$)/

/** Reasons are ours, but may contain names. */
const WORDS = /^[A-Za-z][A-Za-z0-9 ,;']*$/

function wordsOrQuote(reason: string, quote: Quote): string {
  return WORDS.test(reason) && !/[0-9a-f]{7}/.test(reason) ? reason : quote(reason)
}

function placeText(target: number, { targets }: Report): string {
  const found = targets[target]
  return targets.length < 2 || found === undefined ? '' : targetTitle(found.target)
}

/** Which plan it is in, if there are several. */
function sourceText(source: number, plan: PlanReport | undefined, quote: Quote): string {
  const file = plan?.sources[source]?.file
  return plan === undefined || plan.sources.length < 2 || file === undefined ? '' : ` in ${quote(file)}`
}

interface Position {
  readonly target: number
  readonly change: number
}

function changeText({ target, change }: Position, report: Report, quote: Quote): string {
  const found = report.targets[target]?.changes[change]
  if (found === undefined) return ''
  const where = placeText(target, report)
  return `${where === '' ? '' : `${quote(where)}: `}${sentenceFor(found, quote)}`
}
