import { subjectsOf } from '../../inventory/change-kinds.ts'
import type { AnnouncementReport, Outcome, PlanCounts, PlanReport, StaleResource } from '../../plan/plan-report.ts'
import type { Report } from '../facts/report.ts'
import { hasFailed } from '../judgement.ts'
import { fieldName } from './field-names.ts'
import type { Quote } from './quote.ts'
import { nameOf } from './type-names.ts'
import { valueText } from './value-text.ts'

/** This many are named in the line; with more the table is clearer. */
const NAMED = 2

/**
 * The result of the plan, in one line without full stop: `Plan: 8 of 9 visible announced changes happened, 1 was not seen`. Undefined
 * without a plan.
 * @param quote how names are written; without it the line contains no names, only numbers
 */
export function planLine(report: Report, quote?: Quote): string | undefined {
  const { plan } = report
  if (plan === undefined) return undefined
  const isAlone = plan.sources.length === 1
  const title = isAlone ? 'Plan' : 'Plans'
  if (plan.sources.every(({ error }) => error !== undefined))
    return isAlone ? 'Plan: it could not be read' : `Plans: none of the ${plan.sources.length} could be read`
  const parts = [announcedText(report, plan, quote), unplannedText(report, plan, quote), invisibleText(plan.counts)]
  return `${title}: ${parts.filter((part) => part !== '').join('; ')}`
}

function announcedText(
  { deployment }: Report,
  { announcements, counts }: PlanReport,
  quote: Quote | undefined,
): string {
  const { happened, otherwise, notSeen, unknown, invisible } = counts
  const visible = happened + otherwise + notSeen + unknown
  if (visible === 0) return invisible === 0 ? 'it announces no change' : 'nothing that Cloudcraft shows was announced'
  const failed = hasFailed(deployment)
  const named = (outcome: Outcome) => namesIn(addressesOf(announcements, outcome), quote)
  return [
    `${happened} of ${visible} visible announced ${visible === 1 ? 'change has' : 'changes have'} happened`,
    otherwise === 0 ? '' : `${otherwise} happened differently${named('otherwise')}`,
    notSeen === 0 ? '' : `${notSeen} ${notSeen === 1 ? 'was' : 'were'} not seen${named('not-seen')}`,
    unknown === 0 ? '' : `${unknown} ${failed ? 'did not happen or ' : ''}cannot be confirmed${named('unknown')}`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}

function addressesOf(announcements: readonly AnnouncementReport[], outcome: Outcome): readonly string[] {
  return announcements.filter((one) => one.outcome === outcome).map(({ address }) => address)
}

function namesIn(names: readonly string[], quote: Quote | undefined): string {
  return quote === undefined || names.length > NAMED ? '' : ` (${names.map(quote).join(', ')})`
}

function unplannedText({ targets }: Report, plan: PlanReport, quote: Quote | undefined): string {
  const { unplanned } = plan.counts
  if (unplanned === 0) return isWholeAnswer(targets, plan) ? nothingElse(targets, plan) : ''
  const subjects = plan.unplanned.flatMap(({ target, change }) => {
    const found = targets[target]?.changes[change]
    const [subject] = found === undefined ? [] : subjectsOf(found)
    return subject === undefined ? [] : [subject]
  })
  const names =
    quote === undefined || unplanned > NAMED ? '' : ` (${subjects.map((subject) => nameOf(subject, quote)).join(', ')})`
  return `${unplanned === 1 ? '1 change was' : `${unplanned} changes were`} not announced${names}`
}

function nothingElse(targets: Report['targets'], { counts: { follows } }: PlanReport): string {
  if (targets.every(({ changes }) => changes.length === 0)) return 'nothing else changed'
  return `everything that changed was announced${follows === 0 ? '' : ' or follows from it'}`
}

/** Only if all plans are complete and everything was scanned is it certain that there is nothing else. */
function isWholeAnswer(targets: Report['targets'], { sources }: PlanReport): boolean {
  return (
    sources.every(({ complete, error }) => complete && error === undefined) &&
    targets.every(({ status, before }) => status === 'compared' && before !== undefined)
  )
}

function invisibleText({ invisible }: PlanCounts): string {
  if (invisible === 0) return ''
  return invisible === 1
    ? '1 announced change is of a kind that Cloudcraft does not show'
    : `${invisible} announced changes are of kinds that Cloudcraft does not show`
}

/** How many resources are named if a plan was made for another state. */
const MAX_STALE = 3

/** `the plan was made for another state: …`; undefined if it was not. */
export function staleLine({ plan }: Report, quote: Quote): string | undefined {
  const [first] = plan?.stale ?? []
  if (plan === undefined || first === undefined) return undefined
  const shown = plan.stale.slice(0, MAX_STALE).map((one) => staleText(one, quote))
  const rest = plan.stale.length - shown.length
  return `the plan was made for another state: ${[...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ')}`
}

/** What one resource was before the deployment, and what the plan expected. */
export function staleText({ address, path, planned, actual }: StaleResource, quote: Quote): string {
  if (path === '') return `${quote(address)} was not there`
  const field = fieldName(path)?.name ?? quote(path)
  return `${quote(address)} had ${field} ${quote(valueText(actual))}, not ${quote(valueText(planned))}`
}

/** Incomplete plans, each with the reason: foreign text. */
export function planProblems({ plan }: Report): readonly { readonly file: string; readonly text: string }[] {
  return (plan?.sources ?? []).flatMap(({ file, error, complete }) => {
    if (error !== undefined) return [{ file, text: error }]
    return complete ? [] : [{ file, text: 'a part of it is missing, so no change is called unannounced' }]
  })
}
