import { ExpectedError } from '../errors.ts'
import { Refusal } from './refusal.ts'

/** The outcome of a call: its content, a judgement about key, account or request, or neither. */
export type Outcome = 'read' | 'refused' | 'lost'

/** What the same key has proved before a call was refused. */
export interface Proof {
  /** The account is in the list that the key has read. */
  readonly isListed: boolean
  /** The other format of the same target, requested with the same region and the same filter. */
  readonly other: Outcome | undefined
}

/** The outcome of a failed call. */
export function outcomeOf(error: unknown): Outcome {
  return error instanceof Refusal ? 'refused' : 'lost'
}

/**
 * Judges a refused file by what is known: a status alone proves nothing (decision record 1). If the same key has read the list, key and
 * account are right; if it has read the other format, region and filter are. That leaves requests in which the server names the wrong
 * parameter. Everything else is an outage.
 */
export function judgeFile(error: unknown, { isListed, other }: Proof): unknown {
  if (!(error instanceof Refusal)) return error
  if (other === 'read') return contradicted(error, 'the same key has just read the other format')
  if (!isListed) return error
  if (error.status !== 400) return contradicted(error, 'the same key has just read the list with this account')
  return /\b(regions?|filter|exclude)\b/i.test(error.said) ? error : unfounded(error)
}

/** Judges a refused list, given the result for the list of the other cloud with the same key. */
export function judgeList(error: unknown, other: Outcome | 'unknown-api'): unknown {
  if (!(error instanceof Refusal)) return error
  if (other === 'read') return contradicted(error, "the same key has just read the other cloud's list")
  return other === 'lost' ? unconfirmed(error) : error
}

function contradicted({ message, said }: Refusal, but: string): ExpectedError {
  const remedy = 'Run the job again, or ask Cloudcraft: what was asked for has proved right.'
  return new ExpectedError('ANSWER_CONTRADICTED', `${message}, although ${but}`, remedy, said)
}

function unconfirmed({ message, said }: Refusal): ExpectedError {
  const what = `${message}, and no other call could confirm it`
  return new ExpectedError('ANSWER_CONTRADICTED', what, 'Run the job again, and check the API key if this lasts.', said)
}

function unfounded({ message, said }: Refusal): ExpectedError {
  const what = `${message} without saying what is wrong with the request`
  const remedy = 'Run the job again; if this lasts, check the region, `filter` and `exclude`.'
  return new ExpectedError('ANSWER_UNEXPECTED', what, remedy, said)
}
