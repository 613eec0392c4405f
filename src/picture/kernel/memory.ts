/** The address of the next allocation. Every comparison starts over; what it allocates are rows, tables and windows. */
let next: usize = 0

/** Vector loads and stores may exceed either end of an allocation by this many bytes. */
const GUARD: usize = 64
const PAGE: usize = 65536

export function forgetAll(): void {
  next = (__heap_base + GUARD + 63) & ~63
}

/** Allocates bytes at a multiple of 64, with guards for vectors around them. The contents are arbitrary. */
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
