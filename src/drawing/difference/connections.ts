import { ABSENT } from '../../inventory/match/pairing.ts'
import type { Inventory } from '../../inventory/read/resource.ts'
import type { Mark } from '../isometric/drawing.ts'
import type { Facts } from './facts.ts'
import type { Names } from './names.ts'

/** A connection of either side, both ends of which are drawn. */
export interface MarkedConnection {
  readonly from: string
  readonly to: string
  readonly mark: Mark
}

/** The connections of both sides, each once. One that was added or removed with one of its ends has that end's mark. */
export function connectionsOf(
  before: Inventory,
  after: Inventory,
  facts: Facts,
  names: Names,
): readonly MarkedConnection[] {
  const isAdded = (position: number) => facts.after[position]?.mark === 'added'
  const here = after.connections.map(({ from, to }): MarkedConnection => {
    const isNew = isAdded(from) || isAdded(to) || facts.connections.get(`${from}>${to}`) === 'added'
    return { from: names.after[from] ?? '', to: names.after[to] ?? '', mark: isNew ? 'added' : 'unchanged' }
  })
  const gone = before.connections.flatMap(({ from, to }): MarkedConnection[] => {
    const ends = [facts.shownAs[from] ?? ABSENT, facts.shownAs[to] ?? ABSENT]
    const isGone =
      facts.removed.has(from) || facts.removed.has(to) || facts.connections.get(ends.join('>')) === 'removed'
    const [start, end] = [names.before[from], names.before[to]]
    return isGone && start !== undefined && end !== undefined ? [{ from: start, to: end, mark: 'removed' }] : []
  })
  const all = new Map([...gone, ...here].map((connection) => [lineId(connection), connection]))
  return [...all].sort(([first], [second]) => (first < second ? -1 : 1)).map(([, connection]) => connection)
}

/** The id of a connection's line in a drawing. */
export function lineId({ from, to, mark }: MarkedConnection): string {
  return JSON.stringify([mark === 'removed' ? 'removed' : 'here', from, to])
}
