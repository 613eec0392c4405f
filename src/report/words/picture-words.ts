import { subjectsOf } from '../../inventory/change-kinds.ts'
import type { ResourceReference } from '../../inventory/read/resource.ts'
import type { PictureAnswer, PictureReport, PictureSide, RegionReport, TargetReport } from '../facts/report.ts'
import { answerOf, changedRegions } from '../judgement.ts'
import type { Quote } from './quote.ts'
import { nameOf } from './type-names.ts'

const ANSWERS: Readonly<Record<Exclude<PictureAnswer, 'places'>, string>> = {
  identical: 'the pictures are identical',
  'no-visible-difference': 'no visible difference',
  'only-layout-moved': 'only the layout moved',
}

/** What changed in the picture, as a sentence without a capital and full stop. */
export function pictureText(picture: PictureReport): string {
  const answer = answerOf(picture)
  if (answer !== 'places') return ANSWERS[answer]
  const changed = changedRegions(picture)
  const lines = changed.filter(({ line }) => line === true).length
  const things = changed.length - lines
  const others = picture.regions.length - changed.length
  const parts = [
    ...(things === 0 ? [] : [things === 1 ? '1 place differs' : `${things} places differ`]),
    ...(lines === 0
      ? []
      : [lines === 1 ? '1 connector or border was redrawn' : `${lines} connectors or borders were redrawn`]),
    ...(others === 0 ? [] : [`${others} more moved or came into view with the layout`]),
  ]
  return parts.join(', ')
}

/** The same for all compared pictures, if only pictures were compared. */
export function picturesText(pictures: readonly PictureReport[]): string {
  const [only] = pictures
  if (only !== undefined && pictures.length === 1) return pictureText(only)
  const differing = pictures.filter((picture) => answerOf(picture) === 'places').length
  return differing === 0 ? 'no picture shows a change' : `${differing} of ${pictures.length} pictures differ`
}

/** Both pictures by name and size: `a.png (1280 × 720) → b.png (1920 × 1080)`. */
export function picturePair({ before, after }: PictureReport, quote: Quote): string {
  const side = ({ name, file, width, height }: PictureSide) => `${quote(name ?? file)} (${width} × ${height})`
  return `${side(before)} → ${side(after)}`
}

/** What is in a region, as far as known: names from changes, otherwise the last parts of keys, otherwise its position. */
export function regionTitle(region: RegionReport, target: TargetReport, quote: Quote): string {
  const known = new Map(target.changes.flatMap(subjectsOf).map((reference) => [reference.key, reference]))
  const names = region.resources.map((key) => resourceTitle(key, known.get(key), quote))
  const { width, height, x, y, line } = region
  const place = `${line === true ? 'a connector or border' : 'a place'} of ${width} × ${height} px at ${x}, ${y}`
  const presence = presenceOf(region)
  return `${names.length === 0 ? place : names.join(', ')}${presence === '' ? '' : `: ${presence}`}`
}

/** Says if only one of the pictures shows something in a region; empty if both do. */
function presenceOf({ seenIn }: RegionReport): string {
  if (seenIn === 'after') return 'not there before'
  return seenIn === 'before' ? 'no longer there' : ''
}

function resourceTitle(key: string, reference: ResourceReference | undefined, quote: Quote): string {
  if (reference !== undefined) return nameOf(reference, quote)
  return quote(key.slice(Math.max(key.lastIndexOf('/'), key.lastIndexOf(':')) + 1))
}
