import type { Code } from '../../codes.ts'
import { ExpectedError } from '../../errors.ts'

/** Failures that would also affect the next request or file. */
const GENERAL: ReadonlySet<Code> = new Set([
  'API_KEY_REJECTED',
  'API_NOT_FOUND',
  'NETWORK_ERROR',
  'RATE_LIMITED',
  'REDIRECT_REFUSED',
  'OUT_UNWRITABLE',
  'FILE_UNREADABLE',
])
/** One of these may concern a single blueprint; `OUTAGE` in a row mean an outage. */
const PASSING: ReadonlySet<Code> = new Set(['SERVER_ERROR', 'WRITE_UNCONFIRMED'])
const OUTAGE = 3

/** Collects the failures of long work whose parts are independent. */
export interface Failures {
  readonly all: readonly ExpectedError[]
  /** Whether the rest would fail, too: a revoked key, a full disk, an outage. */
  readonly isOver: boolean
  /** @returns whether the action succeeded. Rethrows unexpected errors. */
  attempt(action: () => Promise<void>, endsAll?: (error: ExpectedError) => boolean): Promise<boolean>
}

export function collectFailures(): Failures {
  const all: ExpectedError[] = []
  let isOver = false
  let row = 0
  return {
    all,
    get isOver() {
      return isOver
    },
    async attempt(action, endsAll = () => false) {
      try {
        await action()
        row = 0
        return true
      } catch (error) {
        if (!(error instanceof ExpectedError)) throw error
        all.push(error)
        row = PASSING.has(error.code) ? row + 1 : 0
        isOver ||= GENERAL.has(error.code) || row >= OUTAGE || endsAll(error)
        return false
      }
    },
  }
}
