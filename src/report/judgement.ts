import type { Change, Severity, Tag } from '../inventory/change.ts'
import { factsOf, isBackground } from './facts/change-kinds.ts'
import { isConfirmed } from './facts/counts.ts'
import type { PictureAnswer, PictureReport, RegionReport, Report, TargetReport } from './facts/report.ts'

/**
 * How much a change or a target deserves a person's attention. Comment, summary, page, terminal and gates all use this, so that one cannot
 * call routine what another puts first. Facts and counts are below (facts/); the names of levels are above (words/).
 */

/**
 * The most important first. `loss`: data may be lost. `exposure`: newly reachable from the internet. `high`: of high severity for another
 * reason, such as a load balancer or a network that is gone. `doubt`: unconfirmed, or could not be seen. `gone`: removed or replaced.
 * `routine`: rollouts only. `background`: it changes by itself. `quiet`: no change.
 */
export const LEVELS = [
  'loss',
  'exposure',
  'high',
  'doubt',
  'gone',
  'changed',
  'routine',
  'background',
  'quiet',
] as const
export type Level = (typeof LEVELS)[number]

/** The level of one change. Doubt takes precedence: whether a change is destructive depends on whether it is real. */
export function levelOf(change: Change): Level {
  if (isBackground(change)) return 'background'
  if (!isConfirmed(change)) return 'doubt'
  if (change.tags.includes('destructive')) return 'loss'
  if (change.tags.includes('exposure')) return 'exposure'
  if (change.severity === 'critical' || change.severity === 'high') return 'high'
  return factsOf(change).level
}

/** Whether a person should look at a change before leaving the deployment alone. */
export function needsPerson(change: Change): boolean {
  return isUrgent(levelOf(change))
}

/** Whether a level needs a person: the others are only for information. */
export function isUrgent(level: Level): boolean {
  return rankOf(level) <= rankOf('doubt')
}

/** Sorts levels, the most important first. */
export function byLevel(one: Level, other: Level): number {
  return rankOf(one) - rankOf(other)
}

function rankOf(level: Level): number {
  return LEVELS.indexOf(level)
}

const SEVERITIES: readonly (Severity | undefined)[] = ['critical', 'high', 'medium', 'low', 'info', undefined]

/** Sorts changes: by level, then by severity. Those alike in both keep their order. */
export function byImportance(one: Change, other: Change): number {
  const severity = (change: Change) => SEVERITIES.indexOf(change.severity)
  return byLevel(levelOf(one), levelOf(other)) || severity(one) - severity(other)
}

/** Whether it is certain that a change has this consequence. */
export function surely(change: Change, tag: Tag): boolean {
  return isConfirmed(change) && possibly(change, tag)
}

/** Whether the deployment has this consequence if the change is real: a gate errs on the safe side. */
export function possibly(change: Change, tag: Tag): boolean {
  return change.tags.includes(tag) && !isBackground(change)
}

/** The level of a target: that of its worst change; `doubt` if a side could not be seen. */
export function levelOfTarget(target: TargetReport): Level {
  const levels: Level[] = target.changes.map(levelOf)
  if (target.status !== 'compared') levels.push('doubt')
  if (!isSettled(target)) levels.push('changed')
  if (pictureAloneChanged(target)) levels.push('changed')
  return worstOf(levels) ?? 'quiet'
}

/** Whether a target is not known to have been changing at the end, which is only checked on request. */
export function isSettled({ settle }: TargetReport): boolean {
  return settle === undefined || settle.ended === 'settled'
}

/** The level of a report: that of its worst target. A deployment that did not succeed is never routine, nor is a report of nothing. */
export function levelOfReport({ targets, deployment }: Report): Level {
  const levels = targets.map(levelOfTarget)
  const failed: readonly Level[] = hasFailed(deployment) ? ['doubt'] : []
  return worstOf([...levels, ...failed]) ?? 'doubt'
}

/** Whether the deployment is known to have ended without success. */
export function hasFailed(deployment: Report['deployment']): boolean {
  return deployment !== undefined && deployment !== 'success'
}

function worstOf(levels: readonly Level[]): Level | undefined {
  return LEVELS.find((level) => levels.includes(level))
}

/** Targets, the most important first; those of one level keep their order. */
export function byUrgency(targets: readonly TargetReport[]): readonly TargetReport[] {
  const ranked = targets.map((target) => ({ target, level: levelOfTarget(target) }))
  return ranked.sort((one, other) => byLevel(one.level, other.level)).map(({ target }) => target)
}

/** Whether there is anything to say about a target: a change of its inventory or, where only pictures were compared, of its picture. */
export function hasChanged(target: TargetReport): boolean {
  return target.changes.length > 0 || pictureAloneChanged(target)
}

/** If no inventories were compared, the picture decides the verdict; otherwise it only illustrates it. */
export function pictureAloneChanged(target: TargetReport): boolean {
  return isPictureAlone(target) && answerOf(target.picture) === 'places'
}

/** Whether a target is a comparison of pictures, without any inventory. */
export function isPictureAlone(target: TargetReport): target is TargetReport & { readonly picture: PictureReport } {
  return target.status === 'compared' && target.before === undefined && target.picture !== undefined
}

/** The result of comparing pictures; for reports of earlier versions it is derived from their regions. */
export function answerOf({ answer, changedPixels, regions }: PictureReport): PictureAnswer {
  if (answer !== undefined) return answer
  if (changedPixels === 0) return 'identical'
  return regions.some(({ kind }) => kind === 'changed') ? 'places' : 'only-layout-moved'
}

/** The regions of a picture that look different. What moved or came into view is the layout's doing. */
export function changedRegions(picture: PictureReport | undefined): readonly RegionReport[] {
  return (picture?.regions ?? []).filter(({ kind }) => kind === 'changed')
}
