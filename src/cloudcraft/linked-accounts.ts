import { ExpectedError } from '../errors.ts'
import { type AwsAccount, listAwsAccounts } from './aws-accounts.ts'
import { type AzureAccount, listAzureAccounts } from './azure-accounts.ts'
import type { Session } from './call.ts'
import { judgeList, outcomeOf } from './evidence.ts'
import { Refusal } from './refusal.ts'

/** The linked accounts of both clouds, each in the server's order. */
export interface LinkedAccounts {
  readonly aws: readonly AwsAccount[]
  readonly azure: readonly AzureAccount[]
}

/**
 * Both lists in parallel. If both fail, the error is that of AWS, whichever came first. A refusal of the key by one of them counts only if
 * the other does not contradict it. @throws ExpectedError
 */
export async function listLinkedAccounts(session: Session): Promise<LinkedAccounts> {
  const needless = new AbortController()
  const azure = settled(listAzureAccounts(stoppable(session, needless.signal)))
  try {
    const aws = await settled(listAwsAccounts(session))
    if ('error' in aws) {
      if (!(aws.error instanceof Refusal)) throw aws.error
      const other = await Promise.race([
        azure,
        session.time.pause(CONFIRM_SECONDS, needless.signal).then(() => NO_ANSWER),
      ])
      throw judgeList(aws.error, proofOf(other))
    }
    const other = await azure
    if ('value' in other) return { aws: aws.value, azure: other.value }
    if (isUnknown(other.error)) return { aws: aws.value, azure: [] }
    throw judgeList(other.error, 'read')
  } finally {
    // One list alone is useless, and its retries would outlive the error.
    needless.abort()
  }
}

/** How long the other list may take to contradict a refusal. */
const CONFIRM_SECONDS = 10
const NO_ANSWER = { error: undefined }

type Settled<T> = { readonly value: T } | { readonly error: unknown }

function settled<T>(promise: Promise<T>): Promise<Settled<T>> {
  return promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
}

/** What one list proves about the key: a host without that list proves nothing. */
function proofOf(list: Settled<unknown>): Parameters<typeof judgeList>[1] {
  if ('value' in list) return 'read'
  return isUnknown(list.error) ? 'unknown-api' : outcomeOf(list.error)
}

/** A session whose calls also stop when `signal` aborts. */
function stoppable(session: Session, signal: AbortSignal): Session {
  const signals = [signal, session.wire.signal].filter((one) => one !== undefined)
  return { ...session, wire: { ...session.wire, signal: AbortSignal.any(signals) } }
}

/** A separate host such as GovCloud's may not support Azure. Whether the API exists at all shows in the AWS list. */
function isUnknown(error: unknown): boolean {
  return error instanceof ExpectedError && error.code === 'API_NOT_FOUND'
}
