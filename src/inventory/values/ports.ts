import type { Json } from '../../json.ts'

/** A range of ports, both ends included. */
export interface PortRange {
  readonly from: number
  readonly to: number
}

/** The ports of a rule. Unreadable text is kept: it means some ports, but it is unknown which. */
export type Ports = { readonly ranges: readonly PortRange[] } | { readonly unreadable: string }

export const LAST_PORT = 65_535

/** What documents write for every port. */
const EVERY = new Set(['', '0', '*', 'all', 'any', '-1'])

const RANGE = /^(\d{1,5})(?:\s*-\s*(\d{1,5}))?$/

/** Reads `80`, `42000-42222`, and several of these separated by commas. `0` and an absent value mean every port. */
export function parsePorts(portRange: Json | undefined): Ports {
  const text = typeof portRange === 'string' || typeof portRange === 'number' ? String(portRange).trim() : ''
  if (EVERY.has(text.toLowerCase())) return { ranges: [{ from: 0, to: LAST_PORT }] }
  const ranges: PortRange[] = []
  for (const part of text.split(',')) {
    const [, one, other = one] = RANGE.exec(part.trim()) ?? []
    const [from, to] = [Math.min(Number(one), Number(other)), Math.max(Number(one), Number(other))]
    if (!(to <= LAST_PORT)) return { unreadable: text }
    ranges.push({ from, to })
  }
  return { ranges }
}

export function isEveryPort(ports: Ports): boolean {
  return 'ranges' in ports && ports.ranges.some(({ from, to }) => from === 0 && to === LAST_PORT)
}

/** One text for ports that are the same: `0` for all of them, `80-90` for ` 90 - 80 `. */
export function canonicalPorts(portRange: Json | undefined): string {
  const ports = parsePorts(portRange)
  if (isEveryPort(ports)) return '0'
  return 'unreadable' in ports ? ports.unreadable : ports.ranges.map(portsText).join(',')
}

/** `80` or `80-90`; port 0 alone is `0-0`, as `0` means every port. */
export function portsText({ from, to }: PortRange): string {
  return from === to && from > 0 ? String(from) : `${from}-${to}`
}
