import type { Moving } from '../../inventory/motion.ts'
import type { SettleStep } from '../../snapshot/settle.ts'
import { isBackground } from '../facts/change-kinds.ts'
import type { TargetReport } from '../facts/report.ts'
import { isSettled } from '../judgement.ts'
import type { Quote } from './quote.ts'
import { duration } from './times.ts'
import { countOf, memberName, nameOf } from './type-names.ts'

/** This many are named; the rest are counted. */
const NAMED = 4

/**
 * What is changing: `3 tasks of checkout, EC2 instance bastion and 2 more`.
 * @param quote how names are written; without it only types and numbers are given: `3 ECS tasks`
 */
export function movingText(moving: readonly Moving[], quote?: Quote): string {
  const shown = moving.slice(0, NAMED).map((one) => oneMoving(one, quote))
  const rest = moving.length - shown.length
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`
  return [shown.slice(0, -1).join(', '), ...shown.slice(-1)].filter((part) => part !== '').join(' and ')
}

function oneMoving({ type, count, of, resource }: Moving, quote: Quote | undefined): string {
  if (quote === undefined) return countOf(count, type)
  if (of !== undefined) return `${count} ${memberName(of.type, type, count)} of ${quote(of.name)}`
  return resource === undefined ? countOf(count, type) : nameOf(resource, quote)
}

/** A line for a log or a terminal about the wait for a target. @param quote as for `movingText` */
export function settleText({ moving, ...step }: SettleStep<Moving>, quote?: Quote): string {
  const what = moving === undefined || moving.length === 0 ? '' : `${movingText(moving, quote)} still changing`
  if (step.kind === 'again') {
    const next = `next scan in ${seconds(step.pause)}, ${seconds(step.left)} left`
    return what === '' ? `waiting until two scans in a row agree: ${next}` : `${what}: ${next}`
  }
  const after = `after ${scansText(step)}`
  if (step.ended === 'settled') return `settled ${after}`
  const why = step.ended === 'failed' ? 'the account could not be scanned again' : endText(step)
  return `not settled ${after}: ${what === '' ? why : `${what}, ${why}`}`
}

function seconds(count: number): string {
  return `${Math.round(count * 10) / 10} s`
}

function scansText({ scans, waited }: Pick<NonNullable<TargetReport['settle']>, 'scans' | 'waited'>): string {
  return `${scans} ${scans === 1 ? 'scan' : 'scans'} in ${duration(waited * 1000) ?? `${waited} s`}`
}

function endText({ ended }: Pick<NonNullable<TargetReport['settle']>, 'ended'>): string {
  return ended === 'limit' ? 'the time limit of the snapshot was reached' : 'the settle time was over'
}

/**
 * What was still changing at the end, in one line per target without full stop: `3 tasks of checkout (5 scans in 1 min)`. Empty if all
 * targets had settled, or if not requested.
 */
export function unsettledLines(targets: readonly TargetReport[], quote?: Quote): readonly UnsettledLine[] {
  return targets.flatMap((target): UnsettledLine[] => {
    const { settle } = target
    if (settle === undefined || isSettled(target)) return []
    const limit = settle.ended === 'limit' ? '; the time limit of the snapshot ended the wait' : ''
    const looked = `${scansText(settle)}${limit}`
    if (settle.moving.length > 0)
      return [{ target, isKnown: true, text: `${movingText(settle.moving, quote)} (${looked})` }]
    const why = settle.ended === 'failed' ? 'it could not be scanned again' : 'there was no time for another scan'
    return [{ target, isKnown: false, text: `not known: ${why} (${looked})` }]
  })
}

export interface UnsettledLine {
  readonly target: TargetReport
  /** False if it is unknown what was changing, or whether anything was. */
  readonly isKnown: boolean
  readonly text: string
}

/** The title of the lines, in every medium. */
export const UNSETTLED_TITLE = 'Still changing when we stopped looking'

/** Whether one target was still changing, for where its name is already shown; empty if it had settled. */
export function restlessWords(target: TargetReport): readonly string[] {
  if (isSettled(target)) return []
  return [target.settle?.moving.length === 0 ? MAYBE : 'still changing']
}

const MAYBE = 'may still be changing'

/** `3 still changing`, for the verdict, without names from the cloud. Undefined if all had settled. */
export function unsettledRemark(targets: readonly TargetReport[]): string | undefined {
  const restless = targets.filter((target) => !isSettled(target))
  if (restless.length === 0) return undefined
  const count = restless.reduce(
    (sum, { settle }) => sum + (settle?.moving ?? []).reduce((all, one) => all + one.count, 0),
    0,
  )
  return count === 0 ? MAYBE : `${count} still changing`
}

/** How many changes of these targets also happen without a deployment. */
export function backgroundCount(targets: readonly TargetReport[]): number {
  return targets.reduce((sum, { changes }) => sum + changes.filter(isBackground).length, 0)
}

/** `2 changes in the background, which also happen without a deployment`. */
export function backgroundTitle(count: number): string {
  const what = count === 1 ? '1 change' : `${count} changes`
  return `${what} in the background, which also ${count === 1 ? 'happens' : 'happen'} without a deployment`
}
