import { targetTitle } from '../../snapshot/target.ts'
import { countChanges } from '../facts/counts.ts'
import type { TargetReport } from '../facts/report.ts'
import { isPictureAlone, isUrgent, type Level } from '../judgement.ts'
import { UNSETTLED_TITLE, unsettledLines } from '../words/calm-words.ts'
import { cosmeticTexts } from '../words/cosmetic.ts'
import { picturePair, pictureText } from '../words/picture-words.ts'
import { readableTime, timeBetween } from '../words/times.ts'
import { typeNames } from '../words/type-names.ts'
import { sentence } from '../words/words.ts'
import { changeListHtml } from './change-list.ts'
import type { Group } from './entries.ts'
import { escapeHtml, quoteHtml } from './html-text.ts'
import { type Embedding, stageHtml } from './stage.ts'

/** A target in the page. `id` is its fragment: `t1` for the first target of the report, wherever it is in the page. */
export interface Section {
  readonly id: string
  readonly target: TargetReport
  readonly level: Level
  readonly words: readonly string[]
  readonly groups: readonly Group[]
  /** How many lines of the list the page may have. */
  readonly room: number
  /** How many of its first lines lead the page instead. */
  readonly leading: number
}

/** The style sheet's class for a level: its colour. */
export function toneOf(level: Level): string {
  if (!isUrgent(level)) return level === 'quiet' ? 'quiet' : 'changed'
  return level === 'loss' ? 'loss' : 'doubt'
}

/** One target: times, warnings, the list of changes next to the pictures. It is folded if nothing changed. */
export function sectionHtml(section: Section, embedding: Embedding, alone: boolean): string {
  const { id, target, level, words } = section
  const title = escapeHtml(targetTitle(target.target))
  // For a single target, the header of the page says it.
  const standing = alone ? '' : ` <span class="level ${toneOf(level)}">${words.join(', ')}</span>`
  const head = `<h2 id="${id}-title"${alone ? ' class="unseen"' : ''}>${title}</h2>${standing}`
  const body = bodyHtml(section, embedding, alone)
  const folded = level === 'quiet' && target.warnings.length === 0 && !alone
  const inside = folded
    ? `<details><summary>${head}</summary>${body}</details>`
    : `<div class="head">${head}</div>${body}`
  return `<section class="target" id="${id}" aria-labelledby="${id}-title">${inside}</section>`
}

function bodyHtml(section: Section, embedding: Embedding, alone: boolean): string {
  const { id, target, groups } = section
  const list = target.changes.length > 0 ? changeListHtml(groups, id, section) : nothing(target, alone)
  const stage = stageHtml(target, id, embedding)
  const warnings = alone ? '' : warningsHtml(target)
  // If the header of the page lists everything, the pictures have the whole width.
  const listed = countEntries(groups) > section.leading
  const panes = stage === '' ? 'panes' : `panes pictured${listed ? '' : ' unlisted'}`
  const jump = stage === '' || !listed ? '' : `<p class="jump"><a href="#${id}-pictures">To the pictures</a></p>`
  const times = alone ? '' : `<p class="times">${timesHtml(target)}</p>`
  return `${times}${warnings}
<div class="${panes}"><div class="changes">${jump}${list}<p class="also">${alsoText(target)}</p></div>
${stage}</div>`
}

function countEntries(groups: Section['groups']): number {
  return groups.reduce((sum, { entries }) => sum + entries.length, 0)
}

/** With one target, the header of the page says it. */
function nothing(target: TargetReport, alone: boolean): string {
  if (target.status !== 'compared') return '<p class="nothing">Not compared: a side is missing.</p>'
  if (alone) return ''
  return `<p class="nothing">${isPictureAlone(target) ? sentence(pictureText(target.picture)) : 'No change'}.</p>`
}

/** Warnings listed for one target. */
const MOST_WARNINGS = 100

export function warningsHtml(target: TargetReport): string {
  const { warnings } = target
  const restless = unsettledLines([target], quoteHtml).map(({ text }) => `<li>${UNSETTLED_TITLE}: ${text}</li>`)
  const items = warnings.slice(0, MOST_WARNINGS).map(({ type, text }) => {
    const about = type === undefined ? '' : `${typeNames(type)}: `
    return `<li>${about}${escapeHtml(text)}</li>`
  })
  const left = warnings.length - items.length
  if (left > 0) items.push(`<li>${left} more in report.json</li>`)
  const all = [...restless, ...items]
  return all.length === 0 ? '' : `<ul class="warnings" aria-label="Warnings">${all.join('')}</ul>`
}

/** When both sides were taken; if only pictures were compared, which have no time, their names and sizes. */
export function timesHtml(target: TargetReport): string {
  if (isPictureAlone(target)) return picturePair(target.picture, quoteHtml)
  const { before, after } = target
  const side = (name: string, summary: TargetReport['before']) => {
    if (summary === undefined) return `${name}: missing`
    const time = summary.takenAt === undefined ? 'time unknown' : timeHtml(summary.takenAt)
    return `${name}: ${time}, ${summary.resources} resources`
  }
  const between = before?.takenAt && after?.takenAt ? timeBetween(before.takenAt, after.takenAt) : undefined
  const later = between === undefined ? '' : ` <span class="whole">(${between} later)</span>`
  return `${side('Before', before)} · ${side('After', after)}${later}`
}

/** An ISO time as markup; other text, which can only be foreign, unchanged. */
function timeHtml(iso: string): string {
  const shown = readableTime(iso)
  return shown === undefined ? escapeHtml(iso) : `<time datetime="${escapeHtml(iso)}">${shown}</time>`
}

/** Counts of what is not a change; empty if only pictures were compared. */
function alsoText(target: TargetReport): string {
  const { cosmetic } = target
  if (isPictureAlone(target)) return ''
  const parts = cosmeticTexts([cosmetic], ['moved', 'recoloured', 'estimated', 'described'])
  return [`${countChanges([target]).unchanged} unchanged`, ...parts].join(' · ')
}
