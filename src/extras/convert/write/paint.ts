import { type Colour, type Colours, coloursOf } from '../../../inventory/read/component-types/colours.ts'
import type { Fields } from '../declared.ts'

/** An undocumented type gets the most common colours. */
const OTHERS: Colours = {
  color: { isometric: '#ececed', '2d': '#693cc5' },
  accentColor: { isometric: '#4286c5', '2d': '#ffffff' },
}

/** `color` and `accentColor` of a type, as in a document. */
export function paintOf(type: string): { color: Fields; accentColor?: Fields } {
  const { color, accentColor } = coloursOf(type) ?? OTHERS
  return { color: written(color), ...(accentColor && { accentColor: written(accentColor) }) }
}

/** Pages of Azure types also contain `null` as a text, which is not a colour. */
function written({ isometric, '2d': flat }: Colour): Fields {
  return { isometric, '2d': flat === 'null' ? null : flat }
}
