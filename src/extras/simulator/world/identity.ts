import type { Chance } from '../chance.ts'

/** The cloud's own identifiers of a resource. */
export interface Identity {
  /** `i-0123…`, `vpc-0123…`; absent if the name is the id. */
  readonly cloudId?: string
  readonly arn?: string
  /** Azure's path of a resource. */
  readonly resourceId?: string
}

interface Place {
  readonly name: string
  readonly provider: 'aws' | 'azure'
  readonly owner: string
  readonly chance: Chance
}

interface Named {
  readonly type: string
  readonly name?: string
  readonly owner?: string
  /** The kind and the parents in Azure's path of a resource that is part of another. */
  readonly path?: string
}

/** Generates ids for a new resource, in the formats of AWS and Azure. */
export function mintIdentity(place: Place, resource: Named): Identity {
  return place.provider === 'aws' ? awsIdentity(place, resource) : azureIdentity(place, resource)
}

/** Type: id prefix, and the resource part of an ec2 ARN. */
const EC2_SHAPES: ReadonlyMap<string, readonly [prefix: string, part: string]> = new Map([
  ['ec2', ['i-', 'instance']],
  ['ebs', ['vol-', 'volume']],
  ['vpc', ['vpc-', 'vpc']],
  ['subnet', ['subnet-', 'subnet']],
  ['sg', ['sg-', 'security-group']],
  ['networkacl', ['acl-', 'network-acl']],
  ['internetgateway', ['igw-', 'internet-gateway']],
  ['natgateway', ['nat-', 'natgateway']],
  ['vpcendpoint', ['vpce-', 'vpc-endpoint']],
])

/** Type: service, and the resource part of the ARN. `{region}` and `{account}` are empty if AWS leaves them empty. */
const ARN_SHAPES: ReadonlyMap<string, (name: string, at: string, owner: string, chance: Chance) => string> = new Map([
  ['elb', (name, at, _, chance) => `arn:aws:elasticloadbalancing:${at}:loadbalancer/app/${name}/${chance.hex(16)}`],
  [
    'asg',
    (name, at, _, chance) => `arn:aws:autoscaling:${at}:autoScalingGroup:${chance.uuid()}:autoScalingGroupName/${name}`,
  ],
  ['rds', (name, at) => `arn:aws:rds:${at}:db:${name}`],
  ['elasticache', (name, at) => `arn:aws:elasticache:${at}:cluster:${name}`],
  ['lambda', (name, at) => `arn:aws:lambda:${at}:function:${name}`],
  ['ecr', (name, at) => `arn:aws:ecr:${at}:repository/${name}`],
  ['ecscluster', (name, at) => `arn:aws:ecs:${at}:cluster/${name}`],
  ['ecsservice', (name, at, owner) => `arn:aws:ecs:${at}:service/${owner}/${name}`],
  ['ecstask', (_, at, owner, chance) => `arn:aws:ecs:${at}:task/${owner}/${chance.hex(32)}`],
  ['ekscluster', (name, at) => `arn:aws:eks:${at}:cluster/${name}`],
  ['s3', (name) => `arn:aws:s3:::${name}`],
  ['dynamodb', (name, at) => `arn:aws:dynamodb:${at}:table/${name}`],
  ['sqs', (name, at) => `arn:aws:sqs:${at}:${name}`],
  ['snstopic', (name, at) => `arn:aws:sns:${at}:${name}`],
  ['apigateway', (_, at, __, chance) => `arn:aws:apigateway:${at.split(':')[0]}::/restapis/${chance.word(10, LOWER)}`],
  [
    'cloudfront',
    (_, at, __, chance) => `arn:aws:cloudfront::${at.split(':')[1]}:distribution/E${chance.word(13, UPPER)}`,
  ],
  ['r53', (_, __, ___, chance) => `arn:aws:route53:::hostedzone/Z0${chance.word(19, UPPER)}`],
])

const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789'
const UPPER = LOWER.toUpperCase()

/** File systems, pods and workloads have no ARN in a scan. */
function awsIdentity(place: Place, { type, name = '', owner = '' }: Named): Identity {
  const at = `${place.name}:${place.owner}`
  const ec2 = EC2_SHAPES.get(type)
  if (ec2) {
    const cloudId = `${ec2[0]}0${place.chance.hex(16)}`
    return { cloudId, arn: `arn:aws:ec2:${at}:${ec2[1]}/${cloudId}` }
  }
  if (type === 'efs') return { cloudId: `fs-0${place.chance.hex(16)}` }
  const arn = ARN_SHAPES.get(type)?.(name, at, owner, place.chance)
  return arn === undefined ? {} : { arn }
}

const AZURE_KINDS: ReadonlyMap<string, string> = new Map([
  ['azurevm', 'Microsoft.Compute/virtualMachines'],
  ['azurevmss', 'Microsoft.Compute/virtualMachineScaleSets'],
  ['azurensg', 'Microsoft.Network/networkSecurityGroups'],
  ['azurelb', 'Microsoft.Network/loadBalancers'],
  ['azureappgw', 'Microsoft.Network/applicationGateways'],
  ['azurebastion', 'Microsoft.Network/bastionHosts'],
  ['azurevngw', 'Microsoft.Network/virtualNetworkGateways'],
  ['azuredisk', 'Microsoft.Compute/disks'],
  ['azureakscluster', 'Microsoft.ContainerService/managedClusters'],
  ['azurecosmosdb', 'Microsoft.DocumentDB/databaseAccounts'],
  ['azuremysql', 'Microsoft.DBforMySQL/servers'],
  ['azurepostgresql', 'Microsoft.DBforPostgreSQL/servers'],
  ['azureredis', 'Microsoft.Cache/redis'],
  ['azuresbnamespace', 'Microsoft.ServiceBus/namespaces'],
  ['azureapimanagement', 'Microsoft.ApiManagement/service'],
  ['azurefunctionapp', 'Microsoft.Web/sites'],
  ['azurewebapp', 'Microsoft.Web/sites'],
])

function azureIdentity(place: Place, { type, name = '', owner = '', path }: Named): Identity {
  const kind = path ?? AZURE_KINDS.get(type)
  if (kind === undefined) return {}
  // Kubernetes gives each pod of a revision five random letters.
  const ending = type === 'azureakspod' ? `-${place.chance.word(5, LOWER)}` : ''
  // Azure gives web apps and function apps the same kind of id; Cloudcraft distinguishes them.
  const suffix = type === 'azurewebapp' ? '#componentType=azurewebapp' : ''
  const id = `/subscriptions/${place.owner}/resourceGroups/${owner}/providers/${kind}/${name}${ending}${suffix}`
  return { resourceId: id }
}
