import { subjectsOf } from '../../inventory/change-kinds.ts'
import type { ResourceReference } from '../../inventory/read/resource.ts'
import type { PictureReport, RegionReport, TargetReport } from '../facts/report.ts'
import { changedRegions } from '../judgement.ts'
import type { Quote } from './quote.ts'
import { nameOf } from './type-names.ts'

/** What changed in the picture, as a sentence without a capital and without its end. */
export function pictureText(picture: PictureReport): string {
  const { changedPixels, regions } = picture
  if (changedPixels === 0) return 'the pictures are identical'
  const changed = changedRegions(picture).length
  const others = regions.length - changed
  if (changed === 0) return 'only the layout moved'
  const places = changed === 1 ? '1 place looks different' : `${changed} places look different`
  return others === 0 ? places : `${places}; ${others} only moved with the layout`
}

/** What stands in a region, as far as that is known: names where a change has them, else the last parts of keys. */
export function regionTitle({ resources }: RegionReport, target: TargetReport, quote: Quote): string {
  if (resources.length === 0) return 'unidentified area'
  const known = new Map(target.changes.flatMap(subjectsOf).map((reference) => [reference.key, reference]))
  return resources.map((key) => resourceTitle(key, known.get(key), quote)).join(', ')
}

function resourceTitle(key: string, reference: ResourceReference | undefined, quote: Quote): string {
  if (reference !== undefined) return nameOf(reference, quote)
  return quote(key.slice(Math.max(key.lastIndexOf('/'), key.lastIndexOf(':')) + 1))
}
