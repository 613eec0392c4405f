import type { Change } from '../../inventory/change.ts'
import type { Pairing } from '../../inventory/match/pairing.ts'
import type { Inventory } from '../../inventory/read/resource.ts'
import type { ThemeName } from '../isometric/theme.ts'
import { type Facts, factsOf } from './facts.ts'
import { type Focus, focusOn } from './focus.ts'
import { keptOf, MAX_CHANGES } from './kept.ts'
import { drawPicture, type Picture, type PictureOptions, type Scene } from './picture.ts'
import { sceneOf } from './scene.ts'
import { type Union, unionOf } from './union.ts'

/** One snapshot of a target: its document as parsed JSON, and the inventory read from it. */
export interface Side {
  readonly document: unknown
  readonly inventory: Inventory
}

export interface DifferenceOptions {
  readonly theme?: ThemeName
  /** Begins every id in the pictures: letters, digits and hyphens. */
  readonly prefix?: string
  readonly title?: string
}

/** The whole, and what changed with its surroundings where the whole is too much to read. */
export interface Difference extends Picture {
  readonly focus?: Picture
}

/**
 * Draws both inventories as one picture at stable places: what stayed stands where it stands after, what is gone where it would
 * stand had it stayed. Pure; equal inputs give equal bytes, whatever the order of their parts.
 * @param changes what to mark; what no change speaks of is unchanged
 * @param pairing which resource is which, as `compareInventories` found it
 */
export function drawDifference(
  before: Side | undefined,
  after: Side | undefined,
  changes: readonly Change[],
  pairing: Pairing | undefined,
  options: DifferenceOptions = {},
): Difference {
  const [was, is] = [before ?? NOTHING, after ?? NOTHING]
  const facts = factsOf(was.inventory, is.inventory, changes, pairing)
  const union = unionOf(was, is, facts)
  const { theme = 'light', prefix = 'difference-', title = 'What changed' } = options
  const whole = sceneOf(union, facts, was, is)
  const kept = keptOf(union, facts)
  const total = union.facts.size
  const focused = () => drawFocus(whole, union, facts, { theme, prefix: `${prefix}focus-`, title })
  if (total > MAX_WHOLE) return focused()
  const picture = drawPicture(whole, { theme, prefix, title })
  if (picture.svg.length > MAX_CHARACTERS) return focused()
  const isReadable = total <= MANY || kept.size > total * WORTH_COLLAPSING
  return isReadable ? picture : { ...picture, focus: focused() }
}

/** With fewer of the changes drawn one by one until the picture is small enough: names and ids may be as long as they like. */
function drawFocus(whole: Scene, union: Union, facts: Facts, options: PictureOptions): Picture {
  for (let limit = MAX_CHANGES; ; limit = Math.floor(limit / 4)) {
    const focus = focusOn(union, keptOf(union, facts, limit))
    const picture = drawPicture(focusedScene(whole, focus), options)
    if (picture.svg.length <= MAX_CHARACTERS || limit === 0) return picture
  }
}

/** More resources than this are only drawn collapsed. */
const MAX_WHOLE = 2_000
const MAX_CHARACTERS = 4_000_000
/** Up to so many resources the whole is readable. */
const MANY = 30
/** A focus that keeps more than this share of the whole is no clearer. */
const WORTH_COLLAPSING = 0.7

/** So many groups have names that can be read from afar. */
const MAX_NAMED_GROUPS = 40

/** The scene of what is kept; blocks are named, since they say how much is left out. */
function focusedScene(whole: Scene, { drawing, blocks }: Focus): Scene {
  return {
    ...whole,
    drawing,
    pieces: new Map([...whole.pieces, ...blocks]),
    named: new Set(blocks.keys()),
    namedFromAfar: new Set(drawing.outlines.map(({ id }) => id).slice(0, MAX_NAMED_GROUPS)),
  }
}

const NOTHING: Side = {
  document: {},
  inventory: {
    resources: [],
    positions: new Map(),
    byKey: new Map(),
    members: new Map(),
    groups: new Map(),
    connections: [],
    hasLabels: true,
    hasAutoConnections: true,
  },
}
