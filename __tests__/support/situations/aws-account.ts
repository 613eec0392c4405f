import type { Account } from './account.ts'
import { buildCompute, buildContainers } from './aws-compute.ts'
import { buildData } from './aws-data.ts'
import { buildNetwork } from './aws-network.ts'
import { type Build, type Maker, makerFor } from './aws-things.ts'
import type { Random } from './random.ts'

/** The refs that situations need. */
export interface Landmarks {
  readonly vpc: string
  readonly otherVpc: string
  readonly subnets: readonly string[]
  readonly openGroup: string
  readonly appGroup: string
  readonly dataGroup: string
  readonly spareGroup: string
  readonly acl: string
  readonly balancer: string
  readonly scalingGroups: readonly string[]
  readonly cluster: string
  readonly services: readonly string[]
  readonly workloads: readonly string[]
  readonly hosts: readonly string[]
  readonly databases: readonly string[]
  readonly functions: readonly string[]
  readonly buckets: readonly string[]
  readonly queues: readonly string[]
  readonly fileSystem: string
  readonly natGateway: string
}

export interface AwsAccount {
  readonly account: Account
  readonly marks: Landmarks
  readonly make: Maker
  /** A name that is not similar to any name in the account. */
  readonly newName: () => string
}

/** No two of these are versions of one name, so that random additions and removals never look like a replacement. */
const NAMES = (
  'orders billing search catalog checkout ledger invoices shipping mailer profile gateway reports metrics audit ' +
  'payments stock pricing returns loyalty fraud exports imports thumbs videos feeds alerts tickets surveys maps chat ' +
  'basket banners coupons couriers customers dealers donations drivers events forms games gifts hotels images jobs letters ' +
  'market menus messages notes news offers parcels phones photos places polls prints quotes ratings recipes rentals routes'
).split(' ')

/** A company's account in one region: small, but with everything that is known to occur in scans. */
export function awsAccount(random: Random): AwsAccount {
  const account: Account = {
    number: String(random.int(100_000_000_000, 999_999_999_999)),
    region: random.pick(['us-east-1', 'eu-west-1', 'ap-southeast-2']),
    things: new Map(),
    links: [],
  }
  const make = makerFor(account, random)
  const names = random.shuffled(NAMES)
  const newName = () => names.pop() ?? `spare${random.hex(8).replaceAll(/\d/g, 'x')}`
  const build: Build = { account, make, newName, random }
  const network = buildNetwork(build)
  const compute = buildCompute(build, network)
  const containers = buildContainers(build)
  const data = buildData(build, network, compute.functions)
  return { account, make, newName, marks: { ...network, ...compute, ...containers, ...data } }
}
