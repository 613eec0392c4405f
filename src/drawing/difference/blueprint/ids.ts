import { visibleLine } from '../../../text.ts'

/** Cloudcraft's ids are UUIDs; longer ones than this are truncated. */
const MAX_LENGTH = 200
/** Which component keeps an id that two want: one that exists after, then one that is not a resource, a removed one, one of ours. */
const ORDER = 'acbw'

/** A name of the union, and the id that it would have. */
export type Wish = readonly [name: string, id: string]

/** The wish of a component for its own id. */
export function ownId(name: string): Wish {
  return [name, name.slice(name.indexOf(':') + 1)]
}

/**
 * The ids that a union's names get in a blueprint: the components' own, since rules and peerings refer to some of them, or a similar one if
 * the own id is taken or unusable. Unique; equal names give equal ids, whatever their order.
 */
export function documentIds(wishes: Iterable<Wish>): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  for (const [name, wish] of [...new Map(wishes)].sort(([first], [second]) => byOrigin(first, second))) {
    const wanted = cleaned(wish)
    let [id, count] = [wanted, counts.get(wanted) ?? 1]
    while (taken.has(id)) {
      count += 1
      id = `${wanted}-${count}`
    }
    counts.set(wanted, count)
    taken.add(id)
    ids.set(name, id)
  }
  return ids
}

function byOrigin(first: string, second: string): number {
  return ORDER.indexOf(first.charAt(0)) - ORDER.indexOf(second.charAt(0)) || (first < second ? -1 : 1)
}

function cleaned(id: string): string {
  return visibleLine(id.slice(0, MAX_LENGTH), MAX_LENGTH) || 'component'
}
