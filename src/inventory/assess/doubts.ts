import { at } from '../../errors.ts'
import type { Warning } from '../change.ts'
import { ABSENT, type Pairing } from '../match/pairing.ts'
import { type Both, both } from '../read/both.ts'
import type { Inventory } from '../read/resource.ts'
import { type DoubtfulSide, doubtTypes } from './doubt-types.ts'

/** What one snapshot may not have seen, so that it is unknown whether it is new or gone. */
export interface Doubts {
  readonly warnings: readonly Warning[]
  /** By position of a resource that is on one side only: the warning that casts doubt on that. */
  readonly unconfirmed: Both<ReadonlyMap<number, Warning>>
}

/**
 * Doubts what is on one side only, as a class: everything, a section, a type, several types. The scan may have lost a permission, or the
 * snapshots may have been requested differently. This works in both directions: what was not seen before looks new.
 */
export function doubtsAbout(before: Inventory, after: Inventory, pairing: Pairing): Doubts {
  const sides: Both<DoubtfulSide> = [
    { index: 0, inventory: before, other: after, partners: pairing.afterOf },
    { index: 1, inventory: after, other: before, partners: pairing.beforeOf },
  ]
  const unconfirmed = both(sides, doubtsOfSide)
  const found = new Set(unconfirmed.flatMap((doubts) => [...doubts.values()]))
  return { warnings: [...found, ...missingLayers(before, after)], unconfirmed }
}

function doubtsOfSide(side: DoubtfulSide): ReadonlyMap<number, Warning> {
  const { inventory, other, partners } = side
  const alone = [...inventory.resources.keys()].filter((position) => partners[position] === ABSENT)
  if (alone.length === 0) return new Map()
  if (other.resources.length === 0) {
    const warning = emptySide(side)
    return new Map(alone.map((position) => [position, warning]))
  }
  const inSections = missingSections(side, alone)
  const rest = inSections.size === 0 ? alone : alone.filter((position) => !inSections.has(position))
  return new Map([...inSections, ...doubtTypes(side, rest)])
}

function emptySide({ index }: DoubtfulSide): Warning {
  const [where, what] = index === 0 ? (['after', 'gone'] as const) : (['before', 'new'] as const)
  const text = `the ${where}-snapshot holds no resource at all: all are ${what}, or it could not see them`
  return { code: `empty-${where}`, text }
}

/** A document without a section says nothing about its content; one with an empty section says that there is nothing. */
function missingSections({ index, inventory, other }: DoubtfulSide, alone: readonly number[]): Map<number, Warning> {
  const where = index === 0 ? 'after' : 'before'
  const warnings = new Map(
    other.absentSections.map((section): [string, Warning] => [
      section,
      {
        code: 'section-missing',
        text: `the ${where}-snapshot has no ${section} at all: what the other one has there may merely not have been read`,
      },
    ]),
  )
  if (warnings.size === 0) return new Map()
  return new Map(
    alone.flatMap((position): [number, Warning][] => {
      const warning = warnings.get(at(inventory.resources, position).section)
      return warning === undefined ? [] : [[position, warning]]
    }),
  )
}

function missingLayers(before: Inventory, after: Inventory): Warning[] {
  const warnings: Warning[] = []
  const bothFilled = before.resources.length > 0 && after.resources.length > 0
  const snapshot = (hadIt: boolean) => (hadIt ? 'before' : 'after')
  if (bothFilled && before.hasLabels !== after.hasLabels) {
    warnings.push({
      code: 'labels-missing',
      text: `only the ${snapshot(before.hasLabels)}-snapshot has labels: names are not compared`,
    })
  }
  if (bothFilled && before.hasAutoConnections !== after.hasAutoConnections) {
    const text = `only the ${snapshot(before.hasAutoConnections)}-snapshot has automatic connections: they are not compared`
    warnings.push({ code: 'autoedges-missing', text })
  }
  return warnings
}
