import { writeBlock } from './block-writer'
import { addLiteral, addMatch, isFull } from './tokens'

/** Adds tokens to the current block, and writes the block as soon as it is full. */
@inline
export function emitLiteral(byte: u8): void {
  addLiteral(byte)
  if (isFull()) writeBlock(false)
}

@inline
export function emitMatch(length: u32, distance: u32): void {
  addMatch(length, distance)
  if (isFull()) writeBlock(false)
}
