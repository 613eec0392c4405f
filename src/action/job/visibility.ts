import { info } from '@actions/core'
import * as v from 'valibot'
import { ExpectedError } from '../../errors.ts'
import { readWorkflow, type Workflow } from '../../github/workflow.ts'
import type { Inputs } from '../inputs.ts'

const PublicRepository = v.object({
  repository: v.union([v.object({ private: v.literal(false) }), v.object({ visibility: v.literal('public') })]),
})
const AnyRepository = v.object({ repository: v.looseObject({}) })

/**
 * Whether names from the cloud are kept back: everybody can read the comments, summaries and artifacts of a public
 * repository, and an inventory is a map for an attacker. Every webhook event says whether its repository is public.
 */
export function isRestricted(
  { event }: Pick<Workflow, 'event'>,
  { allowPublic }: Pick<Inputs, 'allowPublic'>,
): boolean {
  return !allowPublic && v.is(PublicRepository, event)
}

/** A schedule is no webhook, and an event that cannot be read says nothing: GitHub has to be asked. */
export function isUntold({ event, eventName, eventProblem }: Workflow): boolean {
  return !v.is(AnyRepository, event) && (eventName === 'schedule' || eventProblem !== undefined)
}

let asked: Promise<boolean> | undefined

/** The same for the job of this process. Outside of a workflow nothing is published. */
export async function isRestrictedHere(inputs: Pick<Inputs, 'allowPublic' | 'githubToken'>): Promise<boolean> {
  try {
    const workflow = await readWorkflow(process.env)
    if (inputs.allowPublic || !isUntold(workflow)) return isRestricted(workflow, inputs)
    asked ??= isPublicOrUnknown(workflow, inputs)
    return await asked
  } catch (error) {
    if (error instanceof ExpectedError) return false
    throw error
  }
}

/** Where nobody can tell, names are kept back: what is published once cannot be taken back. */
async function isPublicOrUnknown(workflow: Workflow, { githubToken: token }: Pick<Inputs, 'githubToken'>) {
  const { isPublicRepository } = await import('../../github/repository.ts')
  const isPublic = await isPublicRepository(workflow, { token, log: info })
  if (isPublic === undefined)
    info('Nobody could tell whether this repository is public, so names are left out; `allow-public: true` shows them.')
  return isPublic ?? true
}

/** Why a snapshot is not handed over: there is no way between jobs that others could not read. */
export function publicRepository(what: string): ExpectedError {
  return new ExpectedError(
    'REPOSITORY_PUBLIC',
    `${what}: everybody could read it in this public repository`,
    'Use `phase: around`, which needs no artifact, or set `allow-public: true`',
  )
}
