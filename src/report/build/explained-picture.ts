import type { Projection } from '../../drawing/isometric/geometry.ts'
import type { Change } from '../../inventory/change.ts'
import type { Inventory } from '../../inventory/read/resource.ts'
import type { PictureComparison } from '../../picture/compare/compare.ts'
import type { PictureFile } from '../../picture/decode/failure.ts'
import type { Box } from '../../picture/decode/frame.ts'
import { partsOf, readParts } from '../../picture/decode/parts.ts'
import { type ReducedPicture, readReduced, stepsFor } from '../../picture/decode/reduced.ts'
import type { ExplainedRegion, Explanation } from '../../picture/explain/explained-region.ts'
import { explainReduced, MOST_EXPLAINED_PIXELS } from '../../picture/explain/explanation.ts'
import type { PictureAnswer, PictureReport, RegionReport } from '../facts/report.ts'
import { changePlaces } from './change-places.ts'
import { type Crop, cropRegions, type PartSource } from './crops.ts'
import { nameRegions } from './region-names.ts'
import { type ShownLayout, shownLayout } from './shown-layout.ts'

/** One side of a comparison of pictures: the render, and what is known about its content. */
export interface PictureSideInput {
  readonly file: PictureFile
  readonly inventory: Inventory | undefined
  /** The document that the inventory was read from. */
  readonly document: unknown
}

export interface ExplainedPicture extends Pick<PictureReport, 'scale' | 'displacement'> {
  readonly answer: PictureAnswer
  readonly regions: readonly RegionReport[]
  readonly movedPixels: number
  readonly crops: readonly Crop[]
  readonly places?: NonNullable<PictureReport['places']>
}

export interface ExplainOptions {
  readonly projection: Projection
  /** The prefix of the names of the crops' files. */
  readonly prefix: string
  /** The changes whose places are wanted. */
  readonly changes?: readonly Change[]
}

/**
 * Separates what changed in a picture from what only moved, names the regions by the resources in them, and crops the changed ones.
 * Pictures that are too large keep plain regions without names.
 */
export function explainPicture(
  before: PictureSideInput,
  after: PictureSideInput,
  comparison: PictureComparison,
  options: ExplainOptions,
): ExplainedPicture {
  const plain = comparison.regions.map((region): RegionReport => ({ kind: 'changed', ...region, resources: [] }))
  const nothing = { answer: answerTo(comparison), regions: plain, movedPixels: 0, crops: [] }
  if (comparison.totalPixels > MOST_EXPLAINED_PIXELS) return nothing
  if (comparison.changedPixels === 0)
    return { ...nothing, ...AT_REST, ...placesInEqual(before, after, comparison, options) }
  const [was, is] = comparison.reduced ?? reducedPair(before.file, after.file, comparison)
  return { ...nothing, ...explainSeen([before, was], [after, is], comparison, options) }
}

const AT_REST = { scale: 1, displacement: { dx: 0, dy: 0 } }

/** The answer, with or without an explanation. */
function answerTo({ changedPixels, isIdentical }: PictureComparison, explanation?: Explanation): PictureAnswer {
  if (isIdentical) return 'identical'
  if (changedPixels === 0) return 'no-visible-difference'
  if (explanation === undefined || explanation.regions.some(({ kind }) => kind === 'changed')) return 'places'
  // What is left is invisible to people: edges and shades.
  return isMoved(explanation) ? 'only-layout-moved' : 'no-visible-difference'
}

function isMoved({ movedPixels, regions }: Explanation): boolean {
  return movedPixels > 0 || regions.length > 0
}

/** A side and its pixels. */
type Seen = readonly [PictureSideInput, ReducedPicture]

function reducedPair(before: PictureFile, after: PictureFile, sizes: Pick<PictureComparison, 'before' | 'after'>) {
  const [was, is] = stepsFor(sizes.before, sizes.after)
  return [readReduced(before, was), readReduced(after, is)] as const
}

