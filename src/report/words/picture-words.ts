import { subjectsOf } from '../../inventory/compare/order.ts'
import type { ResourceReference } from '../../inventory/read/resource.ts'
import type { PictureReport, RegionReport, TargetReport } from '../facts/report.ts'
import type { Quote } from './quote.ts'
import { typeName } from './type-names.ts'

/** What became of the picture, in a sentence without its end. */
export function pictureText({ changedPixels, regions }: PictureReport): string {
  if (changedPixels === 0) return 'the pictures are the same'
  const changed = regions.filter(({ kind }) => kind === 'changed').length
  const others = regions.length - changed
  if (changed === 0) return 'the layout moved, nothing is drawn otherwise'
  const places = changed === 1 ? '1 place is drawn otherwise' : `${changed} places are drawn otherwise`
  return others === 0 ? places : `${places}, ${others} more moved or came into view with the layout`
}

/** What stands in a region, as far as that is known: names where a change tells them, else the ends of keys. */
export function regionTitle({ resources }: RegionReport, target: TargetReport, quote: Quote): string {
  if (resources.length === 0) return 'a place without a name'
  const known = new Map(target.changes.flatMap(subjectsOf).map((reference) => [reference.key, reference]))
  return resources.map((key) => resourceTitle(key, known.get(key), quote)).join(', ')
}

function resourceTitle(key: string, reference: ResourceReference | undefined, quote: Quote): string {
  if (reference !== undefined) return `${typeName(reference.type)} ${quote(reference.name)}`
  return quote(key.slice(Math.max(key.lastIndexOf('/'), key.lastIndexOf(':')) + 1))
}
