/** Traffic that a rule admits: a protocol (`*` for all) and a range of ports, both ends included. */
export interface Traffic {
  readonly family: 4 | 6
  readonly protocol: string
  readonly from: number
  readonly to: number
}

const MAX_PORT = 65_535

/** Reads `80` and `42000-42222`. `0`, an empty text and anything unreadable mean all ports: unknown is not harmless. */
export function parsePorts(portRange: string): { readonly from: number; readonly to: number } {
  const [, from, to] = /^\s*(\d{1,5})(?:\s*-\s*(\d{1,5}))?\s*$/.exec(portRange) ?? []
  if (from === undefined || (from === '0' && to === undefined)) return { from: 0, to: MAX_PORT }
  const [one, other] = [Number(from), Number(to ?? from)]
  return { from: Math.min(one, other), to: Math.max(one, other) }
}

/** Whether all of `open` is contained in `already` taken together. */
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