function explainSeen(
  before: Seen,
  after: Seen,
  comparison: PictureComparison,
  options: ExplainOptions,
): Partial<ExplainedPicture> {
  const layouts = [layoutOf(...before, options), layoutOf(...after, options)] as const
  const placed = placesIn(layouts, options)
  const explanation = explainReduced(before[1], after[1], comparison.cells)
  if (explanation === undefined) return placed
  const found = explanation.regions
  const names = namesOf(found, layouts, [before[0], after[0]])
  const crops = cropRegions(partsFrom(before), partsFrom(after), found, options.prefix)
  const regions = found.map((region, index) => toReport(region, [before[1], after[1]], names[index] ?? [], crops))
  const { scale, displacements, movedPixels } = explanation
  const { dx, dy } = displacements[0] ?? AT_REST.displacement
  const answer = answerTo(comparison, explanation)
  return { answer, regions, scale, displacement: { dx, dy }, movedPixels, crops, ...placed }
}

/** Identical pictures are decoded only when there are changes to find in them. */
function placesInEqual(
  before: PictureSideInput,
  after: PictureSideInput,
  { after: size }: PictureComparison,
  options: ExplainOptions,
) {
  if (options.changes === undefined || options.changes.length === 0) return {}
  const [step] = stepsFor(size, size)
  const picture = readReduced(after.file, step)
  return placesIn([layoutOf(before, picture, options), layoutOf(after, picture, options)], options)
}

/** What each of the two pictures shows. */
type Layouts = readonly [ShownLayout | undefined, ShownLayout | undefined]

function placesIn([before, after]: Layouts, { changes = [] }: ExplainOptions) {
  const places = changePlaces(before, after, changes)
  return places === undefined ? {} : { places }
}

/** With more resources, each is only a few pixels large, and laying them out would take longer than the comparison. */
const MOST_NAMED = 5000

/** The parts of a picture at full resolution. */
function partsFrom([{ file }, { step, frame }]: Seen): PartSource {
  return (boxes) => (step === 1 ? partsOf(frame, boxes) : readParts(file, boxes))
}

function layoutOf({ inventory, document }: PictureSideInput, picture: ReducedPicture, { projection }: ExplainOptions) {
  const isTooMuch = inventory === undefined || inventory.resources.length > MOST_NAMED
  return isTooMuch ? undefined : shownLayout(document, picture, projection)
}

/** A region is named after the resources there, before and after, on the sides where it is visible. */
function namesOf(
  regions: readonly ExplainedRegion[],
  layouts: Layouts,
  sides: readonly [PictureSideInput, PictureSideInput],
): readonly (readonly string[])[] {
  const [was, is] = (['before', 'after'] as const).map((side, i) =>
    nameRegions(
      regions.map((region) => region[side]),
      layouts[i],
    ).map((ids) => ids.flatMap((id) => keyOf(id, sides[i]?.inventory) ?? [])),
  )
  return regions.map(({ seenIn }, index) => {
    const keys = [
      ...(seenIn === 'after' ? [] : (was?.[index] ?? [])),
      ...(seenIn === 'before' ? [] : (is?.[index] ?? [])),
    ]
    return [...new Set(keys)]
  })
}

function keyOf(id: string, inventory: Inventory | undefined): string | undefined {
  return inventory?.resources[inventory.positions.get(id) ?? -1]?.key
}

function toReport(
  region: ExplainedRegion,
  [was, is]: readonly [ReducedPicture, ReducedPicture],
  resources: readonly string[],
  crops: readonly Crop[],
): RegionReport {
  const { kind, seenIn, changedPixels, isLine } = region
  const box = seenIn === 'before' ? inside(region.before, was) : inside(region.after, is)
  const crop = crops.find((one) => one.region === region)
  const line = isLine && { line: true as const }
  return { kind, seenIn, ...box, changedPixels, ...line, resources, ...(crop && { crop: { file: crop.file } }) }
}

/** The part of a box that is inside the picture, at least one pixel. */
function inside({ x, y, width, height }: Box, size: Pick<ReducedPicture, 'width' | 'height'>): Box {
  const left = Math.min(Math.max(0, Math.floor(x)), size.width - 1)
  const top = Math.min(Math.max(0, Math.floor(y)), size.height - 1)
  const right = Math.min(Math.max(left + 1, Math.ceil(x + width)), size.width)
  const bottom = Math.min(Math.max(top + 1, Math.ceil(y + height)), size.height)
  return { x: left, y: top, width: right - left, height: bottom - top }
}
