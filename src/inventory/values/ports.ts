/** Traffic that a rule admits: a protocol (`*` is every one) and a range of ports, both ends included. */
export interface Traffic {
  readonly family: 4 | 6
  readonly protocol: string
  readonly from: number
  readonly to: number
}

const MAX_PORT = 65_535

/** Reads `80`, `42000-42222`; `0`, nothing and what cannot be read mean every port: unknown is not harmless. */
export function parsePorts(portRange: string): { readonly from: number; readonly to: number } {
  const [, from, to] = /^\s*(\d{1,5})(?:\s*-\s*(\d{1,5}))?\s*$/.exec(portRange) ?? []
  if (from === undefined || (from === '0' && to === undefined)) return { from: 0, to: MAX_PORT }
  const ends = [Number(from), Number(to ?? from)].sort((a, b) => a - b)
  return { from: ends[0] as number, to: ends[1] as number }
}

/** Whether `open` is admitted by `already`, taken together. */
export function isCovered(open: Traffic, already: readonly Traffic[]): boolean {
  const ranges = already
    .filter(({ family, protocol }) => family === open.family && (protocol === '*' || protocol === open.protocol))
    .sort((a, b) => a.from - b.from)
  let next = open.from
  for (const { from, to } of ranges) {
    if (from > next) break
    next = Math.max(next, to + 1)
  }
  return next > open.to
}
