import { at } from '../../errors.ts'
import type { Both, SideIndex } from '../read/both.ts'
import type { Inventory, Resource } from '../read/resource.ts'
import { comparableText, type Resolve } from '../values/equality.ts'
import { classOf } from '../values/field-classes.ts'
import { ABSENT, type Pairing, pair } from './pairing.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'

/** The resources of one inventory that have neither an identity nor a partner. */
export interface Anonymous {
  readonly inventory: Inventory
  readonly partners: Int32Array
  /** Those that are still unpaired, in an order that does not depend on that of the document. */
  readonly waiting: Set<number>
  readonly surroundings: ReadonlyMap<number, Surroundings>
  readonly content: ReadonlyMap<number, string>
  /** A common name of a paired resource on both sides: its position after; `ABSENT` for an unpaired one. */
  readonly shared: (position: number) => number
  /** False if one snapshot was taken without labels: labels then distinguish nothing. */
  readonly useLabels: boolean
}

interface AnonymousContext {
  readonly pairing: Pairing
  readonly side: SideIndex
  readonly resolve: Resolve
  readonly useLabels: boolean
}

export function anonymousIn(inventory: Inventory, { pairing, side, resolve, useLabels }: AnonymousContext): Anonymous {
  const partners = side === 0 ? pairing.afterOf : pairing.beforeOf
  const described = inventory.resources.flatMap((resource, position) => {
    if (resource.identity !== 'described' || partners[position] !== ABSENT) return []
    const content = contentText(resource, resolve, useLabels)
    return [{ position, content, order: `${content}\n${resource.id}` }]
  })
  described.sort((a, b) => (a.order < b.order ? -1 : 1))
  const positions = described.map(({ position }) => position)
  const shared =
    side === 0
      ? (position: number) => at(pairing.afterOf, position)
      : (position: number) => (partners[position] === ABSENT ? ABSENT : position)
  return {
    inventory,
    partners,
    waiting: new Set(positions),
    surroundings: surroundingsOf(inventory, positions),
    content: new Map(described.map(({ position, content }) => [position, content])),
    shared,
    useLabels,
  }
}

/** The configuration and names of a component, without ids, positions, colours and estimates, which may differ in every snapshot. */
function contentText({ type, properties, label }: Resource, resolve: Resolve, useLabels: boolean): string {
  const fields = Object.entries(properties).filter(([field]) => {
    const fieldClass = classOf(type, field)
    return fieldClass === 'configuration' || (fieldClass === 'reference' && field !== 'id' && field !== 'nodes')
  })
  return comparableText(Object.fromEntries([...fields, ['label', (useLabels && label) || null]]), resolve)
}

/** Pairs the two, so that they are no longer waiting. */
export function take([left, right]: Both<Anonymous>, pairing: Pairing, before: number, after: number): void {
  pair(pairing, before, after, 'same description, no identity of its own')
  left.waiting.delete(before)
  right.waiting.delete(after)
}
