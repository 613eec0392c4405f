import { addResource, type Region, type Resource, type Rule } from './world.ts'

/** The one VPC of a region, under this handle. */
export const VPC = 'vpc'

const ANYWHERE: readonly Rule[] = [{ protocol: '-1', ports: '0', peer: '0.0.0.0/0' }]
const TIERS = ['public', 'app', 'data'] as const

/** A VPC with its subnets by tier and zone, one network ACL, the way out to the internet, and one address block. */
export function addNetwork(region: Region, name: string, zonesPerTier: readonly [number, number, number]): void {
  addResource(region, { handle: VPC, type: 'vpc', name, tags: { env: name } })
  addResource(region, { handle: 'acl', type: 'networkacl', name: `${name}-acl`, inbound: ANYWHERE, outbound: ANYWHERE })
  for (const [tier, label] of TIERS.entries()) {
    for (let zone = 0; zone < (zonesPerTier[tier] ?? 0); zone++)
      addSubnet(region, `${label}-${'abc'.charAt(zone)}`, tier, zone)
  }
  addResource(region, { handle: 'igw', type: 'internetgateway', name: `${name}-igw`, within: [VPC] })
  if (zonesPerTier[0] > 0) {
    const within = [VPC, 'subnet/public-a']
    addResource(region, { handle: 'nat', type: 'natgateway', name: `${name}-nat`, fields: { dataGb: 10 }, within })
  }
}

function addSubnet(region: Region, name: string, tier: number, zone: number): void {
  addResource(region, { handle: `subnet/${name}`, type: 'subnet', name, within: [VPC, 'acl'], place: { tier, zone } })
}

/** A security group; all traffic may leave. */
export function addSecurityGroup(region: Region, name: string, inbound: readonly Rule[]): void {
  addResource(region, { handle: `sg/${name}`, type: 'sg', name, within: [VPC], inbound, outbound: ANYWHERE })
}

/** Opens a port for another peer, unless it is already open. */
export function openPort(region: Region, group: string, rule: Rule): void {
  const existing = region.resources.get(group)
  if (!existing || existing.inbound.some((other) => other.peer === rule.peer && other.ports === rule.ports)) return
  region.resources.set(group, { ...existing, inbound: [...existing.inbound, rule] })
}

/** Closes what `openPort` opened; does nothing if it is not open. */
export function closePort(region: Region, group: string, rule: Rule): void {
  const existing = region.resources.get(group)
  const isIt = ({ peer, ports }: Rule) => peer === rule.peer && ports === rule.ports
  if (existing) region.resources.set(group, { ...existing, inbound: existing.inbound.filter((other) => !isIt(other)) })
}

/** The subnets of a tier, by zone. */
export function subnetsOf(region: Region, tier: (typeof TIERS)[number]): Resource[] {
  const wanted = TIERS.indexOf(tier)
  return [...region.resources.values()].filter((resource) => resource.place?.tier === wanted)
}

/** An application load balancer in front of `targets`. */
export function addLoadBalancer(region: Region, name: string, group: string, targets: readonly string[]): void {
  addResource(region, {
    handle: `elb/${name}`,
    type: 'elb',
    name,
    fields: { elbType: 'application', dataGb: 10, lcu: 1 },
    within: [VPC, group],
    connects: targets,
  })
}

/** A gateway endpoint of the VPC: it is not in a subnet. */
export function addEndpoint(region: Region, name: string): void {
  const fields = { endpointType: 'gateway', dataGb: 10 }
  addResource(region, { handle: `vpce/${name}`, type: 'vpcendpoint', name, fields })
}
