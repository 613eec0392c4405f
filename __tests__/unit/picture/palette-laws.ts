import { at } from '../../../src/errors.ts'
import { type PaletteOptions, palettePng } from '../../../src/extras/simulator/render/palette-png.ts'
import { renderPng } from '../../../src/extras/simulator/render/picture.ts'
import { comparePictures } from '../../../src/picture/compare/compare.ts'
import { encodePng } from '../../../src/picture/decode/encode.ts'
import { type Box, toFrame } from '../../../src/picture/decode/frame.ts'
import { readPixels } from '../../../src/picture/decode/read-pixels.ts'
import { reducedFrame } from '../../../src/picture/decode/reduced.ts'
import { type ExplainedRegion, type Explanation, overlapOf } from '../../../src/picture/explain/explained-region.ts'
import { explainDifference } from '../../../src/picture/explain/explanation.ts'
import { nameRegions } from '../../../src/report/build/region-names.ts'
import { shownLayout } from '../../../src/report/build/shown-layout.ts'
import { rgbaFile } from '../../support/drawing-files.ts'
import { drawing } from '../../support/drawings.ts'
import { documentsAround } from '../../support/scenario-reports.ts'

// Each render of Cloudcraft has a palette of its own. What two pictures tell must not depend on it.

/** How the two sides of a pair are stored: a palette each, the second one with dots elsewhere. */
const VARIANTS: readonly (readonly [string, Stored, Stored])[] = [
  ['256 colours each', { colours: 256 }, { colours: 256, phase: 1 }],
  ['256 and 128 colours', { colours: 256 }, { colours: 128, phase: 1 }],
  ['128 colours before alone', { colours: 128 }, {}],
  ['128 colours after alone', {}, { colours: 128, phase: 1 }],
  ['transparent after', { colours: 256 }, { colours: 256, phase: 1, transparent: true }],
  ['transparent before', { colours: 256, transparent: true }, { colours: 256, phase: 1 }],
  ['moved by a pixel', { colours: 256 }, { colours: 256, phase: 1, shift: 1 }],
  ['larger after', { colours: 256 }, { colours: 256, phase: 1, size: 1.25 }],
  ['larger before', { colours: 256, size: 1.25 }, { colours: 256, phase: 1 }],
]

const PLAIN: Stored = {}

interface Stored extends PaletteOptions {
  readonly transparent?: boolean
  /** Pixels to the right and down. */
  readonly shift?: number
  /** The factor by which the picture is drawn larger. */
  readonly size?: number
}

/** A pair of pictures: each side as a PNG without a palette, and what is known to be in it. */
interface Sides {
  readonly render: (side: Side, size: number, transparent: boolean) => Promise<Uint8Array>
  readonly documents?: { readonly before: object; readonly after: object }
}

type Side = 'before' | 'after'

/** What is told differently around a deployment when the two renders are quantised one by one. */
export function judgePalettes(scenario: string): Promise<readonly string[]> {
  const documents = documentsAround(scenario)
  const render = (side: Side, size: number, transparent: boolean) =>
    renderPng(documents[side], { ...LOOK, transparent, width: 1280 * size, height: 720 * size })
  return judge(scenario, { render, documents })
}

const LOOK = { projection: 'isometric', theme: 'light', grid: false, form: 'rgba' } as const

/** The same for a drawn pair: what has changed between the two. */
export function judgeDrawnPalettes(change: 'recoloured' | 'inserted' | 'nothing'): Promise<readonly string[]> {
  const render = async (side: Side, size: number) => {
    const changed = side === 'before' || change === 'nothing' ? {} : { [change]: change === 'inserted' ? true : 0.05 }
    return rgbaFile(drawing({ width: 1280 * size, height: 720 * size, seed: 11, ...changed }), 1)
  }
  return judge(`drawn, ${change}`, { render })
}

