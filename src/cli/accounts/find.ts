/**
 * cli/accounts/: the commands `accounts …`. fields.ts has the options that belong to one cloud, find.ts finds an account.
 * Not here: the calls themselves (cloudcraft/aws-accounts.ts, azure-accounts.ts).
 */
import type { AwsAccount } from '../../cloudcraft/aws-accounts.ts'
import type { AzureAccount } from '../../cloudcraft/azure-accounts.ts'
import type { Cloudcraft } from '../../cloudcraft/cloudcraft.ts'
import type { Account } from '../../snapshot/target.ts'
import { resolveTargets } from '../../snapshot/target-list.ts'

/** A linked account of either cloud, as returned by Cloudcraft. */
export type LinkedAccount =
  | { readonly provider: 'aws'; readonly account: AwsAccount }
  | { readonly provider: 'azure'; readonly account: AzureAccount }

/** Finds an account by id or name, like the targets of a snapshot. @throws ExpectedError ACCOUNT_UNKNOWN, ACCOUNT_AMBIGUOUS */
export async function findAccount(api: Cloudcraft, wanted: string): Promise<LinkedAccount> {
  const { aws, azure } = await api.accounts()
  const linked: readonly LinkedAccount[] = [
    ...aws.map((account) => ({ provider: 'aws' as const, account })),
    ...azure.map((account) => ({ provider: 'azure' as const, account })),
  ]
  const known = linked.map(({ provider, account }): Account => ({ provider, id: account.id, name: account.name }))
  const id = resolve(wanted, known)
  return linked.find(({ account }) => account.id === id) as LinkedAccount
}

function resolve(wanted: string, known: readonly Account[]): string | undefined {
  try {
    // Only the account of the target matters.
    return resolveTargets([{ account: wanted.trim(), regions: [''] }], known)[0]?.account.id
  } catch (error) {
    throw error instanceof AggregateError && error.errors.length === 1 ? error.errors[0] : error
  }
}
