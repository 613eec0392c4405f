import type { ExpectedError } from '../../errors.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'
import type { Target } from '../../snapshot/target.ts'
import type { TargetLine } from '../../snapshot/target-list.ts'
import type { Inputs } from '../inputs.ts'

/**
 * Replaces an after-snapshot that could not be taken: the report has to say that it does not know, or an earlier one would stay on the pull
 * request and look current. Every target of the before-snapshot has the reason in place of its inventory; without a before-snapshot, every
 * target in the inputs.
 */
export function standIn(
  failure: ExpectedError,
  before: Snapshot | undefined,
  { targets, request, apiUrl }: Pick<Inputs, 'targets' | 'request' | 'apiUrl'>,
): Snapshot {
  const { apiHost, request: asked } = before ?? { apiHost: URL.canParse(apiUrl) ? new URL(apiUrl).host : '', request }
  // Its name in the inputs is all that distinguishes an account from others.
  const named = ({ account, ...target }: Target): Target => ({ ...target, account: { ...account, id: account.name } })
  const those = before === undefined ? namedTargets(targets).map(named) : before.targets.map(({ target }) => target)
  return { apiHost, request: asked, targets: those.map((target) => ({ target, inventory: failure })) }
}

/** The targets of the `targets` input, as far as they are known without asking Cloudcraft. */
export function namedTargets(lines: readonly TargetLine[]): readonly Target[] {
  return lines.flatMap(({ account, regions }) => regions.map((region) => ({ ...nameless(account), region })))
}

/** A target of which only the name is known. */
export function nameless(name: string): Target {
  return { provider: 'aws', account: { id: '', name }, region: '' }
}