async function judge(name: string, sides: Sides): Promise<readonly string[]> {
  const pictures = cached(sides)
  const tell = async (before: Stored, after: Stored) =>
    told(
      [await pictures('before', before), await pictures('after', after)],
      { sizes: [before.size ?? 1, after.size ?? 1], shift: after.shift ?? 0, isPlain: before === after },
      sides.documents,
    )
  const plain = await tell(PLAIN, PLAIN)
  const wrong: string[] = scaleError(plain).map((what) => `${name}: ${what}`)
  for (const [variant, before, after] of VARIANTS) {
    const quantised = await tell(before, after)
    wrong.push(...disagreements(plain, quantised).map((what) => `${name}, ${variant}: ${what}`))
  }
  return wrong
}

/** Stores each side once in each way. */
function cached({ render }: Sides): (side: Side, options: Stored) => Promise<NamedBytes> {
  const known = new Map<string, Promise<NamedBytes>>()
  return (side, options) => {
    const key = side + JSON.stringify(options)
    const picture = known.get(key) ?? stored(render, side, options)
    known.set(key, picture)
    return picture
  }
}

interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

interface Told extends Explanation {
  /** Of each region, in order. */
  readonly names: readonly (readonly string[])[]
  readonly sizes: readonly [number, number]
  /** The factor by which the drawing was fitted into the later picture larger; the sizes' ratio unless it is known. */
  readonly drawnScale?: number
  readonly shift: number
  /** Neither side has a palette. */
  readonly isPlain: boolean
}

function told(
  [was, is]: readonly [NamedBytes, NamedBytes],
  stored: Pick<Told, 'sizes' | 'shift' | 'isPlain'>,
  documents: Sides['documents'],
): Told {
  const frames = [toFrame(readPixels(was)), toFrame(readPixels(is))] as const
  const explanation = explainDifference(...frames, comparePictures(was, is).cells)
  if (explanation === undefined) throw new Error('the pictures are too large')
  const layouts = (['before', 'after'] as const).map((side, i) =>
    shownLayout(documents?.[side], reducedFrame(frames[i] ?? frames[0], 1), 'isometric'),
  )
  const names = explanation.regions.map(({ seenIn, ...region }) =>
    (['before', 'after'] as const).flatMap((side, i) =>
      seenIn === side || seenIn === 'both' ? nameRegions([region[side]], layouts[i]).flat() : [],
    ),
  )
  const [old, now] = layouts
  const drawnScale = old && now && now.fit.scale / old.fit.scale
  return { ...explanation, ...stored, names, ...(drawnScale !== undefined && { drawnScale }) }
}

async function stored(render: Sides['render'], side: Side, options: Stored): Promise<NamedBytes> {
  const { transparent = false, shift = 0, size = 1, ...palette } = options
  const drawn = await render(side, size, transparent)
  const png = shift === 0 ? drawn : shifted(drawn, shift)
  return { name: `${side}.png`, bytes: palette.colours === undefined ? png : palettePng(png, palette) }
}

/** The picture to the right and down, what is pushed out lost, on the colour of its corner. */
function shifted(png: Uint8Array, by: number): Uint8Array {
  const { width, height, pixels } = toFrame(readPixels({ name: 'render.png', bytes: png }))
  const moved = new Uint32Array(pixels.length).fill(pixels[0] ?? 0)
  for (let y = by; y < height; y++)
    moved.set(pixels.subarray((y - by) * width, (y - by) * width + width - by), y * width + by)
  return encodePng({ width, height, data: new Uint8Array(moved.buffer) })
}

/**
 * What is as small as this may be told or not, in pixels of a picture of 1280 x 720: a few times the least size of a place, and more where all has
 * moved, since a picture at rest is compared by pixelmatch's count, and another one by what is missing where it should be.
 */
const BEYOND_DOUBT = 100
const BEYOND_DOUBT_MOVED = 400
/** Of two equal blocks the new one may be taken for the old one where one picture is larger and neither lies on pixels. */
const BEYOND_DOUBT_RESIZED = 600
/** A name needs more of a place than the place itself. */
const BEYOND_DOUBT_NAMED = 200

