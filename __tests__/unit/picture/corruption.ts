import type { Random } from '../../support/random.ts'
import { chunk, SIGNATURE } from './pictures.ts'
import { below, pick } from './random-pairs.ts'

interface Chunk {
  readonly type: string
  readonly data: Buffer
}

function chunksOf(file: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const data = Buffer.from(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data })
  }
  return chunks
}

/** Damage that checksums of chunks do not show: they are made anew. */
export function corrupted(random: Random, file: Buffer): Buffer {
  const chunks = chunksOf(file)
  for (let n = 1 + below(random, 3); n > 0; n--) damage(random, chunks)
  return Buffer.concat([SIGNATURE, ...chunks.map(({ type, data }) => chunk(type, data))])
}

function damage(random: Random, chunks: Chunk[]): void {
  const at = 1 + below(random, chunks.length - 1)
  const { type, data } = chunks[at] as Chunk
  const kind = random()
  if (kind < 0.6 && data.length > 0) flipBit(random, data)
  else if (kind < 0.7) chunks[at] = { type, data: data.subarray(0, below(random, data.length + 1)) }
  else if (kind < 0.8) chunks[at] = { type, data: Buffer.concat([data, Buffer.alloc(below(random, 9), 0x5a)]) }
  else if (kind < 0.9)
    chunks.splice(at, 0, { type: pick(random, ['tEXt', 'gAMA', 'PLTE', 'tRNS', 'ABCD', 'IDAT']), data })
  else if (type !== 'IEND') chunks.splice(at, 1)
}

function flipBit(random: Random, data: Buffer): void {
  const at = below(random, data.length)
  data[at] = (data[at] ?? 0) ^ (1 << below(random, 8))
}
