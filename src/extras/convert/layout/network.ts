import type { Component } from '../graph/component.ts'
import { type Box, framed, grid, isEmpty, NOTHING, row, stack } from './box.ts'
import { quarter } from './cells.ts'
import { STEP } from './paddings.ts'
import { overhangOf, poolBox } from './pools.ts'
import { rankOf, sortIntoTiers, type Tier } from './tiers.ts'

/** Between neighbours in a network: space for both outlines. */
const AISLE = 3
const GAP = 1.25
const BETWEEN_INSTANCES = 3.5
/** Tiers are placed side by side up to this total width. */
const MAX_ROW = 24

/** A resource and the subnet in which it is drawn, which its declaration does not determine. */
export type Standing = readonly [address: string, subnet: string]

export interface Network {
  readonly box: Box
  readonly standings: readonly Standing[]
}

/**
 * Lays out a network: components in no subnet or in several at the back, then the subnets in rows.
 * @param unitOf the box of a component with its disks.
 * @param membersOf the instances of an autoscaling group.
 */
export function networkBox(
  subnets: readonly string[],
  components: readonly Component[],
  unitOf: (component: Component) => Box,
  membersOf: (pool: Component) => readonly Component[],
): Network {
  const { tiers, loose } = sortIntoTiers(subnets, components)
  const band = grid(
    loose.map((component) => (component.type === 'asg' ? poolBox(component, membersOf(component)) : unitOf(component))),
    GAP,
  )
  const drawn = tiers.map((tier) => tierBox(tier, unitOf, membersOf))
  return {
    box: stack(
      [
        band,
        ...inRows(
          tiers,
          drawn.map(({ box }) => box),
        ),
      ],
      AISLE,
    ),
    standings: drawn.flatMap(({ standings }) => standings),
  }
}

/** Narrow tiers of the same rank share a row. */
function inRows(tiers: readonly Tier[], boxes: readonly Box[]): readonly Box[] {
  const rows: { readonly rank: number; readonly box: Box }[] = []
  for (const [index, tier] of tiers.entries()) {
    const rank = rankOf(tier)
    const box = boxes[index] ?? NOTHING
    const last = rows.at(-1)
    if (last?.rank === rank && last.box.width + AISLE + box.width <= MAX_ROW)
      rows.splice(-1, 1, { rank, box: row([last.box, box], AISLE) })
    else rows.push({ rank, box })
  }
  return rows.map(({ box }) => box)
}

function tierBox(
  tier: Tier,
  unitOf: (component: Component) => Box,
  membersOf: (pool: Component) => readonly Component[],
): Network {
  if (tier.shared.length > 0) {
    const standings = tier.shared.flatMap(({ address }) => tier.subnets.map((subnet) => [address, subnet] as const))
    // Outlines around the same components are nested, each with its own label.
    return { box: framed(grid(tier.shared.map(unitOf), GAP, 8), quarter(STEP * tier.subnets.length)), standings }
  }
  const columns = tier.subnets.map((subnet) => grid((tier.single.get(subnet) ?? []).map(unitOf), GAP, 3))
  const pitch = quarter(pitchOf(tier, columns, membersOf) + 0.124)
  const lead = Math.max(0, ...tier.pools.map(overhangOf))
  const rows = tier.pools.map((pool) => poolRow(pool, tier, { pitch, lead }, membersOf(pool)))
  return {
    box: stack([...rows.map(({ box }) => box), spreadOut(columns, pitch, lead)], GAP),
    standings: rows.flatMap(({ standings }) => standings),
  }
}

/** Every column at its subnet, including empty ones. */
function spreadOut(columns: readonly Box[], pitch: number, lead: number): Box {
  const last = columns.findLastIndex((box) => !isEmpty(box))
  if (last < 0) return NOTHING
  const places = columns.flatMap((box, index) =>
    box.places.map((place) => ({ ...place, x: place.x + lead + index * pitch })),
  )
  const width = lead + last * pitch + (columns[last]?.width ?? 0)
  return { width, depth: Math.max(...columns.map(({ depth }) => depth)), places }
}

/** Wide enough for each column, and for the outlines of two subnets between two instances. */
function pitchOf(tier: Tier, columns: readonly Box[], membersOf: (pool: Component) => readonly Component[]): number {
  const crowded = tier.pools.map((pool) => {
    return BETWEEN_INSTANCES * inEach(membersOf(pool), columnsOf(pool, tier))
  })
  return Math.max(4 + AISLE, ...crowded, ...columns.map(({ width }) => width + AISLE))
}

/** How many instances are in each subnet of a pool; the last ones may have fewer. */
function inEach(members: readonly Component[], columns: readonly string[]): number {
  return Math.max(1, Math.ceil(members.length / columns.length))
}

/** Those of a tier's subnets that a pool is in. */
function columnsOf(pool: Component, { subnets }: Tier): readonly string[] {
  return subnets.filter((subnet) => pool.subnets.includes(subnet))
}

/** The platform spans its subnets from the first column; each instance belongs to the subnet of its column. */
function poolRow(
  pool: Component,
  tier: Tier,
  { pitch, lead }: { readonly pitch: number; readonly lead: number },
  members: readonly Component[],
): Network {
  const own = columnsOf(pool, tier)
  const each = inEach(members, own)
  const box = poolBox(pool, members, pitch / each)
  const shift = tier.subnets.indexOf(own[0] ?? '') * pitch + lead - overhangOf(pool)
  const places = box.places.map((place) => ({ ...place, x: place.x + shift }))
  const standings = members.map(({ address }, index) => {
    return [address, own[Math.floor(index / each)] ?? ''] as const
  })
  return { box: { ...box, width: box.width + shift, places }, standings }
}
