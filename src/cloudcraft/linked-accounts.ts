import { ExpectedError } from '../errors.ts'
import { type AwsAccount, listAwsAccounts } from './aws-accounts.ts'
import { type AzureAccount, listAzureAccounts } from './azure-accounts.ts'
import type { Session } from './call.ts'

/** The linked accounts of both clouds, each in the server's order. */
export interface LinkedAccounts {
  readonly aws: readonly AwsAccount[]
  readonly azure: readonly AzureAccount[]
}

/** Both lists in parallel. When both fail, the error is that of AWS, whichever came first. @throws ExpectedError */
export async function listLinkedAccounts(session: Session): Promise<LinkedAccounts> {
  const needless = new AbortController()
  const azure = listAzureAccounts(stoppable(session, needless.signal)).catch(noneIfUnknown)
  azure.catch(() => {})
  try {
    const aws = await listAwsAccounts(session)
    return { aws, azure: await azure }
  } finally {
    // One list alone is useless, and its retries would outlive the error.
    needless.abort()
  }
}

/** A session whose calls also stop when `signal` aborts. */
function stoppable(session: Session, signal: AbortSignal): Session {
  const signals = [signal, session.wire.signal].filter((one) => one !== undefined)
  return { ...session, wire: { ...session.wire, signal: AbortSignal.any(signals) } }
}

/** A separate host such as GovCloud's may not support Azure. Whether the API exists at all shows in the AWS list. */
function noneIfUnknown(error: unknown): readonly [] {
  if (error instanceof ExpectedError && error.code === 'API_NOT_FOUND') return []
  throw error
}
