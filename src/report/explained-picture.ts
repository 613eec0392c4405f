import type { Projection } from '../diagram/geometry.ts'
import type { Change } from '../inventory/change.ts'
import type { Inventory } from '../inventory/resource.ts'
import type { PictureComparison } from '../picture/compare.ts'
import type { ExplainedRegion } from '../picture/explained-region.ts'
import { type Explanation, explainDifference, MOST_EXPLAINED_PIXELS } from '../picture/explanation.ts'
import type { PictureFile } from '../picture/failure.ts'
import { type Box, type Frame, toFrame } from '../picture/frame.ts'
import { readPixels } from '../picture/read-pixels.ts'
import { changePlaces, type PlacedSide } from './change-places.ts'
import { type Crop, cropRegions } from './crops.ts'
import { nameRegions } from './region-names.ts'
import type { PictureReport, RegionReport } from './report.ts'

/** One side of a comparison of pictures: the render, and what is known of what it shows. */
export interface PictureSideInput {
  readonly file: PictureFile
  readonly inventory: Inventory | undefined
  /** The document that the inventory was read from. */
  readonly document: unknown
}

export interface ExplainedPicture {
  readonly regions: readonly RegionReport[]
  readonly movedPixels: number
  readonly crops: readonly Crop[]
  readonly places?: NonNullable<PictureReport['places']>
}

export interface ExplainOptions {
  readonly projection: Projection
  /** What the files of the crops are named after. */
  readonly prefix: string
  /** What the places of are wanted. */
  readonly changes?: readonly Change[]
}

/**
 * Tells what changed in a picture from what only moved, names the regions by the resources that stand there, and cuts out the changed
 * ones. Pictures that are too large for that keep plain regions without names.
 */
export function explainPicture(
  before: PictureSideInput,
  after: PictureSideInput,
  comparison: PictureComparison,
  options: ExplainOptions,
): ExplainedPicture {
  const plain = comparison.regions.map((region): RegionReport => ({ kind: 'changed', ...region, resources: [] }))
  const nothing = { regions: plain, movedPixels: 0, crops: [] }
  if (comparison.totalPixels > MOST_EXPLAINED_PIXELS) return nothing
  if (comparison.changedPixels === 0) return { ...nothing, ...placesInEqual(before, after, options) }
  const [was, is] = [toFrame(readPixels(before.file)), toFrame(readPixels(after.file))]
  const placed = placesIn([before, was], [after, is], options)
  const explanation = explainDifference(was, is)
  if (explanation === undefined) return { ...nothing, ...placed }
  const found = isAtRest(explanation) ? inPlace(comparison) : explanation.regions
  const names = namesOf(found, [before, was], [after, is], options.projection)
  const crops = cropRegions(was, is, found, options.prefix)
  const regions = found.map((region, index) => toReport(region, [was, is], names[index] ?? [], crops))
  return { regions, movedPixels: explanation.movedPixels, crops, ...placed }
}

/** Pictures that are the same are decoded only when there is something to find in them. */
function placesInEqual(before: PictureSideInput, after: PictureSideInput, options: ExplainOptions) {
  if (options.changes === undefined || options.changes.length === 0) return {}
  const frame = toFrame(readPixels(after.file))
  return placesIn([before, frame], [after, frame], options)
}

function placesIn(before: Seen, after: Seen, { changes = [], projection }: ExplainOptions) {
  const places = changePlaces(placedSide(before), placedSide(after), changes, projection)
  return places === undefined ? {} : { places }
}

function placedSide([{ inventory, document }, frame]: Seen): PlacedSide {
  return { frame, document: inventory !== undefined && inventory.resources.length <= MOST_NAMED ? document : undefined }
}

function isAtRest({ scale, displacements }: Explanation): boolean {
  return scale === 1 && displacements.every(({ dx, dy }) => dx === 0 && dy === 0)
}

/** Where nothing moved, the comparison pixel by pixel knows best: it leaves smoothed edges out. */
function inPlace({ regions }: PictureComparison): readonly ExplainedRegion[] {
  return regions.map(({ changedPixels, ...box }) => ({
    kind: 'changed',
    seenIn: 'both',
    before: box,
    after: box,
    changedPixels,
  }))
}

/** Of more resources none is larger than a few pixels, and to lay them all out would take longer than the comparison. */
const MOST_NAMED = 5000

type Seen = readonly [PictureSideInput, Frame]

/** A region is named by what stood there before, where it could be seen then, and by what stands there after. */
function namesOf(
  regions: readonly ExplainedRegion[],
  before: Seen,
  after: Seen,
  projection: Projection,
): readonly (readonly string[])[] {
  const was = keysIn(
    regions.map((region) => region.before),
    before,
    projection,
  )
  const is = keysIn(
    regions.map((region) => region.after),
    after,
    projection,
  )
  return regions.map(({ seenIn }, index) => {
    const keys = [...(seenIn === 'after' ? [] : (was[index] ?? [])), ...(seenIn === 'before' ? [] : (is[index] ?? []))]
    return [...new Set(keys)]
  })
}

function keysIn(
  boxes: readonly Box[],
  [{ inventory, document }, frame]: Seen,
  projection: Projection,
): readonly (readonly string[])[] {
  if (inventory === undefined || document === undefined || inventory.resources.length > MOST_NAMED)
    return boxes.map(() => [])
  return nameRegions(boxes, document, frame, projection).map((ids) =>
    ids.flatMap((id) => inventory.resources[inventory.positions.get(id) ?? -1]?.key ?? []),
  )
}

function toReport(
  region: ExplainedRegion,
  [was, is]: readonly [Frame, Frame],
  resources: readonly string[],
  crops: readonly Crop[],
): RegionReport {
  const { kind, seenIn, changedPixels } = region
  const box = seenIn === 'before' ? inside(region.before, was) : inside(region.after, is)
  const crop = crops.find((one) => one.region === region)
  return { kind, seenIn, ...box, changedPixels, resources, ...(crop && { crop: { file: crop.file } }) }
}

/** The part of a box that lies in the picture, at least one pixel of it. */
function inside({ x, y, width, height }: Box, frame: Frame): Box {
  const left = Math.min(Math.max(0, Math.floor(x)), frame.width - 1)
  const top = Math.min(Math.max(0, Math.floor(y)), frame.height - 1)
  const right = Math.min(Math.max(left + 1, Math.ceil(x + width)), frame.width)
  const bottom = Math.min(Math.max(top + 1, Math.ceil(y + height)), frame.height)
  return { x: left, y: top, width: right - left, height: bottom - top }
}
