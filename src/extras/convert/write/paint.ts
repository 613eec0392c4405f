import { type Colour, type Colours, coloursOf } from '../../../inventory/read/component-types/colours.ts'
import type { Fields } from '../declared.ts'

/** A type that is not documented gets the colours of most others. */
const OTHERS: Colours = {
  color: { isometric: '#ececed', '2d': '#693cc5' },
  accentColor: { isometric: '#4286c5', '2d': '#ffffff' },
}

/** `color` and `accentColor` of a type, as a document has them. */
export function paintOf(type: string): { color: Fields; accentColor?: Fields } {
  const { color, accentColor } = coloursOf(type) ?? OTHERS
  return { color: written(color), ...(accentColor && { accentColor: written(accentColor) }) }
}

/** Pages of Azure types have `null` as a text, too, which is no colour. */
function written({ isometric, '2d': flat }: Colour): Fields {
  return { isometric, '2d': flat === 'null' ? null : flat }
}
