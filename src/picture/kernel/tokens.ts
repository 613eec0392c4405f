import { alloc } from './memory'
import { LENGTH_BASE } from './huffman-codes'

/** Literals and matches of the current block, and how often each symbol occurs in it. `emit.ts` writes a full block. */
const MOST_TOKENS: i32 = 65536
export const LITERAL_SYMBOLS: i32 = 286
export const DISTANCE_SYMBOLS: i32 = 30
export const END_SYMBOL: usize = 256

export let tokens: usize = 0
export let tokenCount: i32 = 0
export const literalCounts = memory.data(286 * 4)
export const distanceCounts = memory.data(30 * 4)
const lengthSymbols = memory.data(259 * 2)

export function startTokens(): void {
  tokens = alloc(MOST_TOKENS << 2)
  for (let symbol: usize = 257, length = 3; length <= 258; length++) {
    if (symbol < 285 && length >= <i32>load<u16>(LENGTH_BASE + ((symbol - 256) << 1))) symbol++
    store<u16>(lengthSymbols + (<usize>length << 1), <u16>symbol)
  }
  forgetTokens()
}

export function forgetTokens(): void {
  tokenCount = 0
  memory.fill(literalCounts, 0, LITERAL_SYMBOLS << 2)
  memory.fill(distanceCounts, 0, DISTANCE_SYMBOLS << 2)
}

/** A token is a byte, or a length in the upper half and a distance in the lower. */
@inline
export function addLiteral(byte: u8): void {
  bump(literalCounts, byte)
  add(byte)
}

@inline
export function addMatch(length: u32, distance: u32): void {
  bump(literalCounts, lengthSymbol(length))
  bump(distanceCounts, distanceSymbol(distance))
  add((length << 16) | distance)
}

@inline
export function lengthSymbol(length: u32): u32 {
  return load<u16>(lengthSymbols + (<usize>length << 1))
}

/** Two symbols per power of two: the top bit says which power, the next one which half. */
@inline
export function distanceSymbol(distance: u32): u32 {
  if (distance <= 4) return distance - 1
  const top = 31 - clz(distance - 1)
  return (top << 1) + (((distance - 1) >> (top - 1)) & 1)
}

@inline
function bump(counts: usize, symbol: usize): void {
  store<u32>(counts + (symbol << 2), load<u32>(counts + (symbol << 2)) + 1)
}

@inline
function add(token: u32): void {
  store<u32>(tokens + (<usize>tokenCount << 2), token)
  tokenCount++
}

/** Whether there is no room for another token: the block has to be written first. */
@inline
export function isFull(): bool {
  return tokenCount == MOST_TOKENS
}
