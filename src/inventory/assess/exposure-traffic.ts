import type { Traffic } from '../change.ts'
import { LAST_PORT, portsText } from '../values/ports.ts'
import { EVERY_PROTOCOL } from '../values/protocols.ts'
import type { Opening } from './exposure-opened.ts'

/**
 * Openings as people describe them: adjacent ports as one range, and a single protocol is not listed again if it is open for every
 * protocol.
 * @param isExact whether a protocol whose ports differ from those of all others is listed anyway
 */
export function trafficOf(openings: readonly Opening[], isExact = false): readonly Traffic[] {
  const ofProtocol = (wanted: string) => openings.filter(({ protocol }) => protocol === wanted)
  const forAll = ofProtocol(EVERY_PROTOCOL)
  const isForAll = (one: Opening) =>
    forAll.some(({ from, to, unreadable }) => from <= one.from && one.to <= to && unreadable === one.unreadable)
  const names = [...new Set(openings.map(({ protocol }) => protocol))].sort()
  const traffic = names.flatMap((protocol) => {
    const own = ofProtocol(protocol)
    const isSame = !isExact || portTexts(own).join() === portTexts(forAll).join()
    const apart = protocol === EVERY_PROTOCOL || !isSame ? own : own.filter((one) => !isForAll(one))
    return portTexts(apart).map((ports): Traffic => (ports === undefined ? { protocol } : { protocol, ports }))
  })
  return distinct(traffic)
}

/** Undefined means every port. */
function portTexts(openings: readonly Opening[]): readonly (string | undefined)[] {
  const merged: { from: number; to: number }[] = []
  for (const { from, to, unreadable } of openings.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (unreadable !== undefined) continue
    if (last !== undefined && last.to + 1 === from) last.to = to
    else merged.push({ from, to })
  }
  if (merged.some(({ from, to }) => from === 0 && to === LAST_PORT)) return [undefined]
  return [...merged.map(portsText), ...openings.flatMap(({ unreadable }) => unreadable ?? [])]
}

/** Traffic without duplicates, in its order. */
export function distinct(traffic: readonly Traffic[]): readonly Traffic[] {
  return [...new Map(traffic.map((one) => [`${one.protocol} ${one.ports ?? ''}`, one])).values()]
}
