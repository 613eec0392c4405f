import { ExpectedError } from '../errors.ts'
import { compareInventories } from '../inventory/diff.ts'
import { movingIn } from '../inventory/motion.ts'
import { parseInventory } from '../inventory/read/parse.ts'
import type { Calm, Progress } from './calm.ts'
import { pauseBetweenLooks, type Settled, settle } from './settle.ts'
import type { Control } from './snapshot.ts'
import { type Target, targetTitle } from './target.ts'

export interface Look {
  readonly target: Target
  /** How many targets share the rate limit. */
  readonly targets: number
  /** Takes the inventory within this many seconds. @throws ExpectedError */
  take(seconds: number): Promise<Uint8Array>
  /** Seconds of the snapshot's time limit that are left. */
  left(): number
  readonly now: () => Date
  readonly progress?: Progress | undefined
  /** An inventory from the moment before the first one. */
  readonly control?: Control | undefined
}

/** The picture follows the last inventory, and may take as long as the slowest one, plus a margin. */
const RENDER_ROOM = 1.5

/** Waits for one target to settle, after its first inventory. @param scanned the seconds that the first one took */
export async function settleTarget(first: Uint8Array, scanned: number, look: Look, calm: Calm): Promise<Settled> {
  const { target, targets, take, left, now, progress } = look
  const { seconds, matters }: NonNullable<Calm['settle']> = calm.settle ?? { seconds: 0 }
  const begun = look.control && { begun: { target, inventory: first, control: look.control } }
  const origin = `The inventory of ${targetTitle(target)}`
  const times = { seconds, limit: left() - scanned * RENDER_ROOM - 1, pause: pauseBetweenLooks(seconds, targets) }
  return settle(first, times, {
    look: (most) => take(most).catch(orThrow),
    async movedBetween(previous, latest) {
      const [before, after] = [parseInventory(origin, previous), parseInventory(origin, latest)]
      const { changes } = compareInventories(before, after).diff
      return matters === undefined ? changes : matters(changes, { target, before, after, ...begun })
    },
    now: () => now().getTime(),
    pause: calm.pause,
    told: ({ moving, ...step }) =>
      progress?.settling?.(target, { ...step, ...(moving && { moving: movingIn(moving) }) }),
  })
}

function orThrow(error: unknown): ExpectedError {
  if (error instanceof ExpectedError) return error
  throw error
}
