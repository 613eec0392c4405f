/**
 * Huffman code lengths for symbols of given frequencies, up to a limit. Symbols are sorted and merged with two queues; lengths above
 * the limit are cut, and the Kraft sum is repaired by lengthening the codes of rare symbols.
 */
/** Leaves by ascending frequency: frequency, then symbol. */
const leaves = memory.data(288 * 8)
const leafDepths = memory.data(288 * 4)
/** Nodes: leaves first, then merged ones in the order of their creation. */
const frequencies = memory.data(288 * 2 * 4)
const parents = memory.data(288 * 2 * 4)

@inline
function at(table: usize, i: i32): usize {
  return table + (<usize>i << 2)
}

/** Writes a length for each symbol (0: it does not occur). Even an empty alphabet gets two codes, since decoders require a complete code. */
export function assignLengths(counts: usize, symbols: i32, limit: i32, lengths: usize): void {
  memory.fill(lengths, 0, symbols)
  const used = sortLeaves(counts, symbols)
  if (used <= 1) {
    const only: usize = used == 1 ? <usize>load<u32>(leaves, 4) : 0
    store<u8>(lengths + only, 1)
    store<u8>(lengths + (only == 0 ? 1 : 0), 1)
    return
  }
  mergeLeaves(used)
  limitDepths(used, limit)
  for (let i = 0; i < used; i++) store<u8>(lengths + load<u32>(leaves + (<usize>i << 3), 4), <u8>load<u32>(at(leafDepths, i)))
}

function sortLeaves(counts: usize, symbols: i32): i32 {
  let used = 0
  for (let symbol = 0; symbol < symbols; symbol++) {
    const frequency = load<u32>(at(counts, symbol))
    if (frequency == 0) continue
    let i = used++
    for (; i > 0 && load<u32>(leaves + (<usize>(i - 1) << 3)) > frequency; i--) {
      store<u64>(leaves + (<usize>i << 3), load<u64>(leaves + (<usize>(i - 1) << 3)))
    }
    store<u32>(leaves + (<usize>i << 3), frequency)
    store<u32>(leaves + (<usize>i << 3), symbol, 4)
  }
  for (let i = 0; i < used; i++) store<u32>(at(frequencies, i), load<u32>(leaves + (<usize>i << 3)))
  return used
}

function mergeLeaves(used: i32): void {
  let leaf = 0, merged = used
  for (let node = used; node < 2 * used - 1; node++) {
    let sum: u32 = 0
    for (let i = 0; i < 2; i++) {
      const isLeaf = leaf < used && (merged >= node || load<u32>(at(frequencies, leaf)) <= load<u32>(at(frequencies, merged)))
      const child = isLeaf ? leaf++ : merged++
      sum += load<u32>(at(frequencies, child))
      store<u32>(at(parents, child), node)
    }
    store<u32>(at(frequencies, node), sum)
  }
  // From here on, the frequencies of nodes are overwritten with their depths, starting at the root.
  store<u32>(at(frequencies, 2 * used - 2), 0)
  for (let node = 2 * used - 3; node >= 0; node--) {
    const depth = load<u32>(at(frequencies, load<u32>(at(parents, node)))) + 1
    store<u32>(at(frequencies, node), depth)
    if (node < used) store<u32>(at(leafDepths, node), depth)
  }
}

function limitDepths(used: i32, limit: i32): void {
  const whole = 1 << limit
  let taken = 0
  for (let i = 0; i < used; i++) {
    const depth = min<i32>(load<i32>(at(leafDepths, i)), limit)
    store<i32>(at(leafDepths, i), depth)
    taken += whole >> depth
  }
  for (let i = 0; taken > whole; ) {
    const depth = load<i32>(at(leafDepths, i))
    if (depth == limit) {
      i++
      continue
    }
    taken -= whole >> (depth + 1)
    store<i32>(at(leafDepths, i), depth + 1)
  }
  for (let i = used - 1; i >= 0; i--) {
    let depth = load<i32>(at(leafDepths, i))
    for (; depth > 1 && taken + (whole >> depth) <= whole; depth--) taken += whole >> depth
    store<i32>(at(leafDepths, i), depth)
  }
}
