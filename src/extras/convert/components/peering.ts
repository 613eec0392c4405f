import type { Declared, Fields } from '../declared.ts'
import { textAt } from './reading.ts'

const PEERINGS = new Set(['aws_vpc_peering_connection', 'AWS::EC2::VPCPeeringConnection'])

export function isPeering(kind: string): boolean {
  return PEERINGS.has(kind)
}

/** Both ends of a peering, as far as they are known. */
export function peeringEnds({ links }: Declared): readonly [string | undefined, string | undefined] {
  const end = (...attributes: readonly string[]) => links.find(({ path }) => attributes.includes(path[0] ?? ''))?.to
  return [end('vpc_id', 'VpcId'), end('peer_vpc_id', 'PeerVpcId')]
}

/** The peerings that a VPC requests, as `peeringConnections`. The other VPC is `{address}`, which the writer replaces. */
export function peeringsOf(resources: readonly Declared[]): (vpc: string) => Fields {
  const peerings = new Map<string, Fields[]>()
  for (const resource of resources) {
    if (!isPeering(resource.kind)) continue
    const [from, to] = peeringEnds(resource)
    if (from === undefined || to === undefined) continue
    const name = textAt(resource, 'tags.Name') ?? resource.localName
    const peering: Fields = { id: resource.address, name, accepterVpc: { address: to }, hidden: false }
    const others = peerings.get(from)
    if (others === undefined) peerings.set(from, [peering])
    else others.push(peering)
  }
  return (vpc) => {
    const found = peerings.get(vpc)
    return found === undefined ? {} : { peeringConnections: found }
  }
}
