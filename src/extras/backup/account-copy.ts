import type { Access } from './blueprint-copy.ts'

/** A linked account in a backup, without secrets: Cloudcraft does not return that of an Azure application. */
export type AccountCopy = AwsAccountCopy | AzureAccountCopy

interface Linked {
  readonly id: string
  readonly name: string
  readonly readAccess: Access
  readonly writeAccess: Access
}

export interface AwsAccountCopy extends Linked {
  readonly provider: 'aws'
  readonly roleArn: string
}

export interface AzureAccountCopy extends Linked {
  readonly provider: 'azure'
  readonly subscriptionId: string
  readonly directoryId: string
  readonly applicationId: string
}

export function awsCopy({
  id,
  name,
  roleArn,
  readAccess,
  writeAccess,
}: Omit<AwsAccountCopy, 'provider'>): AwsAccountCopy {
  return { provider: 'aws', id, name, roleArn, readAccess, writeAccess }
}

export function azureCopy(account: Omit<AzureAccountCopy, 'provider'>): AzureAccountCopy {
  const { id, name, subscriptionId, directoryId, applicationId, readAccess, writeAccess } = account
  return { provider: 'azure', id, name, subscriptionId, directoryId, applicationId, readAccess, writeAccess }
}

/** Equal for two links to the same cloud account, whatever their names. */
export function placeOf(account: AccountCopy): string {
  if (account.provider === 'aws') return `aws ${account.roleArn}`
  return `azure ${account.subscriptionId} ${account.directoryId}`.toLowerCase()
}
