import type { ResourceReference } from '../../../inventory/read/resource.ts'
import type { Mark } from '../../isometric/drawing.ts'
import { printable, shortened } from '../../isometric/xml.ts'
import type { Side } from '../difference.ts'
import type { Union } from '../union.ts'

/** What is said of a resource beside its name, in a word or two: `resized`. */
export interface Caption {
  readonly of: ResourceReference
  readonly mark: Mark
  readonly words: string
}

/** As the drawing's badges have them; every font knows these. */
const SIGNS: Readonly<Record<Mark, string>> = {
  added: '+',
  removed: '−',
  changed: '~',
  replaced: '≠',
  unchanged: '',
}

const WORDS: Readonly<Record<Mark, string>> = {
  added: 'new',
  removed: 'removed',
  changed: 'changed',
  replaced: 'replaced',
  unchanged: '',
}

const MAX_WORDS = 40

/** What stands behind a resource's name, and in which colour. */
export interface Suffix {
  readonly mark: Mark
  readonly text: string
}

/** The suffix of each resource that changed, or whose members or relations did, by its name in the union. */
export function suffixesOf(union: Union, before: Side, after: Side, captions: readonly Caption[]) {
  const told = new Map<string, Caption>()
  for (const caption of captions) if (!told.has(keyOf(caption.of))) told.set(keyOf(caption.of), caption)
  const found = new Map<string, Suffix>()
  for (const [name, fact] of union.facts) {
    const resources = [after.inventory.resources[fact.after], before.inventory.resources[fact.before]]
    const caption = resources.map((one) => one && told.get(keyOf(one))).find((one) => one !== undefined)
    const mark = fact.mark === 'unchanged' ? (caption?.mark ?? 'unchanged') : fact.mark
    if (mark === 'unchanged') continue
    const words = shortened(printable(caption?.words ?? '').trim(), MAX_WORDS) || WORDS[mark]
    found.set(name, { mark, text: `${SIGNS[mark]} ${words}` })
  }
  return found as ReadonlyMap<string, Suffix>
}

function keyOf({ id, key, type }: ResourceReference): string {
  return JSON.stringify([id, key, type])
}

export function signOf(mark: Mark): string {
  return SIGNS[mark]
}
