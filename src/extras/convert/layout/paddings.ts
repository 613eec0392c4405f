import { byText } from '../declared.ts'

/** Distance of a group's outline from its members in grid units; outer groups have more. */
const PADDING: Readonly<Record<string, number>> = {
  sg: 0.75,
  azurensg: 1,
  subnet: 1,
  networkacl: 1.5,
  vpc: 2.5,
  region: 4,
}

/** Between outlines around the same components: the height of a label, plus a margin. */
export const STEP = 0.6
/** Between the outline of a network and the outermost one in it. */
const AIR = 1

interface Frame {
  readonly address: string
  readonly type: string
  readonly members: readonly string[]
}

/**
 * The distance of each outline from its members. Subnets around the same components, such as a balancer that is in all of them, are nested,
 * and so is the network around them: otherwise their labels would be on the same spot.
 */
export function paddingsOf(frames: readonly Frame[]): (address: string, type: string) => number {
  const found = new Map<string, number>()
  const last = new Map<string, number>()
  const subnets = frames.filter(({ type, members }) => type === 'subnet' && members.length > 0)
  const guarded = new Set(frames.filter(({ type }) => type === 'sg').map(contentOf))
  for (const frame of [...subnets].sort((a, b) => byText(a.address, b.address))) {
    const key = contentOf(frame)
    const before = last.get(key)
    const first = guarded.has(key) ? paddingOf('sg') + STEP : paddingOf('subnet')
    const padding = before === undefined ? first : before + STEP
    last.set(key, padding)
    found.set(frame.address, padding)
  }
  for (const { address, type, members } of frames) {
    if (type !== 'vpc') continue
    const inner = members.map((member) => found.get(member) ?? 0)
    found.set(address, Math.max(paddingOf('vpc'), ...inner.map((padding) => padding + AIR)))
  }
  const outermost = Math.max(0, ...found.values())
  return (address, type) =>
    type === 'region' ? Math.max(paddingOf(type), outermost + AIR) : (found.get(address) ?? paddingOf(type))
}

function paddingOf(type: string): number {
  return PADDING[type] ?? 1.5
}

function contentOf({ members }: Frame): string {
  return members.join('\n')
}
