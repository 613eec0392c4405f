import { at } from '../../errors.ts'
import { ABSENT, type Pairing } from '../../inventory/match/pairing.ts'
import type { Inventory, Resource } from '../../inventory/read/resource.ts'

/**
 * Both inventories as one: a resource on both sides has one number. Numbers are positions in the after-inventory; removed resources
 * follow, in the order of the before-inventory.
 */
export interface MergedInventories {
  readonly before: Inventory
  readonly after: Inventory
  /** The number of a resource of the before-inventory. */
  readonly ofBefore: (position: number) => number
  /** The number of the resource with a component id of one side in a report. */
  readonly ofBeforeId: (id: string) => number | undefined
  readonly ofAfterId: (id: string) => number | undefined
  readonly resource: (number: number) => Resource
  readonly isSurvivor: (number: number) => boolean
  readonly wasRemoved: (number: number) => boolean
}

export function mergeInventories(before: Inventory, after: Inventory, pairing: Pairing): MergedInventories {
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
    resource: (number) => (number < width ? at(after.resources, number) : at(before.resources, number - width)),
    isSurvivor: (number) => number < width && (pairing.beforeOf[number] ?? ABSENT) !== ABSENT,
    wasRemoved: (number) => number >= width,
  }
}

/** Visits every connection of both sides: the numbers of its ends, and the side that it is on. */
export function eachConnection(
  { before, after, ofBefore }: MergedInventories,
  visit: (from: number, to: number, side: 'before' | 'after', automatic: boolean) => void,
): void {
  for (const { from, to, automatic } of before.connections) visit(ofBefore(from), ofBefore(to), 'before', automatic)
  for (const { from, to, automatic } of after.connections) visit(from, to, 'after', automatic)
}

/** The numbers sorted by type, name and key, which does not depend on the order of the documents. */
export function byName({ resource }: MergedInventories, numbers: readonly number[]): readonly number[] {
  const keyed = numbers.map((number) => {
    const { type, name, key } = resource(number)
    return { number, text: `${type}\n${name}\n${key}` }
  })
  return keyed.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).map(({ number }) => number)
}
