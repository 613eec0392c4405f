import { setTimeout as timer } from 'node:timers/promises'
import { ExpectedError } from '../errors.ts'
import type { Calm } from '../snapshot/calm.ts'
import { readTimeout } from './cloud.ts'
import type { Given, Option } from './command.ts'
import { wrongValue } from './option-values.ts'

/** Options of every command that scans an account that may change by itself. */
export const CALM_OPTIONS: Readonly<Record<string, Option>> = {
  settle: {
    type: 'string',
    value: 'SECONDS',
    text: 'wait at most this long for two scans in a row to agree, then take the picture (default 0)',
  },
  control: { type: 'boolean', text: 'take two inventories: what differs between them changes by itself' },
}

/** What `--settle` and `--control` request; undefined for a single scan. @throws ExpectedError OPTION_VALUE */
export function readCalm(given: Given): Calm | undefined {
  const [seconds, limit] = [readSettle(given) ?? 0, readTimeout(given)]
  if (seconds < limit) return calmFor({ seconds, control: given.flag('control'), limit })
  const what = `--settle is ${seconds}, but the whole snapshot may take ${limit} s`
  throw new ExpectedError('OPTION_VALUE', what, 'Give fewer seconds, or a longer --timeout')
}

/** Whole seconds; undefined if the option is absent. @throws ExpectedError OPTION_VALUE */
export function readSettle(given: Given): number | undefined {
  const text = given.text('settle')
  if (text === undefined) return undefined
  if (/^\d{1,5}$/.test(text)) return Number(text)
  throw wrongValue('settle', text, 'Give whole seconds from 0 to 99999')
}

interface Wanted {
  readonly seconds: number
  readonly control: boolean
  /** Seconds for everything about one target. */
  readonly limit: number
}

/** The same for given values; pauses use the real clock. */
export function calmFor({ seconds, control, limit }: Wanted): Calm | undefined {
  if (seconds === 0 && !control) return undefined
  const pause = (length: number) => timer(length * 1000)
  return { limit, pause, ...(control && { control }), ...(seconds > 0 && { settle: { seconds } }) }
}
