/**
 * The review page: one HTML file with everything in it, complete without a script. Text from the cloud goes through html-text.ts, and a
 * Content-Security-Policy forbids everything that is not ours. Its script and style are built from browser/ into script.ts and style.ts.
 * Sentences and levels come from words/ and judgement.ts; nothing is shared with markdown/.
 */

import type { Origin } from '../facts/origin.ts'
import type { Report } from '../facts/report.ts'
import { byLevel } from '../judgement.ts'
import { kindOfReport } from '../words/report-kind.ts'
import { standingOf } from '../words/standing.ts'
import { costSectionHtml } from './cost-section.ts'
import { driftSectionHtml } from './drift-section.ts'
import { fittingFiles } from './embedded.ts'
import { groupsOf } from './entries.ts'
import { footerHtml, headerHtml } from './frame.ts'
import { withHeadlines } from './headlines.ts'
import { escapeHtml } from './html-text.ts'
import { overviewHtml } from './overview.ts'
import { createPalette } from './palette.ts'
import { planSectionHtml } from './plan-section.ts'
import { policyFor } from './policy.ts'
import { rollbackHtml } from './rollback-section.ts'
import { SCRIPT } from './script.ts'
import { STYLE } from './style.ts'
import { type Section, sectionHtml } from './target-section.ts'

/** The maximum number of changes in the page; report.json has all of them. */
const MAX_CHANGES = 5000

/**
 * The report as one HTML file that requests nothing: pictures and drawings are inside. It is complete without its script, which adds
 * selection, search and zoom. Targets that need a person come first.
 * @param files the pictures and drawings that the report names, by file name; what is missing, too large or not drawn by us is linked
 * @param origin the title, commit and run that the page shows
 */
export function renderReview(report: Report, files: ReadonlyMap<string, Uint8Array>, origin: Origin = {}): string {
  const sections = withHeadlines(withRoom(sectionsOf(report)))
  const fitting = fittingFiles(
    sections.map(({ target }) => target),
    files,
  )
  const palette = createPalette()
  const embedding = { files: fitting, palette }
  const main = sections.map((section) => sectionHtml(section, embedding, sections.length === 1)).join('\n')
  const style = STYLE + palette.css()
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style, SCRIPT)}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(`${kindOfReport(report)}: ${report.verdict.text}`)}</title>
<style>${style}</style>
<script>${SCRIPT}</script>
</head>
<body>
${headerHtml(report, sections, origin)}
<div id="tools"></div>
<main id="main">
${overviewHtml(sections)}${rollbackHtml(report)}${planSectionHtml(report)}${costSectionHtml(report)}
${main}${driftSectionHtml(report)}
</main>
<footer>${footerHtml(report, origin)}</footer>
</body>
</html>
`
}

function sectionsOf({ targets }: Report): readonly Section[] {
  const sections = targets.map((target, at): Section => {
    return { id: `t${at + 1}`, target, ...standingOf(target), groups: groupsOf(target.changes), room: 0, leading: 0 }
  })
  return sections.toSorted((one, other) => byLevel(one.level, other.level))
}

/** Changes to look at first, and removals, get their room in every target before any others do. */
function withRoom(sections: readonly Section[]): readonly Section[] {
  let left = MAX_CHANGES
  const grant = (wanted: number) => {
    const granted = Math.min(wanted, left)
    left -= granted
    return granted
  }
  const first = sections.map(({ groups }) =>
    grant(countOf(groups.filter(({ name }) => name === 'first' || name === 'removed'))),
  )
  return sections.map((section, at) => {
    const granted = first[at] ?? 0
    return { ...section, room: granted + grant(countOf(section.groups) - granted) }
  })
}

function countOf(groups: Section['groups']): number {
  return groups.reduce((sum, { entries }) => sum + entries.length, 0)
}
