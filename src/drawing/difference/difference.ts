/**
 * Both snapshots of a target as one drawing with marks. `facts.ts` decides the mark of each resource, `union.ts` merges both documents
 * into one layout (with `settle.ts` for what was removed), `kept.ts`, `focus.ts` and `islands.ts` reduce a large account to the changes and their
 * surroundings, and `picture.ts` draws the result layer by layer. The same union as a Cloudcraft document is in `blueprint`. How
 * Cloudcraft's components look is in `isometric`; the small graph of a comment is in `map`.
 */
import type { ThemeName } from '../isometric/theme.ts'
import { type Facts, factsOf } from './facts.ts'
import { fleetsOf } from './fleets.ts'
import { type Focus, focusOn } from './focus.ts'
import { keptOf } from './kept.ts'
import { drawPicture, type Picture, type PictureOptions, type Scene } from './picture.ts'
import type { ComparedDocuments } from './read-document.ts'
import { sceneOf } from './scene.ts'
import { type Union, unionOf } from './union.ts'
import { type DrawingWords, PLAIN_WORDS } from './words.ts'

export interface DifferenceOptions {
  readonly theme?: ThemeName
  /** Prefix of every id in the pictures: letters, digits and hyphens. */
  readonly prefix?: string
  readonly title?: string
  readonly words?: DrawingWords
}

/** The whole drawing and, if that is too large to read, a second one of the changes and their surroundings. */
export interface Difference extends Picture {
  readonly focus?: Picture
}

/**
 * Draws both inventories as one picture in one layout: everything that exists after is at its position after, and what was removed is where
 * it would be if it had stayed. Equal inputs give equal bytes, whatever the order of their parts.
 */
export function drawDifference(compared: ComparedDocuments, options: DifferenceOptions = {}): Difference {
  const { before, after } = compared
  const facts = factsOf(compared)
  const union = unionOf(before, after, facts)
  const { theme = 'light', prefix = 'difference-', title = 'What changed', words = PLAIN_WORDS } = options
  const fleets = fleetsOf(compared.changes, { before: before.inventory, after: after.inventory }, union.names, words)
  const whole = { ...sceneOf({ union, facts, before, after, words }), fleets }
  const kept = keptOf(union, facts)
  const total = union.facts.size
  const focused = () => drawFocus(whole, union, facts, { theme, prefix: `${prefix}focus-`, title })
  if (total > MAX_WHOLE) return focused()
  const picture = drawPicture(whole, { theme, prefix, title })
  if (picture.svg.length > MAX_CHARACTERS) return focused()
  const isReadable = total <= MANY || (kept.size > total * WORTH_COLLAPSING && total <= DENSE)
  return isReadable ? picture : { ...picture, focus: focused() }
}

/** Draws fewer and fewer of the changes individually until the picture is small enough: names and ids may be of any length. */
function drawFocus(whole: Scene, union: Union, facts: Facts, options: PictureOptions): Picture {
  const changed = [...union.facts.values()].filter(({ mark }) => mark !== 'unchanged').length
  for (let limit = changed > DENSE ? SHOWN_OF_MANY : DENSE; ; limit = Math.floor(limit / 4)) {
    const focus = focusOn(union, keptOf(union, facts, limit))
    const picture = drawPicture(focusedScene(whole, focus), options)
    if (picture.svg.length <= MAX_CHARACTERS || limit === 0) return picture
  }
}

/** If more than this changed, drawing each change would be unreadable: only the most important ones are drawn individually. */
const DENSE = 120
const SHOWN_OF_MANY = 24
/** Larger accounts are only drawn collapsed. */
const MAX_WHOLE = 2_000
const MAX_CHARACTERS = 4_000_000
/** Up to this many resources the whole drawing is readable. */
const MANY = 30
/** A focus that keeps more than this share of the resources is no clearer than the whole. */
const WORTH_COLLAPSING = 0.7

/** At most this many groups get a name that is readable from afar. */
const MAX_NAMED_GROUPS = 40

/** The scene of what is kept. Blocks have names, since these say how much is left out. */
function focusedScene(whole: Scene, { drawing, blocks }: Focus): Scene {
  return {
    ...whole,
    drawing,
    pieces: new Map([...whole.pieces, ...blocks]),
    named: new Set(blocks.keys()),
    namedFromAfar: new Set(drawing.outlines.map(({ id }) => id).slice(0, MAX_NAMED_GROUPS)),
  }
}
