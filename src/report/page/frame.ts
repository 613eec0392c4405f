import { targetTitle } from '../../snapshot/target.ts'
import { linkable, type Origin, shortSha } from '../facts/origin.ts'
import type { Report } from '../facts/report.ts'
import { hasFailed } from '../judgement.ts'
import { hiddenText, idleRules } from '../words/ignored.ts'
import { standingBesides, standingOfReport } from '../words/standing.ts'
import { whatHappened } from '../words/verdict.ts'
import { sentence } from '../words/words.ts'
import { watchHtml } from './drift-section.ts'
import { headlinesHtml } from './headlines.ts'
import { escapeHtml, quoteHtml } from './html-text.ts'
import { type Section, timesHtml, toneOf, warningsHtml } from './target-section.ts'

/** The first screen: where, the facts that need a person in large type, and counts of everything that happened. */
export function headerHtml(report: Report, sections: readonly Section[], origin: Origin): string {
  const { level } = standingOfReport(report)
  const tone = toneOf(level)
  const headlines = headlinesHtml(sections)
  const words = standingHtml(report, headlines !== '')
  const title = `<h1${titleClass(sections)}>${escapeHtml(sentence(whatHappened(report.targets)))}</h1>`
  const [only] = sections
  const alone = sections.length === 1 && only !== undefined ? only.target : undefined
  const times = alone === undefined ? '' : timesHtml(alone)
  const warnings = alone === undefined ? '' : warningsHtml(alone)
  return `<header class="verdict ${tone}"><p class="where">${whereHtml(report, origin)}</p>
${words === '' ? '' : `<p class="level ${tone}">${words}</p>\n`}${headlines}${warnings}
${title}
${watchHtml(report)}${times === '' ? '' : `<p class="times">${times}</p>`}</header>`
}

/** Next to facts in large type the counts are small; if those facts are everything, the counts would only repeat them. */
function titleClass(sections: readonly Section[]): string {
  const leading = sections.reduce((sum, section) => sum + section.leading, 0)
  const all = sections.reduce(
    (sum, { groups }) => sum + groups.reduce((count, { entries }) => count + entries.length, 0),
    0,
  )
  if (leading === 0) return ''
  return leading === all ? ' class="unseen"' : ' class="counts"'
}

/** Facts in large type say why they matter; only other reasons are shown next to them. */
function standingHtml(report: Report, hasHeadlines: boolean): string {
  const { level, words } = standingOfReport(report)
  if (level === 'quiet') return ''
  return (hasHeadlines ? standingBesides(report) : words).join(', ')
}

function whereHtml({ targets, deployment }: Report, { title }: Origin): string {
  const [only] = targets
  const target = only !== undefined && targets.length === 1 ? targetTitle(only.target) : `${targets.length} targets`
  const parts = [
    ...(title === undefined || title === '' ? [] : [`<b>${escapeHtml(title)}</b>`]),
    `<b>${escapeHtml(target)}</b>`,
    ...(deployment === undefined ? [] : [deploymentHtml(deployment)]),
  ]
  return parts.join(' · ')
}

function deploymentHtml(deployment: string): string {
  return hasFailed(deployment) ? `the deployment ended as ${quoteHtml(deployment)}` : 'deployment succeeded'
}

/** What was hidden and by which rules, and where the report comes from. */
export function footerHtml(report: Report, origin: Origin): string {
  const hidden = hiddenText(report)
  const rules = (report.ignored?.rules ?? []).filter(({ state }) => state === 'used')
  const listed = [
    ...rules.map(({ hidden, line, reason }) => `line ${line} hides ${hidden}: ${reason}`),
    ...idleRules(report),
  ].map((text) => `<li>${escapeHtml(text)}</li>`)
  const ignored =
    listed.length === 0
      ? ''
      : `<details class="rules"><summary>Ignore rules</summary><ul>${listed.join('')}</ul></details>`
  const facts = [
    ...originHtml(origin),
    // For a single target, its list says it.
    ...(report.targets.length === 1 ? [] : [`${report.counts.unchanged} unchanged`]),
    ...(hidden === undefined ? [] : [hidden]),
    escapeHtml(`${report.tool.name} ${report.tool.version}`),
  ]
  return `<p>${facts.join(' · ')}</p>${ignored}`
}

function originHtml(origin: Origin): readonly string[] {
  const sha = shortSha(origin)
  const run = origin.runName ?? 'workflow run'
  return [
    ...(sha === undefined ? [] : [linkHtml(`commit ${sha}`, origin.commitUrl)]),
    ...(linkable(origin.runUrl) === undefined ? [] : [linkHtml(run, origin.runUrl)]),
  ]
}

function linkHtml(text: string, url: string | undefined): string {
  const address = linkable(url)
  return address === undefined ? escapeHtml(text) : `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`
}
