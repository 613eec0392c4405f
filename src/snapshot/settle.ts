import { ExpectedError } from '../errors.ts'
import type { Change } from '../inventory/change.ts'
import type { Settling } from './snapshot.ts'

/**
 * Progress while waiting for an account: there will be another scan, or the wait has ended. `moving` is what changed between the last two
 * scans, absent after the first. Times in seconds.
 */
export type SettleStep<Moved = Change> = { readonly moving?: readonly Moved[] } & (
  | { readonly kind: 'again'; readonly pause: number; readonly left: number }
  | ({ readonly kind: 'ended' } & Pick<Settling, 'ended' | 'scans' | 'waited'>)
)

/** Access to one account, and the clock. */
export interface SettlePorts {
  /** Takes the inventory again, within this many seconds. A failure is a value. */
  look(seconds: number): Promise<Uint8Array | ExpectedError>
  /** What changed between two scans, as far as it matters. @throws ExpectedError if the two cannot be compared */
  movedBetween(previous: Uint8Array, latest: Uint8Array): Promise<readonly Change[]>
  /** Milliseconds, from any beginning. */
  now(): number
  pause(seconds: number): Promise<void>
  told?(step: SettleStep): void
}

export interface SettleTimes {
  /** How long to wait at most, counted from the first inventory. */
  readonly seconds: number
  /** How long it may wait within the time limit of the whole snapshot. */
  readonly limit: number
  /** Between two scans. */
  readonly pause: number
}

export interface Settled {
  /** The last inventory that could be taken. */
  readonly inventory: Uint8Array
  readonly settle: Settling
}

const LONGEST_PAUSE = 15
const SHORTEST_PAUSE = 1
/** Half of the documented 20 requests in 10 seconds, since other jobs may use the same key. */
const LOOKS_PER_SECOND = 1

/**
 * The seconds between two scans of a target: a tenth of the whole wait, between one second and fifteen. Many targets share the rate limit
 * of the key, so they are scanned less often. There is always time for a second scan.
 */
export function pauseBetweenLooks(seconds: number, targets: number): number {
  const wanted = Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, seconds / 10))
  return Math.min(seconds / 2, Math.max(wanted, targets / LOOKS_PER_SECOND))
}

/**
 * Takes inventories until two in a row agree, or the time is up. Nothing here fails: a failure ends the wait, and the last inventory that
 * could be taken counts.
 * @param first the inventory that was taken right after the deployment
 */
export async function settle(first: Uint8Array, times: SettleTimes, ports: SettlePorts): Promise<Settled> {
  const { now, pause } = ports
  const started = now()
  const most = Math.min(times.seconds, times.limit)
  const timeUp = most < times.seconds ? 'limit' : 'time'
  const left = () => most - (now() - started) / 1000
  const state: State = { latest: first, scans: 1, moving: [] }
  const end = (ended: Settling['ended']) => endOf(state, ended, { ...times, waited: (now() - started) / 1000 }, ports)
  for (;;) {
    if (left() <= times.pause) return end(timeUp)
    ports.told?.({ kind: 'again', ...(state.scans > 1 && { moving: state.moving }), pause: times.pause, left: left() })
    await pause(times.pause)
    const seen = await lookOnce(state, ports, left())
    if (seen === 'failed') return end(left() > 0 ? 'failed' : timeUp)
    if (seen === 'same') return end('settled')
  }
}

interface State {
  latest: Uint8Array
  /** The previous one, if it differs from the latest. */
  previous?: Uint8Array
  scans: number
  moving: readonly Change[]
}

async function lookOnce(state: State, ports: SettlePorts, seconds: number): Promise<'failed' | 'same' | 'moving'> {
  const latest = await ports.look(seconds)
  if (latest instanceof ExpectedError) return 'failed'
  try {
    const moving = await ports.movedBetween(state.latest, latest)
    Object.assign(state, { previous: state.latest, latest, scans: state.scans + 1, moving })
    return moving.length === 0 ? 'same' : 'moving'
  } catch (error) {
    if (error instanceof ExpectedError) return 'failed'
    throw error
  }
}

function endOf(
  { latest, previous, scans, moving }: State,
  ended: Settling['ended'],
  { seconds, waited }: { readonly seconds: number; readonly waited: number },
  { told }: SettlePorts,
): Settled {
  const facts = { ended, scans, waited: Math.round(waited) }
  told?.({ kind: 'ended', moving, ...facts })
  const still = ended !== 'settled' && previous !== undefined
  return { inventory: latest, settle: { seconds, ...facts, ...(still && { previous }) } }
}
