import { instanceFields } from './compute.ts'
import { VPC } from './network.ts'
import { addResource, type Draft, type Region } from './world.ts'

interface Database {
  readonly instance: string
  readonly role?: 'primary' | 'readReplica'
  readonly engine?: string
  readonly multiAZ?: boolean
  readonly subnet: string
  readonly connects?: readonly string[]
}

/** A relational database in a data subnet, behind the group `sg/database`. */
export function addDatabase(region: Region, name: string, database: Database): void {
  const { instance, role = 'primary', engine = 'postgres', multiAZ = false, subnet, connects = [] } = database
  addResource(region, {
    handle: `rds/${name}`,
    type: 'rds',
    name,
    tags: { service: name.split('-')[0] ?? name },
    fields: { role, engine, ...instanceFields(instance), multiAZ, minimumCapacityUnit: 2, maximumCapacityUnit: 2 },
    within: [VPC, subnet, 'sg/database'],
    connects,
  })
}

/** A Redis cache in a data subnet. */
export function addCache(region: Region, name: string, instance: string, subnet: string): void {
  const fields = { engine: 'redis', ...instanceFields(instance) }
  addResource(region, { handle: `cache/${name}`, type: 'elasticache', name, fields, within: [VPC, subnet, 'sg/cache'] })
}

/** A shared file system: the only scanned type without an ARN. */
export function addFileSystem(region: Region, name: string, subnet: string): void {
  const fields = { usageGb: 60, readWriteGb: 0, infrequentAccess: false, throughputMode: 'bursting', throughput: '' }
  addResource(region, { handle: `efs/${name}`, type: 'efs', name, fields, within: [VPC, subnet] })
}

type Extra = Partial<Pick<Draft, 'tags' | 'connects'>>

/** An S3 bucket. */
export function addBucket(region: Region, name: string, dataGb: number, extra: Extra = {}): void {
  const requests = { putCopyPostRequests: '50', getAndOtherRequests: '100', lifecycleTransitions: 0 }
  const fields = { volumeType: 'Standard', dataGb, ...requests }
  addResource(region, { handle: `s3/${name}`, type: 's3', name, fields, ...extra })
}

/** A DynamoDB table, paid by request. */
export function addTable(region: Region, name: string, extra: Extra = {}): void {
  const capacity = { capacityMode: 'on-demand', datasetGb: 4, readUnits: 0, writeUnits: 0, readConsistency: 'strong' }
  const fields = { tableClass: 'standard', ...capacity }
  addResource(region, { handle: `table/${name}`, type: 'dynamodb', name, fields, ...extra })
}

/** A private image repository. */
export function addRepository(region: Region, name: string): void {
  addResource(region, { handle: `ecr/${name}`, type: 'ecr', name, fields: { storageGB: 1, private: true } })
}
