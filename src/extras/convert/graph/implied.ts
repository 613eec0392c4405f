import { isObject } from '../../../json.ts'
import { poolSize } from '../components/compute-fields.ts'
import { fieldsOf } from '../components/fields.ts'
import { IMPLIED, typeOf } from '../components/kinds.ts'
import { listAt, textAt, valueAt } from '../components/reading.ts'
import type { Declared, Link, Skipped } from '../declared.ts'
import { defaultBus } from './default-bus.ts'
import { imply } from './imply.ts'

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

/** The resource from which a pool creates its members. */
export function modelOf({ links }: Declared): string | undefined {
  return links.find(({ path }) => MODELS.has(path[0] ?? ''))?.to
}

function membersOf(
  pool: Declared,
  member: string,
  count: number,
  byAddress: ReadonlyMap<string, Declared>,
): readonly Declared[] {
  const model = byAddress.get(modelOf(pool) ?? '')
  const values = {
    ...(model?.values ?? {}),
    ...instanceTypes(pool),
    ...(member === 'ecstask' ? launchType(pool) : {}),
  }
  const fields = fieldsOf({ ...pool, kind: `${IMPLIED}${member}`, values, links: [] }, member)
  return Array.from({ length: count }, (_, index) => {
    const links: readonly Link[] = [{ path: ['implied'], to: pool.address }]
    return imply(pool, `${pool.address} member ${String(index).padStart(3, '0')}`, member, { links, fields })
  })
}

/** A node group contains the types of its instances itself. */
function instanceTypes(pool: Declared) {
  const type = textAt(pool, 'instance_types.0', 'InstanceTypes.0')
  return type === undefined ? {} : { instance_type: type }
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
