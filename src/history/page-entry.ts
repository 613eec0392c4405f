import { TALLY_KINDS } from '../report/facts/change-kinds.ts'
import { linkable, shortSha } from '../report/facts/origin.ts'
import { hasFailed } from '../report/judgement.ts'
import { escapeHtml } from '../report/page/html-text.ts'
import { toneOf } from '../report/page/target-section.ts'
import { referenceText } from '../report/words/rollback-words.ts'
import { sentence } from '../report/words/words.ts'
import { type EntryCounts, type HistoryEntry, needsPerson } from './entry.ts'
import { headingOf } from './heading.ts'

/** The targets of all deployments, each with its position in the filter's list. */
export function targetNames(entries: readonly HistoryEntry[]): ReadonlyMap<string, number> {
  const names = new Set(entries.flatMap(({ targets }) => targets.flatMap(({ name }) => name ?? [])))
  return new Map([...names].toSorted((one, other) => (one < other ? -1 : 1)).map((name, at) => [name, at]))
}

/** One deployment as an item of the list: what happened, in which targets, and links to more about it. */
export function deploymentHtml(entry: HistoryEntry, names: ReadonlyMap<string, number>): string {
  const { id, time, verdict, level, counts, rollback } = entry
  const positions = entry.targets.flatMap(({ name }) => (name === undefined ? [] : (names.get(name) ?? [])))
  const back =
    rollback === undefined
      ? ''
      : `<p class="back">${rollback.id === undefined ? escapeHtml(rollback.text) : `<a href="#d-${escapeHtml(rollback.id)}">${escapeHtml(rollback.text)}</a>`}</p>`
  return `<li class="deployment ${toneOf(level)}" id="d-${id}" tabindex="-1" data-kinds="${kindsOf(entry).join(' ')}" data-targets="${positions.join(' ')}">
<time datetime="${escapeHtml(time)}">${escapeHtml(time.slice(11, 16))}</time>
<div><h3>${escapeHtml(headingOf(entry))}${badges(entry)}</h3>
<p class="said">${escapeHtml(sentence(verdict.text))}</p>${back}
<p class="counts">${countsHtml(counts)}${targetsHtml(entry)}</p>
<p class="links">${linksHtml(entry).join(' ')}</p></div></li>`
}

/** What can be filtered by. */
function kindsOf(entry: HistoryEntry): readonly string[] {
  const { counts, rollback, deployment, verdict } = entry
  return [
    ...TALLY_KINDS.filter((kind) => counts[kind] > 0),
    ...(needsPerson(entry) ? ['person'] : []),
    ...(hasFailed(deployment) ? ['failed'] : []),
    ...(rollback === undefined ? [] : ['rollback']),
    ...(verdict.hasChanges ? [] : ['quiet']),
  ]
}

function badges({ deployment, rollback, verdict }: HistoryEntry): string {
  const words = [
    ...(hasFailed(deployment) ? [['failed', `deployment ${escapeHtml(deployment ?? '')}`]] : []),
    ...(rollback === undefined ? [] : [['rollback', 'rollback']]),
    ...(verdict.known ? [] : [['doubt', 'not all is known']]),
  ]
  return words.map(([name, text]) => ` <span class="badge ${name}">${text}</span>`).join('')
}

const SIGNS = { added: '+', changed: '~', replaced: '⇄', removed: '−' } as const

/** `+2 ~1`, with words for screen readers. */
function countsHtml(counts: EntryCounts): string {
  const shown = TALLY_KINDS.filter((kind) => counts[kind] > 0).map(
    (kind) => `<span class="count ${kind}">${SIGNS[kind]}${counts[kind]}<span class="unseen"> ${kind}</span></span>`,
  )
  const doubt =
    counts.unknown === 0
      ? []
      : [`<span class="count unknown">?${counts.unknown}<span class="unseen"> unconfirmed</span></span>`]
  return [...shown, ...doubt].join(' ')
}

/** Up to this many targets are named in the line; more are folded. */
const NAMED = 3

function targetsHtml({ targets, more = 0 }: HistoryEntry): string {
  const named = targets.flatMap(({ name }) => name ?? [])
  const all = targets.length + more
  if (named.length === 0) return ` <span class="targets">${all === 1 ? 'in one target' : `in ${all} targets`}</span>`
  const list = named.slice(0, NAMED).map((name) => escapeHtml(name))
  const rest = all - list.length
  const others = rest === 0 ? '' : ` and ${rest} more`
  return ` <span class="targets"${rest === 0 ? '' : ` title="${escapeHtml(named.join(', '))}"`}>${list.join(', ')}${others}</span>`
}

/** The report next to the page opens with one click; the published one may need a login or have expired. */
function linksHtml(entry: HistoryEntry): readonly string[] {
  const { of, report, reportUrl, prUrl, commitUrl, workflow } = entry
  const sha = shortSha({ ...(of.commit !== undefined && { sha: of.commit }) })
  const { prNumber: _, commit: __, time: ___, ...run } = of
  const runName = Object.keys(run).length === 0 ? 'run' : referenceText(run)
  const links = [
    report === undefined ? '' : `<a class="report" href="${escapeHtml(report)}">Report</a>`,
    linkHtml(report === undefined ? 'Report' : 'Report with pictures', reportUrl),
    of.prNumber === undefined ? '' : linkHtml(`Pull request #${of.prNumber}`, prUrl),
    linkHtml(sentence(workflow === undefined ? runName : `${runName} of ${workflow}`), of.runUrl),
    sha === undefined ? '' : linkHtml(`Commit ${sha}`, commitUrl) || escapeHtml(`Commit ${sha}`),
  ]
  return links.filter((link) => link !== '')
}

function linkHtml(text: string, url: string | undefined): string {
  const address = linkable(url)
  return address === undefined ? '' : `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`
}
