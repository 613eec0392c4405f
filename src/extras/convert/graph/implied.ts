import { isObject } from '../../../json.ts'
import { poolSize } from '../components/compute-fields.ts'
import { fieldsOf } from '../components/fields.ts'
import { IMPLIED, ON_AKS, typeOf } from '../components/kinds.ts'
import { listAt, textAt, valueAt } from '../components/reading.ts'
import type { Declared, Link, Skipped } from '../declared.ts'

/** More members would only be a long row. */
const MAX_MEMBERS = 20
/** Limit for all pools together. */
const MAX_IMPLIED = 10_000

/** The member type of each pool. */
const MEMBER_OF: ReadonlyMap<string, string> = new Map([
  ['asg', 'ec2'],
  ['ecsservice', 'ecstask'],
  ['eksworkload', 'ekspod'],
  ['azureaksworkload', 'azureakspod'],
])

/** Attributes of a pool that refer to the template of its members. */
const MODELS = new Set(
  (
    'launch_template launch_configuration mixed_instances_policy task_definition LaunchTemplate LaunchConfigurationName ' +
    'MixedInstancesPolicy TaskDefinition'
  ).split(' '),
)

/** Resources without a declaration of their own: members of pools, disks of machines, the default event bus. */
export function findImplied(resources: readonly Declared[]): {
  implied: readonly Declared[]
  skipped: readonly Skipped[]
} {
  const byAddress = new Map(resources.map((resource) => [resource.address, resource]))
  const skipped: Skipped[] = []
  const implied = resources.flatMap((resource) => {
    const member = MEMBER_OF.get(typeOf(resource.kind) ?? '')
    if (member === undefined) return [...disksOf(resource)]
    const count = poolSize(resource) ?? 0
    if (count > MAX_MEMBERS) {
      const reason = `only ${MAX_MEMBERS} of its ${count} members are drawn`
      skipped.push({ address: resource.address, kind: `${IMPLIED}${member}`, reason })
    }
    return membersOf(resource, member, Math.min(count, MAX_MEMBERS), byAddress)
  })
  if (implied.length > MAX_IMPLIED) {
    const reason = `only ${MAX_IMPLIED} of ${implied.length} are drawn`
    skipped.push({ address: '', kind: `${IMPLIED}members`, reason })
  }
  return { implied: [...implied.slice(0, MAX_IMPLIED), ...defaultBus(resources)], skipped }
}

function membersOf(
  pool: Declared,
  member: string,
  count: number,
  byAddress: ReadonlyMap<string, Declared>,
): readonly Declared[] {
  const model = pool.links.filter(({ path }) => MODELS.has(path[0] ?? '')).map(({ to }) => byAddress.get(to))[0]
  const values = { ...(model?.values ?? {}), ...(member === 'ecstask' ? launchType(pool) : {}) }
  const fields = fieldsOf({ ...pool, kind: `${IMPLIED}${member}`, values, links: [] }, member)
  return Array.from({ length: count }, (_, index) => {
    const links: readonly Link[] = [{ path: ['implied'], to: pool.address }]
    return imply(pool, `${pool.address} member ${String(index).padStart(3, '0')}`, member, { links, fields })
  })
}

function launchType(service: Declared) {
  const type = textAt(service, 'launch_type', 'LaunchType')
  return type === undefined ? {} : { launch_type: type }
}

/** The disks in a machine's declaration. */
function disksOf(machine: Declared): readonly Declared[] {
  if (typeOf(machine.kind) !== 'ec2') return []
  const blocks = [
    ...['root_block_device', 'ebs_block_device'].flatMap((block) =>
      listAt(machine, block).map((values, index) => [`${block}[${index}]`, values] as const),
    ),
    ...listAt(machine, 'BlockDeviceMappings').map(
      (_, index) =>
        [`BlockDeviceMappings[${index}]`, valueAt(machine, `BlockDeviceMappings.${index}.Ebs`) ?? null] as const,
    ),
  ]
  return blocks.flatMap(([place, values]) => {
    if (!isObject(values)) return []
    const fields = fieldsOf({ ...machine, kind: `${IMPLIED}ebs`, values }, 'ebs')
    return Object.keys(fields).length === 0 ? [] : [imply(machine, `${machine.address} ${place}`, 'ebs', { fields })]
  })
}

const RULES = new Set(['aws_cloudwatch_event_rule', 'AWS::Events::Rule'])
const DEFAULT_BUS = 'default event bus'

/** Rules without a bus use the account's default bus. */
function defaultBus(resources: readonly Declared[]): readonly Declared[] {
  const rules = resources.filter(isOnDefaultBus)
  const first = rules[0]
  return first === undefined
    ? []
    : [{ ...imply(first, DEFAULT_BUS, 'eventbus', { fields: { eventBusType: 'default' } }), localName: 'default' }]
}

function isOnDefaultBus(resource: Declared): boolean {
  if (!RULES.has(resource.kind)) return false
  const bus = textAt(resource, 'event_bus_name', 'EventBusName')
  const isNamed = resource.links.some(({ path }) => path[0] === 'event_bus_name' || path[0] === 'EventBusName')
  return !isNamed && (bus === undefined || bus === 'default')
}

/**
 * Kubernetes workloads do not name their cluster; if there is only one, they belong to it. They are Azure's when all clusters are.
 */
export function withCluster(resources: readonly Declared[]): readonly Declared[] {
  const clusters = resources.filter(({ kind }) => ['ekscluster', 'azureakscluster'].includes(typeOf(kind) ?? ''))
  const [first, ...others] = clusters
  if (first === undefined) return resources
  const isAks = clusters.every(({ kind }) => typeOf(kind) === 'azureakscluster')
  return resources.map((resource) => {
    if (typeOf(resource.kind) !== 'eksworkload') return resource
    const links = others.length > 0 ? resource.links : [...resource.links, { path: ['implied'], to: first.address }]
    return { ...resource, links, ...(isAks && { kind: `${ON_AKS}${resource.kind}` }) }
  })
}

/** Links the rules without a bus to the default bus. */
export function withDefaultBus(resources: readonly Declared[]): readonly Declared[] {
  return resources.map((resource) =>
    isOnDefaultBus(resource)
      ? { ...resource, links: [...resource.links, { path: [busAttribute(resource.kind)], to: DEFAULT_BUS }] }
      : resource,
  )
}

function busAttribute(kind: string): string {
  return kind.startsWith('AWS::') ? 'EventBusName' : 'event_bus_name'
}

function imply(parent: Declared, address: string, type: string, extra: Partial<Declared>): Declared {
  const { region } = parent
  return {
    address,
    localName: address,
    kind: `${IMPLIED}${type}`,
    values: {},
    links: [],
    impliedBy: parent.address,
    ...(region === undefined ? {} : { region }),
    ...extra,
  }
}
