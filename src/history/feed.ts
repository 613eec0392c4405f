import { TOOL_NAME } from '../report/facts/report.ts'
import { escapeHtml } from '../report/page/html-text.ts'
import type { HistoryEntry } from './entry.ts'
import { headingOf, sayings } from './heading.ts'

/** Feed readers download the whole feed repeatedly. */
const MAX_ENTRIES = 50

export interface FeedOptions {
  readonly title: string
  readonly site?: string
}

/** feed.xml: Atom (RFC 4287). @param entries the latest first */
export function feedText(entries: readonly HistoryEntry[], { title, site }: FeedOptions): string {
  const id = site ?? `urn:${TOOL_NAME}:history`
  const updated = entries[0]?.time ?? '1970-01-01T00:00:00.000Z'
  const self = site === undefined ? 'feed.xml' : `${site.replace(/\/$/, '')}/feed.xml`
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${escapeHtml(id)}</id>
<title>${escapeHtml(`Cloud changes of ${title}`)}</title>
<updated>${escapeHtml(updated)}</updated>
<link rel="self" type="application/atom+xml" href="${escapeHtml(self)}"/>
<author><name>${TOOL_NAME}</name></author>
${entries.slice(0, MAX_ENTRIES).map(entryXml).join('\n')}
</feed>
`
}

function entryXml(entry: HistoryEntry): string {
  const address = entry.of.runUrl ?? entry.prUrl ?? entry.reportUrl ?? entry.report
  const link = address === undefined ? '' : `<link rel="alternate" href="${escapeHtml(address)}"/>\n`
  return `<entry>
<id>urn:${TOOL_NAME}:deployment:${entry.id}</id>
<title>${escapeHtml(`${headingOf(entry)}: ${entry.verdict.text}`)}</title>
<updated>${escapeHtml(entry.time)}</updated>
${link}<content type="text">${escapeHtml(sayings(entry).join(' '))}</content>
</entry>`
}
