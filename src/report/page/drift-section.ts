import { targetTitle } from '../../snapshot/target.ts'
import { driftChanges } from '../facts/drift.ts'
import { linkable } from '../facts/origin.ts'
import type { Report } from '../facts/report.ts'
import { byImportance } from '../judgement.ts'
import {
  countOfChanges,
  driftHidden,
  driftLine,
  driftWarnings,
  type NameSince,
  watchLine,
} from '../words/drift-words.ts'
import { reportLines } from '../words/lines.ts'
import { allTagTexts } from '../words/tags.ts'
import { sentence } from '../words/words.ts'
import { escapeHtml, quoteHtml } from './html-text.ts'

/** Rows in the page; report.json has all of them. */
const MAX_ROWS = 2000
const MAX_WARNINGS = 100

export const nameInPage: NameSince = (name, { runUrl }) => {
  const url = linkable(runUrl)
  return url === undefined ? escapeHtml(name) : `<a href="${escapeHtml(url)}">${escapeHtml(name)}</a>`
}

/** What had changed before this deployment began: one line, and the changes folded below it. Empty if nothing is known. */
export function driftSectionHtml(report: Report): string {
  const line = driftLine(report, nameInPage)
  if (line === undefined) return ''
  const warnings = driftWarnings(report).slice(0, MAX_WARNINGS)
  const listed =
    warnings.length === 0
      ? ''
      : `<ul class="warnings" aria-label="Doubts about the drift">${warnings.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`
  return `
<div class="target drift" id="drift" role="region" aria-labelledby="drift-title"><div class="head"><h2 id="drift-title">Before this deployment</h2></div>
<p>${sentence(line)}.</p>${listed}
${tableHtml(report)}</div>`
}

function tableHtml(report: Report): string {
  const rows = rowsOf(report)
  if (rows.length === 0) return ''
  const hidden = driftHidden(report)
  const shown = rows.slice(0, MAX_ROWS)
  const left = rows.length - shown.length
  if (left > 0) shown.push(`<tr><td colspan="2">${left} more in report.json</td></tr>`)
  if (hidden !== undefined) shown.push(`<tr><td colspan="2">${hidden}</td></tr>`)
  const head = ['Target', 'What'].map((text) => `<th scope="col">${text}</th>`).join('')
  const table = `<table><thead><tr>${head}</tr></thead><tbody>${shown.join('\n')}</tbody></table>`
  const wide = `<div class="wide" tabindex="0" role="region" aria-label="What changed before this deployment">${table}</div>`
  return `<div><details><summary>${countOfChanges(driftChanges(report))}, not part of the verdict</summary>${wide}</details></div>`
}

function rowsOf({ targets }: Report): string[] {
  return targets.flatMap(({ target, drift }) =>
    reportLines((drift?.changes ?? []).toSorted(byImportance), quoteHtml).map(({ text, tags, level }) => {
      const marks = allTagTexts(tags, level).map((one) => ` <span class="tag ${one.tag}">${one.text}</span>`)
      return `<tr><th scope="row">${escapeHtml(targetTitle(target))}</th><td>${text}${marks.join('')}</td></tr>`
    }),
  )
}

/** What a watch compares with, for the head of its page; empty for any other report. */
export function watchHtml(report: Report): string {
  const line = watchLine(report, nameInPage)
  return line === undefined ? '' : `<p class="times">${sentence(line)}</p>\n`
}
