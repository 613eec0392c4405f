import type { Tag } from '../inventory/change.ts'
import { targetTitle } from '../snapshot/target.ts'
import { visibleLine } from '../text.ts'
import { isBackground } from './facts/change-kinds.ts'
import { isConfirmed } from './facts/counts.ts'
import type { PictureReport, Report, TargetReport } from './facts/report.ts'
import { byUrgency, changedRegions, hasFailed, isPictureAlone, levelOf } from './judgement.ts'
import { backgroundLines, restlessLines } from './terminal-calm.ts'
import { costLines } from './terminal-cost.ts'
import { driftLines, watchLines } from './terminal-drift.ts'
import { type Colour, type Line, type Look, painted, wrapped } from './terminal-look.ts'
import { planLines } from './terminal-plan.ts'
import { rollbackLines } from './terminal-rollback.ts'
import { ALERT_TITLES } from './words/alert-titles.ts'
import { entriesOf } from './words/entries.ts'
import type { Entry } from './words/entry.ts'
import { hiddenText, idleRules } from './words/ignored.ts'
import type { ReportLine } from './words/lines.ts'
import { picturePair, regionTitle } from './words/picture-words.ts'
import { kindOfReport } from './words/report-kind.ts'
import { tagTexts } from './words/tags.ts'
import { plural, typeName } from './words/type-names.ts'
import { sentence } from './words/words.ts'

const MAX_LINES = 200
/** How many resources are named in one line; report.json has them all. */
const NAMES = 10

/**
 * The report as lines for a terminal, in the order and the words of the comment: the verdict, what needs a person, what is unconfirmed,
 * then what changed in each target. Control characters are removed from names, so none can control the terminal; the only codes are the
 * requested colours.
 */
export function terminalLines(report: Report, look: Look = {}): readonly string[] {
  return linesOf(report).flatMap(({ text, colour, sign = '' }) => {
    const [first = '', ...others] = wrapped(text, sign.length, look)
    const front = painted(sign, colour, look)
    const shown = [first, ...others].map((part) => (sign === '' ? painted(part, colour, look) : part))
    return [`${front}${shown[0]}`, ...shown.slice(1).map((part) => `${' '.repeat(sign.length)}${part}`)]
  })
}

function linesOf(report: Report): readonly Line[] {
  const { verdict, targets, deployment } = report
  const hidden = hiddenText(report)
  const failed = hasFailed(deployment)
    ? [{ text: `The deployment ended as ${visibleLine(deployment ?? '', 100)}.`, colour: 'yellow' as const }]
    : []
  return [
    {
      text: `${kindOfReport(report)}: ${visibleLine(verdict.text, 500)}`,
      colour: 'bold',
    },
    ...watchLines(report),
    ...planLines(report),
    ...costLines(report),
    ...rollbackLines(report),
    ...loneTitle(report),
    ...(['loss', 'exposure', 'high'] as const).flatMap((level) => alertLines(targets, level)),
    ...failed,
    ...restlessLines(report),
    ...doubtLines(targets),
    ...byUrgency(targets).flatMap((target) => targetLines(target, targets.length === 1)),
    ...backgroundLines(report),
    ...driftLines(report),
    ...(hidden === undefined ? [] : [{ text: hidden }]),
    ...idleRules(report).map((text): Line => ({ text: `warning: ${text}`, colour: 'yellow' })),
  ]
}

/** The changes of one level over all targets, each once. */
function alertLines(targets: readonly TargetReport[], level: 'loss' | 'exposure' | 'high'): readonly Line[] {
  const { title, tag } = ALERT_TITLES[level]
  const lines = byUrgency(targets).flatMap((target) => {
    const where = targets.length === 1 ? '' : `${visibleLine(targetTitle(target.target))}: `
    const changes = target.changes.filter((change) => levelOf(change) === level)
    return entriesOf(changes, visibleLine).map((line) => changeLine(line, where, tag))
  })
  return lines.length === 0 ? [] : [{ text: title, colour: level === 'loss' ? 'red' : 'yellow' }, ...shortened(lines)]
}

function doubtLines(targets: readonly TargetReport[]): readonly Line[] {
  const lines = targets.flatMap((target) =>
    target.warnings.map(({ type, text }): Line => {
      const where = targets.length === 1 ? '' : `${visibleLine(targetTitle(target.target))}: `
      const about = type === undefined ? '' : `${plural(typeName(type))}: `
      return { sign: '  ! ', colour: 'yellow', text: sentence(`${where}${about}${visibleLine(text, 500)}`) }
    }),
  )
  return lines.length === 0 ? [] : [{ text: ALERT_TITLES.doubt.title, colour: 'yellow' }, ...shortened(lines)]
}

/** The changes of a target that are in no alert, rollouts and relations last. */
function targetLines(target: TargetReport, alone: boolean): readonly Line[] {
  if (isPictureAlone(target)) return pictureLines(target)
  const said = ['loss', 'exposure', 'high']
  const own = target.changes.filter((change) => !isBackground(change))
  const others = own.filter((change) => !said.includes(levelOf(change)))
  const lines = entriesOf(others, visibleLine).map((line) => changeLine(line, '', undefined))
  if (lines.length === 0) return []
  const title = alone ? (others.length < own.length ? 'Also changed' : '') : targetTitle(target.target)
  const head: readonly Line[] = title === '' ? [] : [{ text: visibleLine(title), colour: 'bold' }]
  return [...head, ...shortened(lines)]
}

function pictureLines(target: TargetReport & { readonly picture: PictureReport }): readonly Line[] {
  const places = changedRegions(target.picture).map((region): Line => {
    return { text: regionTitle(region, target, visibleLine), sign: '  ' }
  })
  return [{ text: picturePair(target.picture, visibleLine) }, ...shortened(places)]
}

/** With one target, its title is above everything about it. */
function loneTitle({ targets }: Report): readonly Line[] {
  const [only] = targets
  if (only === undefined || targets.length > 1) return []
  return only.changes.length + only.warnings.length > 0
    ? [{ text: visibleLine(targetTitle(only.target)), colour: 'bold' }]
    : []
}

function shortened(lines: readonly Line[]): readonly Line[] {
  if (lines.length <= MAX_LINES) return lines
  return [...lines.slice(0, MAX_LINES), { text: `  … and ${lines.length - MAX_LINES} more, all in report.json` }]
}

const SIGNS: Readonly<Record<ReportLine['kind'], readonly [sign: string, colour: Colour]>> = {
  removed: ['-', 'red'],
  replaced: ['-/+', 'blue'],
  changed: ['~', 'yellow'],
  added: ['+', 'green'],
  rollout: ['-/+', 'blue'],
  moved: ['>', 'grey'],
  'membership-added': ['+', 'grey'],
  'membership-removed': ['-', 'grey'],
  'connection-added': ['+', 'grey'],
  'connection-removed': ['-', 'grey'],
}

/** Unconfirmed changes have a question mark, and are neither removed nor added. */
function changeLine(line: Entry, where: string, said: Tag | undefined): Line {
  const [sign, colour] = isConfirmed(line) ? SIGNS[line.kind] : (['?', 'yellow'] as const)
  const level = said === undefined && line.level !== 'high' ? line.level : 'changed'
  const words = tagTexts(
    line.tags.filter((tag) => tag !== said),
    level,
  ).map(({ text }) => text)
  const tags = words.length === 0 ? '' : ` [${words.join(', ')}]`
  return { sign: `  ${sign.padEnd(4)}`, colour, text: `${where}${line.text(NAMES)}${tags}` }
}
