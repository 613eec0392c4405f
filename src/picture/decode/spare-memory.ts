/**
 * Memory as large as a picture. The system hands it out page by page at the first touch, which takes longer than to fill it; so what was given back
 * is used again, as long as the garbage collector has not come for it.
 */
const spare: WeakRef<ArrayBuffer>[] = []

/** All that was taken from here; other memory may have other owners. */
const taken = new WeakSet<ArrayBufferLike>()

/** More is not used at a time: two pictures, and who owns their pixels. */
const MOST_SPARE = 4

/** So many bytes, whatever they hold. */
export function takeMemory(bytes: number): Uint8Array {
  const at = spare.findIndex((reference) => fits(reference.deref(), bytes))
  const found = at < 0 ? undefined : spare.splice(at, 1)[0]?.deref()
  const buffer = found ?? new ArrayBuffer(bytes)
  taken.add(buffer)
  return new Uint8Array(buffer, 0, bytes)
}

/** Not so much larger that it would be missed elsewhere. */
function fits(buffer: ArrayBuffer | undefined, bytes: number): boolean {
  return buffer !== undefined && buffer.byteLength >= bytes && buffer.byteLength <= 2 * bytes
}

/** Gives back what `takeMemory` gave, of which nobody may look at any part any more. Other memory is left alone. */
export function giveBack({ buffer }: Uint8Array | Uint16Array): void {
  if (!(buffer instanceof ArrayBuffer) || !taken.delete(buffer)) return
  const live = spare.filter((reference) => reference.deref() !== undefined)
  spare.splice(0, spare.length, ...live.slice(1 - MOST_SPARE), new WeakRef(buffer))
}
