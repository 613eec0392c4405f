import type { ResourceReference } from '../../../inventory/read/resource.ts'
import { visibleLine } from '../../../text.ts'
import type { Mark } from '../../isometric/drawing.ts'
import type { ReadDocument } from '../read-document.ts'
import type { Union } from '../union.ts'

/** A word or two about a resource, written after its name: `resized`. */
export interface Caption {
  readonly of: ResourceReference
  readonly mark: Mark
  readonly words: string
}

/** The same signs as on the drawing's badges; every font has them. */
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

/** What is written after a resource's name, and the mark that gives its colour. */
export interface Suffix {
  readonly mark: Mark
  readonly text: string
}

/** The suffix of each resource that changed or has a caption, by its name in the union. */
export function suffixesOf(
  union: Union,
  before: ReadDocument,
  after: ReadDocument,
  captions: readonly Caption[],
): ReadonlyMap<string, Suffix> {
  const told = new Map<string, Caption>()
  for (const caption of captions) if (!told.has(keyOf(caption.of))) told.set(keyOf(caption.of), caption)
  const found = new Map<string, Suffix>()
  for (const [name, fact] of union.facts) {
    const resources = [after.inventory.resources[fact.after], before.inventory.resources[fact.before]]
    const caption = resources.map((one) => one && told.get(keyOf(one))).find((one) => one !== undefined)
    const mark = fact.mark === 'unchanged' ? (caption?.mark ?? 'unchanged') : fact.mark
    if (mark === 'unchanged') continue
    const words = visibleLine(caption?.words ?? '', MAX_WORDS) || WORDS[mark]
    found.set(name, { mark, text: `${SIGNS[mark]} ${words}` })
  }
  return found
}

function keyOf({ id, key, type }: ResourceReference): string {
  return JSON.stringify([id, key, type])
}

export function signOf(mark: Mark): string {
  return SIGNS[mark]
}
