import type { Change } from '../../inventory/change.ts'
import type { Report, TargetReport } from '../facts/report.ts'
import {
  hasFailed,
  isPictureAlone,
  isUrgent,
  type Level,
  levelOf,
  levelOfReport,
  levelOfTarget,
  surely,
} from '../judgement.ts'
import { restlessWords } from './calm-words.ts'

/** A level and why it is that one. */
export interface Standing {
  readonly level: Level
  /** The reasons in words; never empty. Each says exactly what was found. */
  readonly words: readonly string[]
}

export function standingOf(target: TargetReport): Standing {
  const level = levelOfTarget(target)
  const words = reasons(target)
  return { level, words: words.length > 0 ? words : [level === 'quiet' ? 'no change' : 'changed'] }
}

const UNSEEN = { 'no-before': 'no before-snapshot', 'no-after': 'no after-snapshot', unreadable: 'could not be read' }

/** Why a target needs a person; empty if it does not. */
function reasons(target: TargetReport): readonly string[] {
  return [...changeReasons(target), ...unseen(target), ...restlessWords(target)]
}

function changeReasons({ changes }: TargetReport): readonly string[] {
  const any = (test: (change: Change) => boolean) => changes.some(test)
  return [
    ...(any((change) => surely(change, 'destructive')) ? ['data may be lost'] : []),
    ...(any((change) => surely(change, 'exposure')) ? ['newly open to the internet'] : []),
    ...(any((change) => levelOf(change) === 'high') ? ['a change of high severity'] : []),
    ...(any((change) => levelOf(change) === 'doubt') ? ['not all is confirmed'] : []),
  ]
}

function unseen({ status }: TargetReport): readonly string[] {
  return status === 'compared' ? [] : [UNSEEN[status]]
}

/** The standing of the report as a whole: the reasons of all its targets, and a deployment that did not succeed. */
export function standingOfReport(report: Report): Standing {
  const level = levelOfReport(report)
  const words = [...new Set(report.targets.flatMap(changeReasons)), ...standingBesides(report)]
  return { level, words: words.length > 0 ? words : [calm(level, report.targets)] }
}

/** Reasons besides the changes themselves: what could not be seen or was still changing, and a deployment that did not succeed. */
export function standingBesides({ targets, deployment }: Report): readonly string[] {
  const failed = hasFailed(deployment) ? ['the deployment did not succeed'] : []
  return [...new Set(targets.flatMap((target) => [...unseen(target), ...restlessWords(target)])), ...failed]
}

/** Says exactly what is known: from pictures alone nothing is known about data or the internet. */
function calm(level: Level, targets: readonly TargetReport[]): string {
  if (targets.length > 0 && targets.every(isPictureAlone)) return 'only pictures were compared'
  if (level === 'quiet') return 'no change'
  if (isUrgent(level)) return 'nothing was compared'
  return 'nothing destructive, newly open or in doubt'
}
