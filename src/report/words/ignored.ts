import { visibleLine } from '../../text.ts'
import type { Report } from '../facts/report.ts'

/** `12 changes hidden by 3 rules`: hiding without saying so would be a lie. Undefined when there are no rules. */
export function hiddenText({ ignored }: Report): string | undefined {
  if (ignored === undefined) return undefined
  const used = ignored.rules.filter(({ state }) => state === 'used').length
  if (used === 0) return 'nothing hidden by ignore rules'
  const changes = ignored.hidden === 1 ? '1 change' : `${ignored.hidden} changes`
  return `${changes} hidden by ${used} ignore rule${used === 1 ? '' : 's'}`
}

/** Rules that do nothing, each as a warning for who keeps them. */
export function idleRules({ ignored }: Report): readonly string[] {
  return (ignored?.rules ?? [])
    .filter(({ state }) => state !== 'used')
    .map(
      ({ line, reason, state }) =>
        `ignore rule in line ${line} (${visibleLine(reason)}) ${state === 'expired' ? 'has expired and hides nothing any more' : 'fits nothing'}`,
    )
}
