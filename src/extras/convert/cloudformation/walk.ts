import { isObject, type Json } from '../../../json.ts'
import type { Surroundings } from './surroundings.ts'

/** Called for everything a value refers to. */
export interface Listener {
  /** A reference to a resource, by address. */
  readonly onLink?: (address: string, path: readonly string[]) => void
  /** Something unknown on which the value depends: a parameter, or `import NAME`. */
  readonly onUnknown?: (cause: string, path: readonly string[]) => void
}

/** The path to a value: where it is, and in which scope its names are. */
export interface Walk {
  readonly surroundings: Surroundings
  readonly listener: Listener
  readonly path: readonly string[]
  /** Templates entered on the way here: stacks whose outputs refer to each other would be endless. */
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
