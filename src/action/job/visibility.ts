import { info } from '@actions/core'
import * as v from 'valibot'
import { ExpectedError } from '../../errors.ts'
import type { Workflow } from '../../github/workflow.ts'
import type { Inputs } from '../inputs.ts'

const PublicRepository = v.object({
  repository: v.union([v.object({ private: v.literal(false) }), v.object({ visibility: v.literal('public') })]),
})
const AnyRepository = v.object({ repository: v.looseObject({}) })

/**
 * Whether names from the cloud are withheld: anyone can read the comments, summaries and artifacts of a public repository, and an inventory
 * is a map for an attacker. Every webhook event says whether its repository is public; otherwise GitHub has to be asked.
 * @param isPublic asks GitHub; undefined if it does not say. Names are then withheld: publishing cannot be undone
 */
export async function isRestricted(
  workflow: Pick<Workflow, 'event' | 'eventName' | 'eventProblem'>,
  { allowPublic }: Pick<Inputs, 'allowPublic'>,
  isPublic: () => Promise<boolean | undefined>,
): Promise<boolean> {
  if (allowPublic) return false
  if (!isUntold(workflow)) return v.is(PublicRepository, workflow.event)
  const told = await isPublic()
  if (told === undefined)
    info('It is unknown whether this repository is public, so names are left out; `allow-public: true` shows them.')
  return told ?? true
}

/** A schedule is not a webhook, and an unreadable event says nothing. */
function isUntold({ event, eventName, eventProblem }: Pick<Workflow, 'event' | 'eventName' | 'eventProblem'>): boolean {
  return !v.is(AnyRepository, event) && (eventName === 'schedule' || eventProblem !== undefined)
}

/** Asks GitHub whether the repository of a workflow is public; undefined if it does not say. */
export async function visibilityAt(
  workflow: Workflow,
  { githubToken: token }: Pick<Inputs, 'githubToken'>,
  log: (text: string) => void,
): Promise<boolean | undefined> {
  const { isPublicRepository } = await import('../../github/repository.ts')
  return isPublicRepository(workflow, { token, log })
}

/** Why a snapshot is not passed on: anyone could read what one job passes to another. */
export function publicRepository(
  what: string,
  remedy = 'Use `phase: around`, which needs no artifact, or set `allow-public: true`',
): ExpectedError {
  return new ExpectedError('REPOSITORY_PUBLIC', `${what}: anyone could read it in this public repository`, remedy)
}
