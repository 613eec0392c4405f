import { hasFailed } from '../report/judgement.ts'
import { referenceText } from '../report/words/rollback-words.ts'
import { sentence } from '../report/words/words.ts'
import type { HistoryEntry } from './entry.ts'

/** The name of a deployment: its title, otherwise its pull request, run or commit. */
export function headingOf({ title, of }: HistoryEntry): string {
  if (title !== undefined) return title
  const { time: _, ...known } = of
  const name = referenceText(known)
  if (of.prNumber !== undefined) return `Pull request ${name}`
  return Object.keys(known).length === 0 ? 'Deployment' : sentence(name)
}

/** Sentences about a deployment. */
export function sayings({ verdict, deployment, rollback, targets, more = 0 }: HistoryEntry): readonly string[] {
  const names = targets.flatMap(({ name }) => name ?? [])
  const rest = targets.length + more - names.length
  const where = [...names, ...(rest > 0 && names.length > 0 ? [`${rest} more targets`] : [])].join(', ')
  return [
    `${sentence(verdict.text)}.`,
    ...(hasFailed(deployment) ? [`The deployment ended as ${deployment}.`] : []),
    ...(rollback === undefined ? [] : [`${rollback.text}.`]),
    ...(where === '' ? [] : [`In ${where}.`]),
  ]
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** `27 November 2026`, in UTC. */
export function dayText(time: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})/.exec(time) ?? []
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`
}