/** Less than a pixel in a picture of 1280. */
const MAX_SCALE_ERROR = 0.0007

function disagreements(plain: Told, quantised: Told): readonly string[] {
  const areAtRest = isAtRest(plain) && isAtRest(quantised)
  const isResized = quantised.sizes[0] !== quantised.sizes[1]
  const least = areAtRest ? BEYOND_DOUBT : isResized ? BEYOND_DOUBT_RESIZED : BEYOND_DOUBT_MOVED
  const isInvented = changedIn(plain).length === 0 && changedIn(quantised).length > 0
  return [
    ...missing(plain, quantised, least, areAtRest).map((what) => `nothing said of ${what}`),
    ...missing(quantised, plain, least, areAtRest).map((what) => `said of ${what}`),
    ...(isInvented ? ['a change where nothing changed'] : []),
    ...scaleError(quantised),
  ]
}

function scaleError({ scale, drawnScale, sizes }: Told): readonly string[] {
  const expected = drawnScale ?? sizes[1] / sizes[0]
  return Math.abs(expected / scale - 1) > MAX_SCALE_ERROR ? [`scale ${scale} for ${expected}`] : []
}

function isAtRest({ scale, displacements: [main], shift, sizes }: Told): boolean {
  return scale === 1 && main?.dx === 0 && main.dy === 0 && shift === 0 && sizes[0] === sizes[1]
}

function changedIn({ regions }: Explanation): readonly ExplainedRegion[] {
  return regions.filter(({ kind }) => kind === 'changed')
}

/**
 * The places of one explanation, and their names, that another one does not have, of at least so many pixels. Where all has moved, two equal
 * blocks may be told apart either way: one is new, or one has moved and another one is new. With palettes places may be larger, so they may have
 * more names, but none is lost.
 */
function missing(from: Told, other: Told, least: number, areAtRest: boolean): readonly string[] {
  return from.regions.flatMap((region, index) => {
    if (region.kind !== 'changed' || region.changedPixels < least * from.sizes[1] ** 2) return []
    const found = [...other.regions.keys()].filter((i) => isSamePlace(region, from, at(other.regions, i), other))
    // Thin lines that lie between pixels are smoothed away.
    if (found.length === 0) return region.isLine && !areAtRest ? [] : [place(region)]
    return areAtRest ? toldOtherwise(from, index, other, found) : []
  })
}

/** In what a place is told otherwise by the regions that another explanation has there: kind and names. */
function toldOtherwise(from: Told, index: number, other: Told, found: readonly number[]): readonly string[] {
  const region = at(from.regions, index)
  const kinds = found.map((i) => at(other.regions, i).kind)
  if (!kinds.includes('changed')) return [`${place(region)}, as ${kinds.join()}`]
  if (!from.isPlain || region.isLine || region.changedPixels < BEYOND_DOUBT_NAMED) return []
  const names = new Set(found.flatMap((i) => at(other.names, i)))
  return at(from.names, index)
    .filter((name) => !names.has(name))
    .map((name) => `${name} in ${place(region)}`)
}

/** Whether two regions are in the same place, in pictures of one size. */
function isSamePlace(one: ExplainedRegion, of: Told, other: ExplainedRegion, ofOther: Told): boolean {
  return (
    overlapOf(atSizeOne(one.before, of.sizes[0]), atSizeOne(other.before, ofOther.sizes[0])) > 0.2 ||
    overlapOf(atSizeOne(one.after, of.sizes[1]), atSizeOne(other.after, ofOther.sizes[1])) > 0.2
  )
}

function atSizeOne({ x, y, width, height }: Box, size: number): Box {
  return { x: x / size, y: y / size, width: width / size, height: height / size }
}

function place({ seenIn, after: { x, y, width, height }, changedPixels, isLine }: ExplainedRegion): string {
  return `${isLine ? 'the line' : 'the thing'} of ${width} x ${height} at ${x}, ${y} (${changedPixels} px, ${seenIn})`
}
