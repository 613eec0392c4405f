/**
 * simulator/deployments/: what a deployment changes in the world, by subject: fleet, data, whole stacks.
 * Not here: how a scan shows it (document/).
 */
import type { CloudAccount, Region, World } from '../world/world.ts'

/** A change of the cloud between two snapshots. */
export interface Deployment {
  readonly name: string
  /** One line for people. */
  readonly title: string
  /** Changes the world. May be applied repeatedly. */
  apply(world: World): void
  /** The drift that continues after it, from its second step: `apply` is the first. */
  readonly setsOff?: string
  /** Drifts that began before it, since the previous deployment. */
  readonly earlier?: readonly string[]
  /** What it announces before it happens, in the format of `terraform show -json`. */
  plan?(world: World): object
}

export function accountNamed(world: World, name: string): CloudAccount {
  const account = world.accounts.find((candidate) => candidate.name === name)
  if (!account) throw new Error(`The simulated company has no account ${name}`)
  return account
}

export function regionNamed(world: World, account: string, name: string): Region {
  const region = accountNamed(world, account).regions.get(name)
  if (!region) throw new Error(`The account ${account} does not use ${name}`)
  return region
}

/** The region of nearly all deployments. */
export function mainRegion(world: World): Region {
  return regionNamed(world, 'Production', 'us-east-1')
}
