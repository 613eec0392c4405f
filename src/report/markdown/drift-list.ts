import type { Change } from '../../inventory/change.ts'
import { targetTitle } from '../../snapshot/target.ts'
import { escapeEntities } from '../../text.ts'
import { isBackground } from '../facts/change-kinds.ts'
import { driftChanges, driftsOf, withoutBackground } from '../facts/drift.ts'
import { linkable } from '../facts/origin.ts'
import type { Report } from '../facts/report.ts'
import { backgroundTitle } from '../words/calm-words.ts'
import { driftHidden, driftLine, driftWarnings, type NameSince, watchLine } from '../words/drift-words.ts'
import { entriesOf } from '../words/entries.ts'
import { sentence } from '../words/words.ts'
import { entryLine } from './change-list.ts'
import type { Extent } from './extent.ts'
import { item } from './field-table.ts'
import { link } from './links.ts'
import { code, details, prose } from './markdown.ts'

/** Warnings of the fold. */
const MAX_WARNINGS = 6
const MAX_WARNING_LENGTH = 500

/** GitHub makes a link to an issue of a bare `#118`; in a link of ours it does not. */
export const nameInMarkdown: NameSince = (name, { runUrl }) => {
  const url = linkable(runUrl)
  return url === undefined ? name.replace('#', '') : link(name, url)
}

/** The same for a summary of a fold, which is HTML. */
const nameInHtml: NameSince = (name, { runUrl }) => {
  const url = linkable(runUrl)
  return url === undefined ? name.replace('#', '') : `<a href="${escapeEntities(url)}">${name}</a>`
}

/**
 * What had changed before this deployment began, folded, since it is not part of this deployment. Empty if nothing had, or nothing is
 * known.
 */
export function driftSection(report: Report, extent: Extent): string {
  const changes = driftChanges(report)
  const doubts = driftWarnings(report)
    .map((text) => prose(text, MAX_WARNING_LENGTH))
    .slice(0, MAX_WARNINGS)
  if (changes.length === 0) {
    if (driftsOf(report).every(({ compared }) => compared)) return ''
    return `${[sentence(driftLine(report, nameInMarkdown) ?? ''), ...doubts].join(': ')}.`
  }
  const hidden = driftHidden(report)
  const body = [
    ...report.targets.flatMap(({ target, drift }) => {
      const lists = listsOf(drift?.changes ?? [], extent)
      if (lists.length === 0) return []
      return report.targets.length === 1 ? lists : [`${code(targetTitle(target))}:`, ...lists]
    }),
    ...doubts.map((text) => `Not certain: ${text}`),
    ...(hidden === undefined ? [] : [`… and ${hidden}.`]),
  ]
  return details(driftLine(report, nameInHtml) ?? '', body.join('\n\n'))
}

/** What someone changed, followed by background changes under their own title. */
function listsOf(all: readonly Change[], extent: Extent): readonly string[] {
  const [changes, background] = [withoutBackground(all), all.filter(isBackground)]
  const title = background.length === 0 ? [] : [`${backgroundTitle(background.length)}:`, listOf(background, extent)]
  return [...(changes.length === 0 ? [] : [listOf(changes, extent)]), ...title]
}

function listOf(changes: readonly Change[], { folded, names }: Extent): string {
  const entries = entriesOf(changes, code)
  const shown = entries.slice(0, Math.max(1, folded))
  const rest = changes.length - shown.reduce((sum, entry) => sum + entry.changes, 0)
  const lines = shown.map((entry) => item(entryLine(entry, names)))
  return [...lines, ...(rest > 0 ? [`- … and ${rest} more, all in report.json and the review`] : [])].join('\n')
}

/** What a watch compares with, as a sentence; empty for any other report. */
export function watchSentence(report: Report): string {
  const line = watchLine(report, nameInMarkdown)
  return line === undefined ? '' : `${sentence(line)}.`
}
