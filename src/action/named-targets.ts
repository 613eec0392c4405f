import type { Target } from '../snapshot/target.ts'
import type { TargetLine } from '../snapshot/target-list.ts'

/** The targets of the `targets` input, where nobody could be asked whose account and cloud they are. */
export function namedTargets(lines: readonly TargetLine[]): readonly Target[] {
  return lines.flatMap(({ account, regions }) => regions.map((region) => ({ ...nameless(account), region })))
}

/** Whose account and cloud nobody has told. */
export function nameless(name: string): Target {
  return { provider: 'aws', account: { id: '', name }, region: '' }
}
