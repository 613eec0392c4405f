import type { Report } from '../facts/report.ts'
import { isOdd, type PlanRow, planRows } from '../words/plan-rows.ts'
import { planLine, planProblems, staleText } from '../words/plan-words.ts'
import { escapeHtml } from './html-text.ts'

/** Rows in the page; report.json has all of them. */
const MAX_ROWS = 2000
const MAX_LISTED = 200

/** Addresses of nested modules are long, and differ at the end. */
const quote = (text: string) => `<code>${escapeHtml(text)}</code>`

/** The plan against what happened: one line, what casts doubt on the plan, and every announcement. Empty without a plan. */
export function planSectionHtml(report: Report): string {
  const line = planLine(report, quote)
  if (line === undefined) return ''
  const rows = planRows(report, quote)
  const text = line.replace(/^Plans?: /, '')
  return `
<div class="target plan" id="plan" role="region" aria-labelledby="plan-title"><div class="head"><h2 id="plan-title">Plan</h2></div>
<p>${text.charAt(0).toUpperCase()}${text.slice(1)}.</p>${listHtml('Doubts about the plan', doubts(report))}
${rows.length === 0 ? '' : tableHtml(rows)}</div>`
}

/** What could not be read, and whether the plan was made for another state. */
function doubts(report: Report): readonly string[] {
  const problems = planProblems(report).map(({ file, text }) => `${quote(file)}: ${escapeHtml(text)}`)
  const stale = (report.plan?.stale ?? []).map((one) => `Made for another state: ${staleText(one, quote)}`)
  return [...problems, ...stale]
}

function listHtml(label: string, items: readonly string[]): string {
  if (items.length === 0) return ''
  const shown = items.slice(0, MAX_LISTED).map((item) => `<li>${item}</li>`)
  if (items.length > MAX_LISTED) shown.push(`<li>${items.length - MAX_LISTED} more in report.json</li>`)
  return `<ul class="warnings" aria-label="${label}">${shown.join('')}</ul>`
}

function tableHtml(rows: ReturnType<typeof planRows>): string {
  const odd = rows.filter(isOdd).length
  const shown = rows.slice(0, MAX_ROWS).map(({ write }) => rowHtml(write()))
  const left = rows.length - shown.length
  if (left > 0) shown.push(`<tr><td colspan="3">${left} more in report.json</td></tr>`)
  const head = ['Outcome', 'Address', 'What'].map((text) => `<th scope="col">${text}</th>`).join('')
  const table = `<table><thead><tr>${head}</tr></thead><tbody>${shown.join('\n')}</tbody></table>`
  const wide = `<div class="wide" tabindex="0" role="region" aria-label="What was announced and what became of it">${table}</div>`
  const title = `${rows.length} announcements and changes${odd === 0 ? '' : `, ${odd} to look at`}`
  return `<div><details${odd === 0 ? '' : ' open'}><summary>${title}</summary>${wide}</details></div>`
}

function rowHtml(row: PlanRow): string {
  const outcome = isOdd(row) ? `<strong>${row.outcome}</strong>` : row.outcome
  return `<tr><th scope="row">${outcome}</th><td>${row.address}</td><td>${row.what}</td></tr>`
}
