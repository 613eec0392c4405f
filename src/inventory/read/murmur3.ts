/**
 * MurmurHash3, x86, 32 bit, seed 0, of the text's UTF-8 bytes, as an unsigned number.
 * Cloudcraft's id of a region group is this hash of `region-<region>` in decimal digits.
 */
export function murmur3(text: string): number {
  const bytes = new TextEncoder().encode(text)
  const view = new DataView(bytes.buffer)
  const whole = bytes.length - (bytes.length % 4)
  let hash = 0
  for (let byte = 0; byte < whole; byte += 4) {
    hash = rotate(hash ^ scramble(view.getUint32(byte, true)), 13)
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0
  }
  let rest = 0
  for (let byte = bytes.length - 1; byte >= whole; byte--) rest = (rest << 8) | view.getUint8(byte)
  return avalanche(hash ^ scramble(rest) ^ bytes.length)
}

/** Cloudcraft's id of the group of a region: `1063814395` for us-east-1. */
export function regionGroupId(region: string): string {
  return String(murmur3(`region-${region}`))
}

function scramble(word: number): number {
  return Math.imul(rotate(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593)
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}

function avalanche(start: number): number {
  let hash = start
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
