import type { Inventory, Resource } from '../read/resource.ts'
import { comparableText, type Resolve } from '../values/equality.ts'
import { classOf } from '../values/field-classes.ts'
import { ABSENT, type Pairing, pair } from './pairing.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'

/** What one inventory has that is without identity and without partner. */
export interface Side {
  readonly inventory: Inventory
  readonly partners: Int32Array
  /** Unpaired resources without identity, in an order that does not depend on the document's. */
  readonly waiting: Set<number>
  readonly surroundings: ReadonlyMap<number, Surroundings>
  readonly content: ReadonlyMap<number, string>
  /** A paired resource under the name that both sides know it by. */
  readonly shared: (position: number) => number
  /** False when one side was taken without labels: they then tell nothing apart. */
  readonly useLabels: boolean
}

interface SideContext {
  readonly pairing: Pairing
  readonly index: 0 | 1
  readonly resolve: Resolve
  readonly useLabels: boolean
}

export function openSide(inventory: Inventory, { pairing, index, resolve, useLabels }: SideContext): Side {
  const partners = index === 0 ? pairing.afterOf : pairing.beforeOf
  const described = inventory.resources.flatMap(({ identity }, position) =>
    identity === 'described' && partners[position] === ABSENT ? [position] : [],
  )
  const content = new Map(
    described.map((position) => [position, contentText(inventory.resources[position] as Resource, resolve, useLabels)]),
  )
  const order = (position: number) => `${content.get(position)}\n${inventory.resources[position]?.id}`
  const orders = new Map(described.map((position) => [position, order(position)]))
  described.sort((a, b) => ((orders.get(a) as string) < (orders.get(b) as string) ? -1 : 1))
  const shared =
    index === 0
      ? (position: number) => pairing.afterOf[position] as number
      : (position: number) => (partners[position] === ABSENT ? ABSENT : position)
  return {
    inventory,
    partners,
    waiting: new Set(described),
    surroundings: surroundingsOf(inventory, described),
    content,
    shared,
    useLabels,
  }
}

/** What the component is, without what is new, moved, recoloured or estimated anew in every snapshot. */
function contentText({ type, properties, label }: Resource, resolve: Resolve, useLabels: boolean): string {
  const fields = Object.entries(properties).filter(([field]) => {
    const fieldClass = classOf(type, field)
    return fieldClass === 'configuration' || (fieldClass === 'reference' && field !== 'id' && field !== 'nodes')
  })
  return comparableText(Object.fromEntries([...fields, ['label', (useLabels && label) || null]]), resolve)
}

/** The two are one; neither waits any longer. */
export function take([left, right]: [Side, Side], pairing: Pairing, before: number, after: number): void {
  pair(pairing, before, after, 'same description, no identity of its own')
  left.waiting.delete(before)
  right.waiting.delete(after)
}
