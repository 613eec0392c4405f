/** Something of the before side and its counterpart of the after side. */
export type Both<T> = readonly [before: T, after: T]

/** The position of a side in `Both`. */
export type SideIndex = 0 | 1

/** Does the same for both sides. */
export function both<T, U>([before, after]: Both<T>, of: (one: T, side: SideIndex) => U): Both<U> {
  return [of(before, 0), of(after, 1)]
}
