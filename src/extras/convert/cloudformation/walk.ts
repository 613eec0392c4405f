import { isObject, type Json } from '../../../json.ts'
import type { Surroundings } from './surroundings.ts'

/** Told of what a value refers to. */
export interface Listener {
  /** A reference to a resource, by address. */
  readonly onLink?: (address: string, path: readonly string[]) => void
  /** Something without a value that decides the one here: a parameter, or `import NAME`. */
  readonly onUnknown?: (cause: string, path: readonly string[]) => void
}

/** The way to a value: where it stands, and whose names it uses. */
export interface Walk {
  readonly surroundings: Surroundings
  readonly listener: Listener
  readonly path: readonly string[]
  /** Templates entered on the way here: stacks whose outputs name each other would be endless. */
  readonly hops: number
  readonly isDeciding: boolean
  readonly budget: { steps: number }
  /** Evaluates a value within this one. */
  readonly visit: (node: Json | undefined, walk: Walk) => Json | undefined
}

/** The function that a value calls: `Ref`, `Fn::Sub`. */
export function functionIn(node: Json): string | undefined {
  const keys = isObject(node) ? Object.keys(node) : []
  const [name = ''] = keys
  return keys.length === 1 && (name === 'Ref' || name === 'Condition' || name.startsWith('Fn::')) ? name : undefined
}
