import type { Item } from './drawing.ts'
import { drawFlat } from './flat.ts'
import { drawSolid } from './shapes.ts'
import type { Theme } from './theme.ts'

export interface Forms {
  readonly definitions: string
  readonly idOf: (item: Item) => string
  /** The definition of an item as markup. */
  readonly bodyOf: (item: Item) => string
}

/** Items that look alike share one definition, named by its content so that several pictures can be in one page. */
export function collectForms(items: readonly Item[], theme: Theme, prefix: string): Forms {
  const ids = new Map<string, string>()
  const bodies = new Map<string, string>()
  const keyOf = ({ type, width, depth, height, color, accent }: Item) => {
    return JSON.stringify([type, width, depth, height, color.isometric, color.flat, accent.isometric, accent.flat])
  }
  for (const item of items) {
    const key = keyOf(item)
    if (ids.has(key)) continue
    const body = theme.projection === '2d' ? drawFlat(item, theme) : drawSolid(item, theme)
    const id = `${prefix}${fingerprint(body)}`
    ids.set(key, id)
    bodies.set(id, `<g id="${id}">${body}</g>`)
  }
  const definitions = [...bodies].sort(([first], [second]) => (first < second ? -1 : 1)).map(([, body]) => body)
  const idOf = (item: Item) => ids.get(keyOf(item)) ?? ''
  return { definitions: definitions.join(''), idOf, bodyOf: (item) => bodies.get(idOf(item)) ?? '' }
}

/** FNV-1a, twice with different offsets: 64 bits are plenty for a few hundred forms. */
function fingerprint(text: string): string {
  let [first, second] = [0x811c9dc5, 0x9e3779b9]
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    first = Math.imul(first ^ code, 0x01000193)
    second = Math.imul(second ^ code, 0x01000193)
  }
  return (first >>> 0).toString(16).padStart(8, '0') + (second >>> 0).toString(16).padStart(8, '0')
}
