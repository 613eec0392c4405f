import * as v from 'valibot'
import { ExpectedError } from '../errors.ts'
import { readWorkflow, type Workflow } from '../github/workflow.ts'
import type { Inputs } from './inputs.ts'

const PublicRepository = v.object({
  repository: v.union([v.object({ private: v.literal(false) }), v.object({ visibility: v.literal('public') })]),
})

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

/** The same for the job of this process. Outside of a workflow nothing is published. */
export async function isRestrictedHere(inputs: Pick<Inputs, 'allowPublic'>): Promise<boolean> {
  try {
    return isRestricted(await readWorkflow(process.env), inputs)
  } catch (error) {
    if (error instanceof ExpectedError) return false
    throw error
  }
}

/** Why a snapshot is not handed over: there is no way between jobs that others could not read. */
export function publicRepository(what: string): ExpectedError {
  return new ExpectedError(
    'REPOSITORY_PUBLIC',
    `${what}: everybody could read it in this public repository`,
    'Use `phase: around`, which needs no artifact, or set `allow-public: true`',
  )
}
