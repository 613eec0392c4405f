/** Types whose loss is the loss of data. */
const STATEFUL = new Set(
  'rds docdb neptune dynamodb s3 ebs efs fsx redshift es keyspaces timestream glaciervault ecr kinesisstream azurecosmosdb'.split(
    ' ',
  ),
)

/** Azure's other stores; Cloudcraft's names for them are not all known. */
const STATEFUL_AZURE = /^azure.*(database|sql|disk|blob|fileshare|table|storage)/

/** Members of these parents are interchangeable: an ordinary deployment gives each a new identity. */
const POOL_OF: ReadonlyMap<string, string> = new Map([
  ['ec2', 'asg'],
  ['ecstask', 'ecsservice'],
  ['ekspod', 'eksworkload'],
  ['azurevm', 'azurevmss'],
])

/** Types that AWS identifies by a random id instead of a name that people chose. */
const OPAQUE = new Set(
  (
    'ec2 ebs efs fsx apigateway cloudfront r53 snssubscriptions ecstask ekspod eksworkload sg vpc subnet networkacl internetgateway ' +
    'natgateway vpngateway customergateway transitgateway vpcendpoint dxconnection'
  ).split(' '),
)

const CONTAINERS = new Set(
  'vpc subnet sg networkacl asg ecscluster ecsservice ekscluster eksworkload azurevmss azureakscluster'.split(' '),
)

/** Whether data is lost with a resource of this type. */
export function isStateful(type: string): boolean {
  return STATEFUL.has(type) || STATEFUL_AZURE.test(type)
}

/** The type of the parent in which a resource of this type is interchangeable. */
export function poolTypeOf(memberType: string): string | undefined {
  return POOL_OF.get(memberType)
}

/** Whether the type's identity says nothing to people, so that what stands in its place has to be told by its surroundings. */
export function isOpaque(type: string): boolean {
  return OPAQUE.has(type)
}

/** Whether resources of this type hold others; they are recognised first, so that their members find them. */
export function isContainer(type: string): boolean {
  return CONTAINERS.has(type)
}
