import { TOOL_NAME } from '../report/facts/report.ts'
import { hasFailed } from '../report/judgement.ts'
import { escapeHtml, exactAttribute } from '../report/page/html-text.ts'
import { policyFor } from '../report/page/policy.ts'
import { type HistoryEntry, needsPerson } from './entry.ts'
import { dayText } from './heading.ts'
import { deploymentHtml, targetNames } from './page-entry.ts'
import { SCRIPT } from './script.ts'
import { STYLE } from './style.ts'
import { timeLineHtml } from './time-line.ts'

/** More would be slow to open; the others are in the files next to it. */
export const MAX_SHOWN = 1000

export interface PageOptions {
  readonly toolVersion: string
  readonly title: string
  /** Files of older lines. */
  readonly archives: number
}

/** index.html: every deployment, the latest first, complete without its script, which filters. @param entries the latest first */
export function pageHtml(entries: readonly HistoryEntry[], options: PageOptions): string {
  const shown = entries.slice(0, MAX_SHOWN)
  const names = targetNames(shown)
  const title = escapeHtml(options.title)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyFor(STYLE, SCRIPT)}">
<meta name="referrer" content="no-referrer">
<title>Cloud changes of ${title}</title>
<link rel="alternate" type="application/atom+xml" title="Cloud changes of ${title}" href="feed.xml">
<style>${STYLE}</style>
<script>${SCRIPT}</script>
</head>
<body>
<header>
<p class="where"><b>${title}</b> · cloud changes</p>
<h1>${plural(entries.length, 'deployment')}</h1>
<p class="times">${summary(entries).join(' · ')}</p>
${timeLineHtml(shown)}
</header>
<div id="tools" data-targets="${exactAttribute([...names.keys()].slice(0, MAX_NAMES))}"></div>
<main id="main">
${daysHtml(shown, names)}
</main>
<footer>${footerHtml(entries.length - shown.length, options)}</footer>
</body>
</html>
`
}

/** The maximum number of targets in the filter; a longer list would be unusable. */
const MAX_NAMES = 300

function summary(entries: readonly HistoryEntry[]): readonly string[] {
  const [latest, oldest] = [entries[0]?.time, entries.at(-1)?.time]
  if (latest === undefined || oldest === undefined) return ['Nothing has been deployed yet']
  const count = (test: (entry: HistoryEntry) => boolean) => entries.filter(test).length
  const [person, failed, back] = [
    count(needsPerson),
    count(({ deployment }) => hasFailed(deployment)),
    count(({ rollback }) => rollback !== undefined),
  ]
  const days = [...new Set([oldest, latest].map(dayText))]
  return [
    days.join(' to '),
    ...(person === 0 ? [] : [`${person} with something to look at`]),
    ...(failed === 0 ? [] : [`${failed} did not succeed`]),
    ...(back === 0 ? [] : [plural(back, 'rollback')]),
  ]
}

function daysHtml(entries: readonly HistoryEntry[], names: ReadonlyMap<string, number>): string {
  const days = new Map<string, HistoryEntry[]>()
  for (const entry of entries) {
    const day = dayText(entry.time)
    const known = days.get(day)
    if (known === undefined) days.set(day, [entry])
    else known.push(entry)
  }
  const section = ([day, ofDay]: [string, HistoryEntry[]]) =>
    `<section class="day"><h2>${day}</h2><ol>\n${ofDay.map((entry) => deploymentHtml(entry, names)).join('\n')}\n</ol></section>`
  return [...days].map(section).join('\n')
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

function footerHtml(left: number, { toolVersion, archives }: PageOptions): string {
  const older = [
    ...(left > 0 ? [`${left} older ones are in <a href="deployments.ndjson">deployments.ndjson</a>`] : []),
    ...(archives > 0 ? [`older ones still in ${plural(archives, 'file')} named deployments-….ndjson`] : []),
  ]
  const feed = '<a href="feed.xml">Feed</a> · <a href="deployments.ndjson">Data</a>'
  return [...older, feed, 'times are in UTC', escapeHtml(`${TOOL_NAME} ${toolVersion}`)].join(' · ')
}
