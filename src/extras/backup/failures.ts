import type { Code } from '../../codes.ts'
import { ExpectedError } from '../../errors.ts'

/** What the next request, or the next file, would meet as well. */
const GENERAL: ReadonlySet<Code> = new Set([
  'API_KEY_REJECTED',
  'API_NOT_FOUND',
  'NETWORK_ERROR',
  'RATE_LIMITED',
  'REDIRECT_REFUSED',
  'OUT_UNWRITABLE',
  'FILE_UNREADABLE',
])
/** One of these may lie in one blueprint; so many in a row are an outage. */
const PASSING: ReadonlySet<Code> = new Set(['SERVER_ERROR', 'WRITE_UNCONFIRMED'])
const OUTAGE = 3

/** Collects what fails in long work, of which one part may fail without the others. */
export interface Failures {
  readonly all: readonly ExpectedError[]
  /** Whether the rest would fail, too: a key that was revoked, a full disk, an outage. */
  readonly isOver: boolean
  /** @returns whether the action went well. What is not foreseen is thrown. */
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
