import { refuse } from '../reply.ts'
import { etagOf, type SavedBlueprint } from './blueprint.ts'

/** The saved blueprints, the oldest first. */
export interface Shelf {
  all(): readonly SavedBlueprint[]
  find(id: string): SavedBlueprint | undefined
  /** Adds or replaces one, and returns its ETag. @throws Refusal 413 if the shelf is full */
  put(blueprint: SavedBlueprint): string
  remove(id: string): void
}

const MAX_BLUEPRINTS = 10_000
/** Characters of all documents together. */
const MAX_LENGTH = 256 * 1024 * 1024

/** Blueprints in memory. Lazy: the initial ones are created on first use, which most runs never need. */
export function createShelf(initial: () => readonly SavedBlueprint[]): Shelf {
  let stock: Map<string, SavedBlueprint> | undefined
  const lengths = new Map<string, number>()
  let total = 0
  const keep = (id: string, length: number) => {
    total += length - (lengths.get(id) ?? 0)
    lengths.set(id, length)
  }
  const open = (): Map<string, SavedBlueprint> => {
    stock ??= new Map(initial().map((blueprint) => [blueprint.id, blueprint]))
    return stock
  }
  return {
    all: () => [...open().values()],
    find: (id) => open().get(id.toLowerCase()),
    put: (blueprint) => {
      const length = JSON.stringify(blueprint.data).length
      const others = total - (lengths.get(blueprint.id) ?? 0)
      if (others + length > MAX_LENGTH || (!open().has(blueprint.id) && open().size >= MAX_BLUEPRINTS)) {
        throw refuse(413, 'payload_too_large', 'The simulator holds no more blueprints')
      }
      keep(blueprint.id, length)
      open().set(blueprint.id, blueprint)
      return etagOf(blueprint)
    },
    remove: (id) => {
      open().delete(id.toLowerCase())
      keep(id.toLowerCase(), 0)
      lengths.delete(id.toLowerCase())
    },
  }
}
