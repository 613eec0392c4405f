import { isGroup, typeOf } from '../components/kinds.ts'
import type { Declared } from '../declared.ts'

/** What contains a resource, by address. */
export interface Places {
  readonly vpcs: ReadonlySet<string>
  readonly subnets: ReadonlySet<string>
  /** Security groups, network ACLs, clusters, autoscaling groups and services that contain it. */
  readonly holders: ReadonlySet<string>
  /** Resources that are not components and determine where it is. */
  readonly saidBy: ReadonlySet<string>
}

/** Kinds that pass their position on to the resources that refer to them. */
const HANDS_ON = new Set(
  (
    'aws_launch_template aws_launch_configuration aws_db_subnet_group aws_docdb_subnet_group aws_neptune_subnet_group aws_rds_cluster ' +
    'aws_elasticache_subnet_group aws_redshift_subnet_group aws_network_interface aws_docdb_cluster aws_neptune_cluster ' +
    'azurerm_network_interface azurerm_subnet AWS::EC2::LaunchTemplate AWS::AutoScaling::LaunchConfiguration AWS::RDS::DBSubnetGroup ' +
    'AWS::RDS::DBCluster AWS::DocDB::DBSubnetGroup AWS::DocDB::DBCluster AWS::Neptune::DBSubnetGroup AWS::Neptune::DBCluster ' +
    'AWS::ElastiCache::SubnetGroup AWS::Redshift::ClusterSubnetGroup AWS::EC2::NetworkInterface'
  ).split(' '),
)

/** Kinds that position another resource, with the attributes that refer to it. */
const SAYS_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ['aws_efs_mount_target', ['file_system_id']],
  ['aws_internet_gateway_attachment', ['internet_gateway_id']],
  ['aws_vpn_gateway_attachment', ['vpn_gateway_id']],
  ['aws_network_interface_sg_attachment', ['network_interface_id']],
  ['aws_network_acl_association', ['subnet_id']],
  ['azurerm_network_interface_security_group_association', ['network_interface_id']],
  // A security group on a subnet guards what is in the subnet, which is not a component itself.
  ['azurerm_subnet_network_security_group_association', ['subnet_id']],
  ['AWS::EFS::MountTarget', ['FileSystemId']],
  ['AWS::EC2::VPCGatewayAttachment', ['InternetGatewayId', 'VpnGatewayId']],
  ['AWS::EC2::SubnetNetworkAclAssociation', ['SubnetId']],
])

/** Attributes whose references say nothing about the position. */
const ELSEWHERE = new Set(
  (
    'environment Environment tags Tags ingress egress SecurityGroupIngress SecurityGroupEgress user_data UserData policy Policies ' +
    'container_definitions ContainerDefinitions source_security_group_id role Role route_table_id depends_on Events Body body ' +
    'DefinitionBody remote_access RemoteAccess'
  ).split(' '),
)

/** Whether a kind only positions other resources. */
export function isPlacing(kind: string): boolean {
  return HANDS_ON.has(kind) || SAYS_OF.has(kind)
}

/** Finds what contains each component, through subnet groups, launch templates and network interfaces. */
export function findPlaces(resources: readonly Declared[]): (address: string) => Places {
  const byAddress = new Map(resources.map((resource) => [resource.address, resource]))
  const saidBy = new Map<string, Declared[]>()
  for (const resource of resources) {
    const attributes = SAYS_OF.get(resource.kind) ?? []
    const owners = resource.links.filter(({ path }) => attributes.includes(path[0] ?? '')).map(({ to }) => to)
    for (const owner of new Set(owners)) {
      const sayings = saidBy.get(owner)
      if (sayings === undefined) saidBy.set(owner, [resource])
      else sayings.push(resource)
    }
  }
  return (address) => placesOf(address, byAddress, saidBy)
}

function placesOf(address: string, byAddress: ByAddress, saidBy: ReadonlyMap<string, readonly Declared[]>): Places {
  const places = {
    vpcs: new Set<string>(),
    subnets: new Set<string>(),
    holders: new Set<string>(),
    saidBy: new Set<string>(),
  }
  const cameFrom = new Map<string, string | undefined>([[address, undefined]])
  const open: (Declared | undefined)[] = [byAddress.get(address)]
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const named = placesNamedBy(here, byAddress).filter((target) => target.address !== address)
    for (const target of named) {
      const set = setFor(places, typeOf(target.kind))
      if (set === undefined) continue
      set.add(target.address)
      credit(here.address, cameFrom, places.saidBy)
    }
    for (const next of [...(saidBy.get(here.address) ?? []), ...named.filter(({ kind }) => HANDS_ON.has(kind))]) {
      if (cameFrom.has(next.address)) continue
      cameFrom.set(next.address, here.address)
      open.push(next)
    }
  }
  return places
}

/** All resources on the path from the component to the one that determines its position. */
function credit(address: string, cameFrom: ReadonlyMap<string, string | undefined>, saidBy: Set<string>): void {
  for (let here = address; !saidBy.has(here); ) {
    const before = cameFrom.get(here)
    if (before === undefined) return
    saidBy.add(here)
    here = before
  }
}

type ByAddress = ReadonlyMap<string, Declared>

function placesNamedBy({ links }: Declared, byAddress: ByAddress): readonly Declared[] {
  return links.flatMap(({ path, to }) => {
    const target = ELSEWHERE.has(path[0] ?? '') ? undefined : byAddress.get(to)
    return target === undefined ? [] : [target]
  })
}

function setFor<Item>(
  { vpcs, subnets, holders }: Record<'vpcs' | 'subnets' | 'holders', Item>,
  type: string | undefined,
): Item | undefined {
  if (type === 'vpc') return vpcs
  if (type === 'subnet') return subnets
  return type !== undefined && isGroup(type) ? holders : undefined
}
