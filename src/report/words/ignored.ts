import { visibleLine } from '../../text.ts'
import type { Report } from '../facts/report.ts'

/** `12 changes hidden by 3 ignore rules`: hidden changes are always counted. Undefined if there are no rules. */
export function hiddenText({ ignored }: Report): string | undefined {
  if (ignored === undefined) return undefined
  // A rule may be useful for drift alone.
  const used = ignored.rules.filter(({ hidden }) => hidden > 0).length
  if (used === 0) return 'nothing hidden by ignore rules'
  const changes = ignored.hidden === 1 ? '1 change' : `${ignored.hidden} changes`
  return `${changes} hidden by ${used} ignore rule${used === 1 ? '' : 's'}`
}

/** A warning for each rule that hides nothing. */
export function idleRules({ ignored }: Report): readonly string[] {
  return (ignored?.rules ?? [])
    .filter(({ state }) => state !== 'used')
    .map(
      ({ line, reason, state }) =>
        `ignore rule in line ${line} (${visibleLine(reason)}) ${state === 'expired' ? 'has expired and no longer hides anything' : 'matches nothing'}`,
    )
}
