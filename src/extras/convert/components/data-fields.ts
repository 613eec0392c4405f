import type { Declared } from '../declared.ts'
import type { FieldReader } from './field-reader.ts'
import { flagAt, instanceFields, known, numberAt, textAt } from './reading.ts'

/** Declared properties of storage and databases. */
export const DATA_FIELDS: Readonly<Record<string, FieldReader>> = {
  ebs: (resource) =>
    known({
      volume: textAt(resource, 'type', 'volume_type', 'VolumeType'),
      storage: numberAt(resource, 'size', 'volume_size', 'Size', 'VolumeSize'),
      iops: numberAt(resource, 'iops', 'Iops'),
      throughput: numberAt(resource, 'throughput', 'Throughput'),
    }),
  rds: (resource) => ({
    ...known({
      role: databaseRole(resource),
      engine: textAt(resource, 'engine', 'Engine'),
      multiAZ: flagAt(resource, 'multi_az', 'MultiAZ'),
      minimumCapacityUnit: numberAt(resource, ...scaling('min_capacity', 'MinCapacity')),
      maximumCapacityUnit: numberAt(resource, ...scaling('max_capacity', 'MaxCapacity')),
    }),
    ...instanceFields(textAt(resource, ...CLASS)),
  }),
  docdb: clusterFields,
  neptune: clusterFields,
  elasticache: (resource) => ({
    ...known({ engine: textAt(resource, 'engine', 'Engine') }),
    ...instanceFields(textAt(resource, 'node_type', 'CacheNodeType')),
  }),
  redshift: (resource) => ({
    ...known({ nodeCount: numberAt(resource, 'number_of_nodes', 'NumberOfNodes') }),
    ...instanceFields(textAt(resource, 'node_type', 'NodeType')),
  }),
  es: (resource) => ({
    role: 'data',
    ...known({
      instanceCount: numberAt(
        resource,
        ...SEARCH.map((block) => `${block}.InstanceCount`),
        'cluster_config.instance_count',
      ),
    }),
    ...instanceFields(
      textAt(resource, 'cluster_config.instance_type', ...SEARCH.map((block) => `${block}.InstanceType`)),
    ),
  }),
  dynamodb: (resource) =>
    known({
      tableClass: textAt(resource, 'table_class', 'TableClass') === 'STANDARD' ? 'standard' : undefined,
      capacityMode: CAPACITY[textAt(resource, 'billing_mode', 'BillingMode') ?? ''],
      readUnits: numberAt(resource, 'read_capacity', 'ProvisionedThroughput.ReadCapacityUnits'),
      writeUnits: numberAt(resource, 'write_capacity', 'ProvisionedThroughput.WriteCapacityUnits'),
    }),
  efs: (resource) =>
    known({
      throughputMode: textAt(resource, 'throughput_mode', 'ThroughputMode'),
      throughput: numberAt(resource, 'provisioned_throughput_in_mibps', 'ProvisionedThroughputInMibps'),
      availabilityZone: textAt(resource, 'availability_zone_name', 'AvailabilityZoneName'),
    }),
  fsx: (resource) =>
    known({
      fileSystemType: fileSystemType(resource),
      storageCapacity: numberAt(resource, 'storage_capacity', 'StorageCapacity'),
      storageType: textAt(resource, 'storage_type', 'StorageType')?.toLowerCase(),
      throughputCapacity: numberAt(resource, 'throughput_capacity'),
      multiAZ: textAt(resource, 'deployment_type')?.startsWith('MULTI_AZ'),
    }),
}

/** Both generations of serverless clusters, with the names of Terraform and of CloudFormation. */
function scaling(terraform: string, cloudformation: string): readonly string[] {
  return [
    ...['serverlessv2_scaling_configuration', 'scaling_configuration'].map((block) => `${block}.${terraform}`),
    ...['ServerlessV2ScalingConfiguration', 'ScalingConfiguration'].map((block) => `${block}.${cloudformation}`),
  ]
}

const CLASS = ['instance_class', 'DBInstanceClass', 'db_cluster_instance_class', 'DBClusterInstanceClass']
const SEARCH = ['ClusterConfig', 'ElasticsearchClusterConfig']

const CAPACITY: Readonly<Record<string, string>> = { PAY_PER_REQUEST: 'on-demand', PROVISIONED: 'provisioned' }

/** A replica refers to its source, even if that is not known yet. */
function databaseRole(resource: Declared): string {
  const copies = ['replicate_source_db', 'SourceDBInstanceIdentifier']
  const isReplica = resource.links.some(({ path }) => copies.includes(path[0] ?? '')) || textAt(resource, ...copies)
  if (isReplica) return 'readReplica'
  const isServerless =
    textAt(resource, ...CLASS) === 'db.serverless' ||
    textAt(resource, 'engine_mode', 'EngineMode') === 'serverless' ||
    numberAt(resource, ...scaling('max_capacity', 'MaxCapacity')) !== undefined
  return isServerless ? 'serverless' : 'primary'
}

function clusterFields(resource: Declared) {
  const writer = flagAt(resource, 'writer')
  return {
    ...known({ role: writer === undefined ? undefined : writer ? 'writer' : 'reader' }),
    ...instanceFields(textAt(resource, ...CLASS)),
  }
}

function fileSystemType(resource: Declared): string | undefined {
  return /^aws_fsx_([a-z]+)_/.exec(resource.kind)?.[1] ?? textAt(resource, 'FileSystemType')?.toLowerCase()
}
