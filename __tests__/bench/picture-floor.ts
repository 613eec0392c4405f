import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { readChunks } from '../../src/picture/decode/chunks.ts'
import type { BenchPair } from './picture-corpus.ts'

/** Milliseconds that inflating both files takes with zlib, one run: nobody can compare them without. Every comparison does more. */
export function floorOf({ before, after }: BenchPair): number {
  const compressed = [before, after].map((name) => {
    const { pixelData } = readChunks({ name, bytes: readFileSync(name) })
    return Buffer.concat(pixelData)
  })
  const start = performance.now()
  for (const data of compressed) inflateSync(data, { chunkSize: 1 << 20 })
  return performance.now() - start
}
