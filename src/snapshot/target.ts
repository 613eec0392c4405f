/** The clouds whose accounts Cloudcraft scans. */
export type Provider = 'aws' | 'azure'

/** An account linked to Cloudcraft. `id` is Cloudcraft's UUID, not the AWS account number. */
export interface Account {
  readonly provider: Provider
  readonly id: string
  readonly name: string
  /** The twelve digits of an AWS account, if known. */
  readonly number?: string
}

/** One region of one linked account: the unit of snapshots and comparisons. */
export interface Target {
  readonly provider: Provider
  /** `number`: the twelve digits of an AWS account, if it was given by them. */
  readonly account: { readonly id: string; readonly name: string; readonly number?: string }
  readonly region: string
}

/** Identifies a target, whatever its names: the cloud, Cloudcraft's id of the account, the region. */
export function identityOf({
  provider,
  account,
  region,
}: Pick<Target, 'provider' | 'region'> & { readonly account: Pick<Account, 'id'> }): string {
  return `${provider} ${account.id} ${region}`
}

/** `Production (us-east-1)`; only the name for a single file, which has no region. */
export function targetTitle({ account, region }: Target): string {
  return region === '' ? account.name : `${account.name} (${region})`
}
