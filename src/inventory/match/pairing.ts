/** By position of a resource: the position of its partner on the other side, or `ABSENT`. */
export interface Pairing {
  readonly afterOf: Int32Array
  readonly beforeOf: Int32Array
  /** By position before: what the two have in common, if not their key. */
  readonly why: Map<number, string>
}

export const ABSENT = -1

export function pair(pairing: Pairing, before: number, after: number, why?: string): void {
  pairing.afterOf[before] = after
  pairing.beforeOf[after] = before
  if (why !== undefined) pairing.why.set(before, why)
}
