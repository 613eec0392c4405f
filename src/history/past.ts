import * as v from 'valibot'
import type { Change } from '../inventory/change.ts'
import { isArray, isObject, type Json, ONE_ISSUE, own } from '../json.ts'
import { ChangeShape, TargetShape } from '../report/facts/parse-report.ts'
import { type Report, TOOL_NAME } from '../report/facts/report.ts'
import type { EarlierDeployment } from '../report/facts/rollback-shape.ts'
import { confirmedChanges, EntryShape, type HistoryEntry } from './entry.ts'

/** The changes of the latest deployments; also the marker of a history folder. */
export const PAST_FILE = 'history.json'
/** Nobody rolls back further than this. */
const MAX_DEPLOYMENTS = 30
/** Larger ones are rebuilds of whole accounts. */
const MAX_CHANGES = 500
/** In characters, all deployments together. */
const MAX_LENGTH = 1024 * 1024

const PastShape = v.object({
  id: EntryShape.entries.id,
  of: EntryShape.entries.of,
  targets: v.array(v.object({ target: TargetShape, changes: v.array(ChangeShape) })),
})
const PastFile = v.object({ schemaVersion: v.literal(1), past: v.pipe(v.array(PastShape), v.maxLength(1000)) })

/** A deployment with its changes, which the entry leaves out. */
export interface PastDeployment {
  readonly id: string
  readonly of: HistoryEntry['of']
  readonly targets: EarlierDeployment['targets']
}

/** What is kept about a deployment; undefined if there is nothing to undo, or too much. */
export function pastOf({ id, of }: HistoryEntry, { targets }: Pick<Report, 'targets'>): PastDeployment | undefined {
  const changed = targets.flatMap((target) => {
    const changes = confirmedChanges(target).map(slim)
    return changes.length === 0 ? [] : [{ target: target.target, changes }]
  })
  const count = changed.reduce((sum, { changes }) => sum + changes.length, 0)
  return count === 0 || count > MAX_CHANGES ? undefined : { id, of, targets: changed }
}

/** Details about exposure are in its report. */
function slim({ exposure: _, ...change }: Change): Change {
  return change as Change
}

/** Adds a deployment, the latest last; the oldest are dropped if there are too many. */
export function withPast(
  past: readonly PastDeployment[],
  added: PastDeployment | undefined,
): readonly PastDeployment[] {
  const all = added === undefined ? past : [...past.filter(({ id }) => id !== added.id), added]
  const kept: PastDeployment[] = []
  let room = MAX_LENGTH
  for (const one of all.slice(-MAX_DEPLOYMENTS).toReversed()) {
    room -= JSON.stringify(one).length
    if (room < 0) break
    kept.unshift(one)
  }
  return kept
}

/** The same in the form for the rollback check. */
export function earlierDeployments(past: readonly PastDeployment[]): readonly EarlierDeployment[] {
  return past.map(({ of, targets }) => ({ deployment: of, targets }))
}

/** @param named the files next to it whose names vary, so that a later run recognises them as ours */
export function pastText(past: readonly PastDeployment[], named: readonly string[], version: string): string {
  const files = named.map((file) => ({ file }))
  const marker = { schemaVersion: 1, tool: { name: TOOL_NAME, version }, files, past }
  return `${JSON.stringify(marker, null, 1)}\n`
}

/** Reads history.json, which someone may have edited; undefined if it is not in this program's format. */
export function parsePast(text: string): readonly PastDeployment[] | undefined {
  try {
    const json = JSON.parse(text) as Json
    const tool = isObject(json) ? own(json, 'tool') : undefined
    if (!isObject(tool) || own(tool, 'name') !== TOOL_NAME) return undefined
    const result = v.safeParse(PastFile, json, ONE_ISSUE)
    return result.success && isArray(result.output.past) ? result.output.past : undefined
  } catch {
    return undefined
  }
}
