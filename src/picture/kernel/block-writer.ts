import { put } from './bit-writer'
import { assignLengths } from './code-lengths'
import { DISTANCE_BASE, DISTANCE_EXTRA, LENGTH_BASE, LENGTH_EXTRA, LENGTH_ORDER, LONGEST_CODE, numberCodes, takeCode } from './huffman-codes'
import { DISTANCE_SYMBOLS, distanceCounts, distanceSymbol, END_SYMBOL, forgetTokens, LITERAL_SYMBOLS, literalCounts, lengthSymbol, tokenCount, tokens } from './tokens'

/** Code lengths of literals, followed by those of distances while the header is written. */
const lengths = memory.data(320)
const literalCodes = memory.data(286 * 4)
const distanceLengths = memory.data(32)
const distanceCodes = memory.data(30 * 4)

/** The lengths, run-length coded: the symbol in the lower byte, its extra bits in the upper one. */
const runs = memory.data(320 * 2)
const runCounts = memory.data(19 * 4)
const runLengths = memory.data(32)
const runCodes = memory.data(19 * 4)
let runCount: usize = 0

/** Writes the collected tokens as a block with dynamic Huffman codes (RFC 1951, 3.2.7). */
export function writeBlock(isLast: bool): void {
  store<u32>(literalCounts + (END_SYMBOL << 2), 1)
  assignLengths(literalCounts, LITERAL_SYMBOLS, LONGEST_CODE, lengths)
  assignLengths(distanceCounts, DISTANCE_SYMBOLS, LONGEST_CODE, distanceLengths)
  assignCodes(lengths, LITERAL_SYMBOLS, literalCodes)
  assignCodes(distanceLengths, DISTANCE_SYMBOLS, distanceCodes)
  put(isLast ? 1 : 0, 1)
  put(2, 2)
  writeLengths()
  for (let i = 0; i < tokenCount; i++) writeToken(load<u32>(tokens + (<usize>i << 2)))
  writeSymbol(literalCodes, lengths, <u32>END_SYMBOL)
  forgetTokens()
}

function assignCodes(lengths: usize, symbols: i32, codes: usize): void {
  numberCodes(lengths, symbols)
  for (let i = 0; i < symbols; i++) {
    const length = load<u8>(lengths + i)
    if (length) store<u32>(codes + (<usize>i << 2), takeCode(length))
  }
}

@inline
function writeSymbol(codes: usize, lengths: usize, symbol: u32): void {
  put(load<u32>(codes + (<usize>symbol << 2)), load<u8>(lengths + symbol))
}

/** A symbol and its extra bits, 28 bits at most. */
@inline
function writeBoth(codes: usize, lengths: usize, symbol: u32, more: u32, moreBits: u32): void {
  const bits = <u32>load<u8>(lengths + symbol)
  put(load<u32>(codes + (<usize>symbol << 2)) | (more << bits), bits + moreBits)
}

@inline
function writeToken(token: u32): void {
  if (token < 256) {
    writeSymbol(literalCodes, lengths, token)
    return
  }
  const length = token >> 16, distance = token & 0xffff
  const l = lengthSymbol(length), d = distanceSymbol(distance)
  const moreLength = length - load<u16>(LENGTH_BASE + ((l - 257) << 1))
  const moreDistance = distance - load<u16>(DISTANCE_BASE + (d << 1))
  writeBoth(literalCodes, lengths, l, moreLength, load<u8>(LENGTH_EXTRA + l - 257))
  writeBoth(distanceCodes, distanceLengths, d, moreDistance, load<u8>(DISTANCE_EXTRA + d))
}

function writeLengths(): void {
  const literals = usedOf(lengths, LITERAL_SYMBOLS, 257), distances = usedOf(distanceLengths, DISTANCE_SYMBOLS, 1)
  // Runs may continue from literals into distances.
  memory.copy(lengths + literals, distanceLengths, distances)
  gatherRuns(literals + distances)
  memory.fill(lengths + literals, 0, distances)
  assignLengths(runCounts, 19, 7, runLengths)
  assignCodes(runLengths, 19, runCodes)
  let stated = 19
  while (stated > 4 && load<u8>(runLengths + load<u8>(LENGTH_ORDER + stated - 1)) == 0) stated--
  put(literals - 257, 5)
  put(distances - 1, 5)
  put(stated - 4, 4)
  for (let i = 0; i < stated; i++) put(load<u8>(runLengths + load<u8>(LENGTH_ORDER + i)), 3)
  for (let i: usize = 0; i < runCount; i++) {
    const symbol = <u32>load<u8>(runs + (i << 1))
    writeSymbol(runCodes, runLengths, symbol)
    put(load<u8>(runs + (i << 1), 1), symbol < 16 ? 0 : symbol == 16 ? 2 : symbol == 17 ? 3 : 7)
  }
}

function usedOf(lengths: usize, symbols: i32, least: i32): i32 {
  while (symbols > least && load<u8>(lengths + symbols - 1) == 0) symbols--
  return symbols
}

function gatherRuns(symbols: i32): void {
  runCount = 0
  memory.fill(runCounts, 0, 76)
  for (let i = 0, end = 0; i < symbols; i = end) {
    const value = load<u8>(lengths + i)
    for (end = i + 1; end < symbols && load<u8>(lengths + end) == value; ) end++
    let left = end - i
    if (value) {
      addRun(value, 0)
      left--
    }
    for (; value == 0 && left >= 11; left -= min(left, 138)) addRun(18, min(left, 138) - 11)
    for (; value != 0 && left >= 3; left -= min(left, 6)) addRun(16, min(left, 6) - 3)
    if (value == 0 && left >= 3) {
      addRun(17, left - 3)
      left = 0
    }
    for (; left > 0; left--) addRun(value, 0)
  }
}

function addRun(symbol: u32, extra: i32): void {
  store<u8>(runs + (runCount << 1), <u8>symbol)
  store<u8>(runs + (runCount << 1), <u8>extra, 1)
  runCount++
  store<u32>(runCounts + (<usize>symbol << 2), load<u32>(runCounts + (<usize>symbol << 2)) + 1)
}
