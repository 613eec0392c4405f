import { ExpectedError } from '../../errors.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'
import type { Target } from '../../snapshot/target.ts'
import type { Inputs } from '../inputs.ts'
import { takeForJob } from '../job/cloud.ts'
import { namedTargets } from '../named-targets.ts'

/** The after-snapshot, or why there is none. A bug is thrown. */
export async function takeAfter(inputs: Inputs, deadline?: number): Promise<Snapshot | ExpectedError> {
  try {
    return await takeForJob(inputs, deadline)
  } catch (error) {
    const first = error instanceof AggregateError ? error.errors[0] : error
    if (first instanceof ExpectedError) return first
    throw error
  }
}

/**
 * A report has to say that it does not know: an earlier one on the same pull request would stand there as if it were still true.
 * Every target of the before-snapshot then has the reason in place of its inventory; without one, every target that the inputs name.
 */
export function standIn(
  failure: ExpectedError,
  before: Snapshot | undefined,
  { targets, request, apiUrl }: Pick<Inputs, 'targets' | 'request' | 'apiUrl'>,
): Snapshot {
  const known = before ?? { apiHost: URL.canParse(apiUrl) ? new URL(apiUrl).host : '', request }
  // What the inputs call an account is all that tells it from others.
  const named = ({ account, ...target }: Target): Target => ({ ...target, account: { ...account, id: account.name } })
  const those = before === undefined ? namedTargets(targets).map(named) : before.targets.map(({ target }) => target)
  return { ...known, targets: those.map((target) => ({ target, inventory: failure })) }
}
