/**
 * Reuses memory as large as a picture: the system provides new memory page by page at the first access, which takes longer than filling it.
 *
 * Module state, as the memory of a process is: a pool per comparison would have nothing to reuse. It cannot leak into results, since
 * every user overwrites what it takes, and the weak references leave the garbage collector free to collect it.
 */
const spare: WeakRef<ArrayBuffer>[] = []

/** Everything that was taken from here and not given back; other memory may have other owners. */
const taken = new WeakSet<ArrayBufferLike>()

/** The most that is used at a time: two pictures, and the owners of their pixels. */
const MOST_SPARE = 4

/** Takes memory of `bytes` bytes with arbitrary contents. */
export function takeMemory(bytes: number): Uint8Array {
  const at = spare.findIndex((reference) => fits(reference.deref(), bytes))
  const found = at < 0 ? undefined : spare.splice(at, 1)[0]?.deref()
  const buffer = found ?? new ArrayBuffer(bytes)
  taken.add(buffer)
  return new Uint8Array(buffer, 0, bytes)
}

/** Large enough, but not so large that it would be wasted. */
function fits(buffer: ArrayBuffer | undefined, bytes: number): boolean {
  return buffer !== undefined && buffer.byteLength >= bytes && buffer.byteLength <= 2 * bytes
}

/** Gives back memory of `takeMemory`, no part of which may be used afterwards. Other memory is ignored. */
export function giveBack({ buffer }: Uint8Array | Uint16Array): void {
  if (!(buffer instanceof ArrayBuffer) || !taken.delete(buffer)) return
  const live = spare.filter((reference) => reference.deref() !== undefined)
  spare.splice(0, spare.length, ...live.slice(1 - MOST_SPARE), new WeakRef(buffer))
}
