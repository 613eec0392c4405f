/** The mean of the pixels of a square. Channels are summed in sixteen bits each, which is enough for squares of 8 by 8. */
@inline
export function spread(pixel: u32): u64 {
  let x = <u64>pixel
  x = (x | (x << 16)) & 0x0000ffff0000ffff
  return (x | (x << 8)) & 0x00ff00ff00ff00ff
}

@inline
export function meanOfFour(sum: u64): u32 {
  let x = ((sum + 0x0002000200020002) >> 2) & 0x00ff00ff00ff00ff
  x = (x | (x >> 8)) & 0x0000ffff0000ffff
  return <u32>(x | (x >> 16))
}

export function meanOf(sum: u64, step: i32): u32 {
  const area = <u32>(step * step)
  let pixel: u32 = 0
  for (let shift = 0; shift < 4; shift++) {
    const channel = (<u32>(sum >> (<u64>shift << 4)) & 0xffff) + (area >> 1)
    pixel |= (channel / area) << (shift << 3)
  }
  return pixel
}

/** The five highest bits of each channel, and the highest of these once more below them: white stays white. */
@inline
export function coarse(mean: u32): u32 {
  const high = mean & 0xf8f8f8f8
  return high | ((high >> 5) & 0x07070707)
}
