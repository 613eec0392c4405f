import type { Change } from '../../inventory/change.ts'
import { targetTitle } from '../../snapshot/target.ts'
import { visibleLine } from '../../text.ts'
import { driftCount } from '../facts/drift.ts'
import { fingerprints } from '../facts/fingerprint.ts'
import type { Report } from '../facts/report.ts'
import { needsPerson } from '../judgement.ts'
import { countOfChanges, stateText } from '../words/drift-words.ts'
import { entriesOf } from '../words/entries.ts'
import { readableTime } from '../words/times.ts'
import { sentence } from '../words/words.ts'
import { entryLine } from './change-list.ts'
import { type CommentOptions, renderMarkdown } from './comment.ts'
import { renderCountsOnly } from './counts-only.ts'
import { nameInMarkdown } from './drift-list.ts'
import { COMMENT, type Extent } from './extent.ts'
import { item } from './field-table.ts'
import { link } from './links.ts'
import { code } from './markdown.ts'

/** What is different from the last watch of the same targets. */
export interface IssueNews {
  /** Fingerprints of the new changes; undefined if unknown. */
  readonly fresh: ReadonlySet<string> | undefined
  readonly gone: number
  readonly isOtherBaseline: boolean
}

export interface IssueContext extends CommentOptions {
  /** This run: its page, and what it is called: `run #46`. */
  readonly run: { readonly url: string; readonly name: string }
  /** Whether names from the cloud are withheld. */
  readonly isRestricted: boolean
  /** Whether the current state is the new baseline from now on. */
  readonly isAccepted: boolean
}

const MAX_TITLE = 150

/** The title of a new issue; a person may change it later. */
export function issueTitle({ targets }: Report, isRestricted: boolean): string {
  const [first] = targets
  if (isRestricted || first === undefined) return 'Drift in the cloud'
  const others = targets.length - 1
  const more = others === 0 ? '' : ` and ${others} more ${others === 1 ? 'target' : 'targets'}`
  return `Drift in ${visibleLine(targetTitle(first.target), MAX_TITLE)}${more}`
}

/** Our part of the issue, in at most `room` characters: what has drifted, what of it is new, and what can be done about it. */
export function renderIssue(report: Report, context: IssueContext, news: IssueNews, room: number): string {
  const advice = driftCount(report) !== 0 && report.verdict.hasChanges && !context.isAccepted ? ADVICE : ''
  if (context.isRestricted)
    return [renderCountsOnly(report).trim(), freshCount(news), advice].filter((part) => part !== '').join('\n\n')
  const lead = (extent: Extent) => leadOf(report, context, news, extent)
  return renderMarkdown(report, { ...context, lead, advice }, COMMENT, {
    limit: room,
    measure: (text) => text.length,
  }).trim()
}

const ADVICE = [
  '**What now?** Undo the changes by hand, or deploy: a deployment sets a new baseline. To keep them as they are, run this workflow by hand',
  'with `accept: true`. Close this issue to hear nothing more until something new drifts. You can write above or below this part: only the part itself is rewritten.',
].join(' ')

function leadOf(report: Report, context: IssueContext, news: IssueNews, extent: Extent): string {
  if (context.isAccepted) return `Accepted in ${linked(context)}: the account as it is now is the new baseline.`
  if (!report.verdict.hasChanges) return ''
  const fresh = freshChanges(report, news)
  const list =
    fresh.length === 0
      ? ''
      : `**New** in the look of ${lookedAt(report)} (${linked(context)}):\n\n${listOf(fresh, extent)}`
  return [list, goneText(news)].filter((part) => part !== '').join('\n\n')
}

function freshChanges(report: Report, { fresh }: IssueNews): readonly Change[] {
  const all = [...fingerprints(report)]
  // If all of them are new, the list below says so.
  if (fresh === undefined || fresh.size === all.length) return []
  return all.filter(([id]) => fresh.has(id)).map(([, change]) => change)
}

function listOf(changes: readonly Change[], { open, names }: Extent): string {
  const entries = entriesOf(changes, code)
  const shown = entries.slice(0, open)
  const rest = changes.length - shown.reduce((sum, entry) => sum + entry.changes, 0)
  const lines = shown.map((entry) => item(entryLine(entry, names)))
  return [...lines, ...(rest > 0 ? [`- … and ${rest} more`] : [])].join('\n')
}

/** Only numbers, for a place where names are withheld. */
function freshCount(news: IssueNews): string {
  const { fresh } = news
  const isNew = fresh !== undefined && fresh.size > 0
  const text = isNew ? `**New** since the previous look: ${countOfChanges({ length: fresh.size })}.` : ''
  return [text, goneText(news)].filter((part) => part !== '').join(' ')
}

function goneText({ gone }: IssueNews): string {
  return gone === 0 ? '' : `**Gone** since the previous look: ${countOfChanges({ length: gone })}.`
}

function lookedAt({ targets }: Report): string {
  const times = targets.flatMap(({ after }) => readableTime(after?.takenAt ?? '') ?? [])
  return times.length === 0 ? 'an unknown time' : `${times.toSorted().at(-1)?.slice(0, 16)} UTC`
}

function linked({ run: { name, url } }: Pick<IssueContext, 'run'>): string {
  return link(name, url)
}

/** The comment that accompanies a change of the issue; undefined if nobody needs to be notified. */
export function issueRemark(
  report: Report,
  context: IssueContext,
  outcome: 'closed' | 'reopened' | 'updated',
  news: IssueNews,
): string | undefined {
  const run = linked(context)
  if (outcome === 'closed') return `${closingWord(report, context, news)} (${run}).`
  if (outcome === 'reopened') return `Drift again: ${report.verdict.text} (${run}).`
  const urgent = freshChanges(report, news).filter(needsPerson)
  if (urgent.length === 0) return undefined
  if (context.isRestricted)
    return `New since the last look: ${countOfChanges(urgent)} that a person should look at (${run}).`
  return `New since the last look (${run}):\n\n${listOf(urgent, COMMENT)}`
}

function closingWord({ watch }: Report, { isAccepted }: IssueContext, { isOtherBaseline }: IssueNews): string {
  if (isAccepted) return 'Accepted: the account as it is now is the new baseline'
  const state = watch === undefined ? 'as it was' : stateText(watch.since, nameInMarkdown)
  if (isOtherBaseline) return `There is a new baseline, and the account is ${state}`
  return sentence(`the account is again ${state}`)
}
