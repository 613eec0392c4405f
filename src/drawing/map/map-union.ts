import { ABSENT, type Pairing } from '../../inventory/match/pairing.ts'
import type { Inventory, Resource } from '../../inventory/read/resource.ts'

/**
 * Both inventories as one: what is on both sides has one number. Numbers are positions in the after-inventory; what was removed
 * follows on, in the order of the before-inventory.
 */
export interface Union {
  readonly before: Inventory
  readonly after: Inventory
  /** The number of a resource of the before-inventory. */
  readonly ofBefore: (position: number) => number
  /** The numbers that component ids of reports stand for. */
  readonly ofBeforeId: (id: string) => number | undefined
  readonly ofAfterId: (id: string) => number | undefined
  readonly resource: (number: number) => Resource
  readonly isSurvivor: (number: number) => boolean
  readonly wasRemoved: (number: number) => boolean
}

export function unionOf(before: Inventory, after: Inventory, pairing: Pairing): Union {
  const width = after.resources.length
  const ofBefore = (position: number) => {
    const partner = pairing.afterOf[position] ?? ABSENT
    return partner === ABSENT ? width + position : partner
  }
  return {
    before,
    after,
    ofBefore,
    ofBeforeId: (id) => {
      const position = before.positions.get(id)
      return position === undefined ? undefined : ofBefore(position)
    },
    ofAfterId: (id) => after.positions.get(id),
    resource: (number) => (number < width ? after.resources[number] : before.resources[number - width]) as Resource,
    isSurvivor: (number) => number < width && (pairing.beforeOf[number] ?? ABSENT) !== ABSENT,
    wasRemoved: (number) => number >= width,
  }
}

/** Every connection of both sides as the numbers of its ends, with the side that it is on. */
export function eachConnection(
  { before, after, ofBefore }: Union,
  visit: (from: number, to: number, side: 'before' | 'after', automatic: boolean) => void,
): void {
  for (const { from, to, automatic } of before.connections) visit(ofBefore(from), ofBefore(to), 'before', automatic)
  for (const { from, to, automatic } of after.connections) visit(from, to, 'after', automatic)
}

/** Numbers in the order of type, name and key: whatever the order of the documents. */
export function byName({ resource }: Union, numbers: readonly number[]): readonly number[] {
  const keyed = numbers.map((number) => {
    const { type, name, key } = resource(number)
    return { number, text: `${type}\n${name}\n${key}` }
  })
  return keyed.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).map(({ number }) => number)
}
