/** Where the next allocation goes. Every comparison starts over: its memory is the sum of what it asks for, and all of that is rows, tables and windows. */
let next: usize = 0

/** Vector loads and stores may go this far past either end of what was asked for. */
const GUARD: usize = 64
const PAGE: usize = 65536

export function forgetAll(): void {
  next = (__heap_base + GUARD + 63) & ~63
}

/** Bytes at a multiple of 64, with room for careless vectors around them. What they hold is left over from before. */
export function alloc(bytes: usize): usize {
  const start = next
  next = (start + bytes + 2 * GUARD + 63) & ~63
  const pages = <i32>((next + PAGE - 1) / PAGE) - memory.size()
  if (pages > 0 && memory.grow(pages) < 0) unreachable()
  return start
}

export function allocZeroed(bytes: usize): usize {
  const start = alloc(bytes)
  memory.fill(start - GUARD, 0, bytes + 2 * GUARD)
  return start
}
