import { type FieldRule, type FieldRules, flag, number, oneOf, size, text, word } from './rule.ts'

const CLASS = 'instance_class DBInstanceClass'
const SEARCH = 'cluster_config.instance_count ClusterConfig.InstanceCount ElasticsearchClusterConfig.InstanceCount'
const SEARCH_TYPE = 'cluster_config.instance_type ClusterConfig.InstanceType ElasticsearchClusterConfig.InstanceType'
const lower = (value: string) => value.toLowerCase()

/** A table with pay-per-request billing has no units: tools write 0, Cloudcraft its default. */
function units(path: string, from: string): FieldRule {
  const rule = number(path, from)
  return { ...rule, read: (value) => rule.read(value) || undefined }
}

/**
 * Cloudcraft's fields of AWS that an attribute of a plan determines, by type. Attributes that only sometimes do are left out, to avoid
 * false alarms.
 */
export const AWS_FIELDS: Readonly<Record<string, FieldRules>> = {
  ec2: size('instance_type InstanceType'),
  ebs: [
    word('volume', 'type VolumeType', (value) => (value === 'standard' ? 'magnetic' : value)),
    number('storage', 'size Size'),
    number('iops', 'iops Iops'),
    number('throughput', 'throughput Throughput'),
  ],
  lambda: [
    word('architecture', 'architectures.0 Architectures.0', (value) => value),
    number('memory', 'memory_size MemorySize'),
  ],
  rds: [text('engine', 'engine Engine'), flag('multiAZ', 'multi_az MultiAZ'), ...size(CLASS)],
  docdb: size(CLASS),
  neptune: size(CLASS),
  elasticache: [text('engine', 'engine Engine'), ...size('node_type CacheNodeType')],
  redshift: [number('nodeCount', 'number_of_nodes NumberOfNodes'), ...size('node_type NodeType')],
  es: [number('instanceCount', SEARCH), ...size(SEARCH_TYPE)],
  dynamodb: [
    oneOf('tableClass', 'table_class TableClass', { STANDARD: 'standard' }),
    oneOf('capacityMode', 'billing_mode BillingMode', { PAY_PER_REQUEST: 'on-demand', PROVISIONED: 'provisioned' }),
    units('readUnits', 'read_capacity ProvisionedThroughput.ReadCapacityUnits'),
    units('writeUnits', 'write_capacity ProvisionedThroughput.WriteCapacityUnits'),
  ],
  efs: [
    text('throughputMode', 'throughput_mode ThroughputMode'),
    number('throughput', 'provisioned_throughput_in_mibps ProvisionedThroughputInMibps'),
    text('availabilityZone', 'availability_zone_name AvailabilityZoneName'),
  ],
  fsx: [
    number('storageCapacity', 'storage_capacity StorageCapacity'),
    word('storageType', 'storage_type StorageType', lower),
    number('throughputCapacity', 'throughput_capacity'),
  ],
  elb: [text('elbType', 'load_balancer_type Type')],
  apigateway: [word('apiType', 'protocol_type ProtocolType', lower)],
  kinesisstream: [number('shards', 'shard_count ShardCount')],
  vpcendpoint: [word('endpointType', 'vpc_endpoint_type VpcEndpointType', lower)],
  dxconnection: [text('site', 'location'), word('capacity', 'bandwidth', (value) => value.replace('bps', ''))],
}
