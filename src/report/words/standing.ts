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

/** A level and why it is that one. */
export interface Standing {
  readonly level: Level
  /** Why, in words; never empty. Each says exactly what was found. */
  readonly words: readonly string[]
}

export function standingOf(target: TargetReport): Standing {
  const level = levelOfTarget(target)
  const words = reasons(target)
  return { level, words: words.length > 0 ? words : [level === 'quiet' ? 'no change' : 'changed'] }
}

const UNSEEN = { 'no-before': 'no before-snapshot', 'no-after': 'no after-snapshot', unreadable: 'could not be read' }

/** Why a person should look at a target; empty where nobody needs to. */
function reasons({ changes, status }: TargetReport): readonly string[] {
  const any = (test: (change: Change) => boolean) => changes.some(test)
  return [
    ...(any((change) => surely(change, 'destructive')) ? ['data may be lost'] : []),
    ...(any((change) => surely(change, 'exposure')) ? ['newly open to the internet'] : []),
    ...(any((change) => levelOf(change) === 'high') ? ['a change of high severity'] : []),
    ...(status === 'compared' ? [] : [UNSEEN[status]]),
    ...(any((change) => levelOf(change) === 'doubt') ? ['not all is confirmed'] : []),
  ]
}

/** What there is to say about the report as a whole: the reasons of all its targets, and a deployment that did not succeed. */
export function standingOfReport(report: Report): Standing {
  const level = levelOfReport(report)
  const failed = hasFailed(report.deployment) ? ['the deployment did not succeed'] : []
  const words = [...new Set(report.targets.flatMap(reasons)), ...failed]
  if (words.length > 0) return { level, words }
  if (report.targets.length > 0 && report.targets.every(isPictureAlone))
    return { level, words: ['only pictures were compared'] }
  if (level === 'quiet') return { level, words: ['no change'] }
  return { level, words: [isUrgent(level) ? 'nothing was compared' : 'nothing destructive, newly open or in doubt'] }
}
