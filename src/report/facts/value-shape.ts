import * as v from 'valibot'

/** Deeper values would overflow the stack of code that shows them. */
const MAX_DEPTH = 100

/** Any JSON value, as far as it can be shown. */
export const ValueShape = v.pipe(
  v.any(),
  v.check((value) => isShallow(value, MAX_DEPTH), 'is nested too deeply'),
)

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return depth > 0 && Object.values(value).every((part) => isShallow(part, depth - 1))
}
