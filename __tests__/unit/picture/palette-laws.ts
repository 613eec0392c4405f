import { type PaletteOptions, palettePng } from '../../../src/extras/simulator/render/palette-png.ts'
import { renderPng } from '../../../src/extras/simulator/render/picture.ts'
import { comparePictures } from '../../../src/picture/compare/compare.ts'
import { encodePng } from '../../../src/picture/decode/encode.ts'
import { toFrame } from '../../../src/picture/decode/frame.ts'
import { readPixels } from '../../../src/picture/decode/read-pixels.ts'
import { reducedFrame } from '../../../src/picture/decode/reduced.ts'
import type { Explanation } from '../../../src/picture/explain/explained-region.ts'
import { type ExplainedRegion, overlapOf } from '../../../src/picture/explain/explained-region.ts'
import { explainDifference } from '../../../src/picture/explain/explanation.ts'
import { nameRegions } from '../../../src/report/build/region-names.ts'
import { shownLayout } from '../../../src/report/build/shown-layout.ts'
import { documentsAround } from '../../support/scenario-reports.ts'

/** Where a wide drawing hardly changes its size, palettes hide the edges that would tell a scale of 1 from one of 0.997. */
const MAX_SCALE_ERROR = 0.003

// Each render of Cloudcraft has a palette of its own. What two pictures tell must not depend on it.

/** How the two sides of a pair are stored: a palette each, the second one with dots elsewhere. */
const VARIANTS: readonly (readonly [string, Stored, Stored])[] = [
  ['256 colours each', { colours: 256 }, { colours: 256, phase: 1 }],
  ['256 and 128 colours', { colours: 256 }, { colours: 128, phase: 1 }],
  ['128 and 256 colours', { colours: 128 }, { colours: 256, phase: 1 }],
  ['transparent after', { colours: 256 }, { colours: 256, phase: 1, transparent: true }],
  ['transparent before', { colours: 256, transparent: true }, { colours: 256, phase: 1 }],
  ['moved by a pixel', { colours: 256 }, { colours: 256, shift: 1 }],
]

interface Stored extends PaletteOptions {
  readonly transparent?: boolean
  /** Pixels to the right and down. */
  readonly shift?: number
}

/** What is told differently around a deployment when the two renders are quantised one by one. */
export async function judgePalettes(scenario: string): Promise<readonly string[]> {
  const documents = documentsAround(scenario)
  const plain = await told(documents, {}, {})
  const wrong: string[] = []
  for (const [variant, before, after] of VARIANTS) {
    const quantised = await told(documents, before, after)
    wrong.push(...disagreements(plain, quantised).map((what) => `${scenario}, ${variant}: ${what}`))
  }
  return wrong
}

interface Told extends Explanation {
  readonly names: ReadonlySet<string>
  readonly shift: number
}

async function told(documents: { before: object; after: object }, before: Stored, after: Stored): Promise<Told> {
  const sides = [await rendered(documents.before, before), await rendered(documents.after, after)] as const
  const [was, is] = sides.map((bytes) => ({ name: 'render.png', bytes })) as [NamedBytes, NamedBytes]
  const frames = [toFrame(readPixels(was)), toFrame(readPixels(is))] as const
  const explanation = explainDifference(...frames, comparePictures(was, is).cells)
  if (explanation === undefined) throw new Error('the pictures are too large')
  const changed = explanation.regions.filter(({ kind }) => kind === 'changed')
  const layouts = [
    shownLayout(documents.before, reducedFrame(frames[0], 1), 'isometric'),
    shownLayout(documents.after, reducedFrame(frames[1], 1), 'isometric'),
  ]
  const names = (['before', 'after'] as const).flatMap((side, i) => {
    const shown = changed.filter(({ seenIn, isLine }) => !isLine && (seenIn === side || seenIn === 'both'))
    return nameRegions(
      shown.map((region) => region[side]),
      layouts[i],
    ).flat()
  })
  return { ...explanation, names: new Set(names), shift: after.shift ?? 0 }
}

type NamedBytes = { readonly name: string; readonly bytes: Uint8Array }

const LOOK = { projection: 'isometric', theme: 'light', grid: false, form: 'rgba', width: 1280, height: 720 } as const

async function rendered(document: object, { transparent = false, shift = 0, ...palette }: Stored): Promise<Uint8Array> {
  const drawn = await renderPng(document, { ...LOOK, transparent })
  const png = shift === 0 ? drawn : shifted(drawn, shift)
  return palette.colours === undefined ? png : palettePng(png, palette)
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
 * What is as small as this may be told or not: two times the least size of a place in a picture of 1280 x 720, and more where all has moved: a
 * picture at rest is compared by pixelmatch's count, another one by what is missing where it should be.
 */
const BEYOND_DOUBT = 100
const BEYOND_DOUBT_MOVED = 400

function disagreements(plain: Told, quantised: Told): readonly string[] {
  const changedIn = ({ regions }: Explanation) => regions.filter(({ kind }) => kind === 'changed')
  const [main] = plain.displacements
  const isAtRest = plain.scale === 1 && main?.dx === 0 && main.dy === 0 && quantised.shift === 0
  const least = isAtRest ? BEYOND_DOUBT : BEYOND_DOUBT_MOVED
  const missing = (from: Explanation, other: Explanation) =>
    changedIn(from).filter((region) => region.changedPixels >= least && !isTold(region, other))
  const isInvented = changedIn(plain).length === 0 && changedIn(quantised).length > 0
  const unnamed = isAtRest ? [...plain.names].filter((name) => !quantised.names.has(name)) : []
  return [
    ...missing(plain, quantised).map((region) => `nothing said of ${place(region)}`),
    ...missing(quantised, plain).map((region) => `said of ${place(region)}`),
    ...(isInvented ? ['a change where nothing changed'] : []),
    ...(Math.abs(plain.scale / quantised.scale - 1) > MAX_SCALE_ERROR
      ? [`scale ${quantised.scale} for ${plain.scale}`]
      : []),
    ...unnamed.map((name) => `does not name ${name}`),
  ]
}

/** Whether another explanation has a region there as well. */
function isTold(region: ExplainedRegion, { regions }: Explanation): boolean {
  return regions.some(
    ({ before, after }) => overlapOf(before, region.before) > 0.2 || overlapOf(after, region.after) > 0.2,
  )
}

function place({ seenIn, after: { x, y, width, height }, changedPixels }: ExplainedRegion): string {
  return `${width} x ${height} at ${x}, ${y} (${changedPixels} px, ${seenIn})`
}
