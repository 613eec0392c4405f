import type { Report } from '../facts/report.ts'
import { type CostDraft, type CostRow, costRows, restOfRows } from '../words/cost-rows.ts'
import { costLine, costProblems } from '../words/cost-words.ts'
import { escapeHtml, quoteHtml } from './html-text.ts'

/** Rows in the page; report.json has all of them. */
const MAX_ROWS = 1000
/** With more rows than this the table is folded: the changes come below it. */
const MAX_OPEN = 12

/** What the deployment costs: one line, or why it is unknown, and the breakdown. Empty if not requested. */
export function costSectionHtml(report: Report): string {
  const line = costLine(report)
  if (line === undefined) return ''
  const text = escapeHtml(line.replace(/^Cost: /, ''))
  const problems = costProblems(report).map((reason) => `<li>${escapeHtml(reason)}.</li>`)
  const list =
    problems.length === 0 ? '' : `<ul class="warnings" aria-label="Why a cost is not known">${problems.join('')}</ul>`
  const rows = costRows(report, quoteHtml)
  return `
<div class="target cost" id="cost" role="region" aria-labelledby="cost-title"><div class="head"><h2 id="cost-title">Cost per month</h2></div>
<p>${text.charAt(0).toUpperCase()}${text.slice(1)}.</p>${list}
${rows.length === 0 ? '' : tableHtml(rows, report.targets.length > 1)}</div>`
}

const NUMBERS = ['count', 'before', 'after', 'change'] as const

function tableHtml(rows: readonly CostDraft[], hasTargets: boolean): string {
  const shown = rows.slice(0, MAX_ROWS).map(({ write }) => rowHtml(write(), hasTargets))
  const rest = rows.slice(shown.length)
  if (rest.length > 0) {
    const columns = NUMBERS.length + (hasTargets ? 2 : 1)
    shown.push(
      `<tr><td colspan="${columns}">${rest.length} more in report.json, together ${restOfRows(rest)}</td></tr>`,
    )
  }
  const texts = hasTargets ? ['Target', 'What'] : ['What']
  const head = [
    ...texts.map((text) => `<th scope="col">${text}</th>`),
    ...['Count', 'Before', 'After', 'Change'].map((text) => `<th scope="col" class="number">${text}</th>`),
  ].join('')
  const table = `<table><thead><tr>${head}</tr></thead><tbody>${shown.join('\n')}</tbody></table>`
  const wide = `<div class="wide" tabindex="0" role="region" aria-label="What the cost is made of">${table}</div>`
  const title = rows.length === 1 ? 'By resource: 1 line' : `By resource: ${rows.length} lines, largest change first`
  return `<div><details${rows.length <= MAX_OPEN ? ' open' : ''}><summary>${title}</summary>${wide}</details></div>`
}

function rowHtml(row: CostRow, hasTargets: boolean): string {
  const target = hasTargets ? `<td>${row.target}</td>` : ''
  const numbers = NUMBERS.map((column) => `<td class="number">${row[column]}</td>`).join('')
  return `<tr>${target}<th scope="row">${row.what}</th>${numbers}</tr>`
}
