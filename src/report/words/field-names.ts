import { fieldOf } from '../../inventory/read/component-types/fields.ts'

/** What a field is called in a sentence, and the unit of its values. */
export interface FieldName {
  readonly name: string
  readonly unit?: string
}

/**
 * Fields that mean the same on every type, and some that documents may gain, in the words of the provider's console. The meaning of a field
 * on a single type is in the table of component types.
 */
const NAMES: ReadonlyMap<string, FieldName> = new Map(
  [
    ...['engine', 'architecture', 'runtime', 'platform', 'role', 'memory=MB', 'cpu:CPU', 'memoryGB:memory=GB'],
    ...['engineVersion:engine version', 'launchType:launch type', 'workloadType:workload type', 'compute'],
    ...[
      'desiredCount:desired count',
      'desiredCapacity:desired capacity',
      'minSize:minimum size',
      'maxSize:maximum size',
    ],
    ...['nodeCount:nodes', 'instanceCount:instances', 'instances', 'shards', 'connections', 'numberPorts:ports'],
    ...['storage=GB', 'storageGB:storage=GB', 'storageGb:storage=GB', 'storageCapacity:storage=GB', 'iops:IOPS'],
    ...['volume:volume type', 'volumeType:storage class', 'storageType:storage type', 'tableClass:table class'],
    ...['throughput=MB/s', 'throughputCapacity:throughput=MB/s', 'throughputMode:throughput mode', 'cache=GB'],
    ...['capacityMode:capacity mode', 'readUnits:read capacity', 'writeUnits:write capacity', 'capacity'],
    ...['minimumCapacityUnit:minimum capacity=ACU', 'maximumCapacityUnit:maximum capacity=ACU'],
    ...['minNCUs:minimum capacity=NCU', 'maxNCUs:maximum capacity=NCU'],
    ...[
      'elbType:type',
      'apiType:type',
      'queueType:type',
      'eventBusType:type',
      'endpointType:type',
      'fileSystemType:type',
    ],
    ...['readConsistency:read consistency', 'replicationMode:replication mode', 'connectionType:connection type'],
    ...['notificationType:protocol', 'aclCount:web ACLs', 'ruleCount:rules', 'availabilityZone:availability zone'],
    ...['tier', 'api:API', 'scheme', 'subnetCidr:CIDR', 'cidr:CIDR', 'image', 'imageId:image', 'reservationTerm:term'],
    ...['instanceType:instance family', 'instanceSize:instance size', 'instance:size'],
    ...['region', 'publicIp:public IP address', 'publicIpAddress:public IP address'],
    ...['retentionDays:retention=days', 'backupRetention:backup retention=days', 'timeout=s', 'version', 'port'],
  ].map((entry): [string, FieldName] => {
    const [words = '', unit] = entry.split('=')
    const [path = '', name = path] = words.split(':')
    return [path, unit === undefined ? { name } : { name, unit }]
  }),
)

/** Boolean fields, as a state of the resource when they are true. */
const STATES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    multiAZ: 'Multi-AZ',
    encrypted: 'encrypted',
    private: 'private',
    publiclyAccessible: 'publicly accessible',
    deletionProtection: 'protected against deletion',
    infrequentAccess: 'moved to infrequent access when idle',
    extendedRetention: 'kept with extended retention',
  }),
)

/**
 * The name of a field of a type; undefined if it has none, and for a figure of the cost model, which may have the name of something else on
 * other types.
 */
export function fieldName(path: string, type = ''): FieldName | undefined {
  const facts = fieldOf(type, path)
  if (facts?.name !== undefined) {
    return facts.unit === undefined ? { name: facts.name } : { name: facts.name, unit: facts.unit }
  }
  return facts?.role === 'estimate' ? undefined : NAMES.get(path)
}

/** `Multi-AZ` for `multiAZ`, `highly available` for the `haEnabled` of a MySQL server; undefined for other fields. */
export function stateName(path: string, type = ''): string | undefined {
  const facts = fieldOf(type, path)
  return facts?.role === 'standby' ? facts.name : STATES.get(path)
}
