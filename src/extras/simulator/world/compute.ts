import { subnetsOf, VPC } from './network.ts'
import { addResource, membersOf, type Region, type Resource, reissueResource, removeResource } from './world.ts'

/** `c5.large` in Cloudcraft's notation. */
export function instanceFields(instance: string): { readonly instanceType: string; readonly instanceSize: string } {
  const [instanceType = '', instanceSize = ''] = instance.split('.')
  return { instanceType, instanceSize }
}

function ec2Fields(instance: string): Record<string, unknown> {
  const billingOptions = { type: 'od', utilization: 1 }
  return { platform: 'linux', ...instanceFields(instance), billingOptions, transparent: false }
}

const ROOT_VOLUME = { volume: 'gp3', storage: 30, iops: 3000, throughput: 125, snapshots: 0 }

interface Fleet {
  readonly handle: string
  readonly name: string
  readonly instance: string
  readonly count: number
  readonly group: string
  readonly tags?: Readonly<Record<string, string>>
}

/** An autoscaling group over the app subnets; every instance has a root volume. */
export function addAutoScalingGroup(region: Region, fleet: Fleet): void {
  const { handle, name, group } = fleet
  const tags = { role: 'web', ...fleet.tags }
  addResource(region, { handle, type: 'asg', name, tags, within: [VPC, group] })
  for (let i = 0; i < fleet.count; i++) launch(region, handle, fleet.instance)
}

/** Adds an instance to an autoscaling group, in the zone that has the fewest. */
export function launch(region: Region, asg: string, instance: string): void {
  const group = region.resources.get(asg)
  if (!group) return
  const slot = freeSlot(region, asg)
  const within = [...group.within, asg, emptiestSubnet(region, asg)]
  const volume = `${asg}/volume-${slot}`
  addResource(region, { handle: volume, type: 'ebs', fields: ROOT_VOLUME, tags: group.tags })
  addResource(region, {
    handle: `${asg}/instance-${slot}`,
    type: 'ec2',
    ...(group.name === undefined ? {} : { name: group.name }),
    tags: { ...group.tags, 'aws:autoscaling:groupName': group.name ?? '' },
    fields: ec2Fields(instance),
    addresses: [`10.20.${16 + slot}.${10 + region.chance.below(200)}`],
    within,
    connects: [volume],
  })
}

function freeSlot(region: Region, asg: string): number {
  let slot = 1
  while (region.resources.has(`${asg}/instance-${slot}`)) slot++
  return slot
}

function emptiestSubnet(region: Region, asg: string): string {
  const members = membersOf(region, asg)
  const load = (subnet: Resource): number => members.filter((member) => member.within.includes(subnet.handle)).length
  const [first] = subnetsOf(region, 'app').sort((a, b) => load(a) - load(b))
  return first?.handle ?? 'subnet/app-a'
}

/** Terminates the newest instance of a group and its volume; the last one stays. */
export function terminateNewest(region: Region, asg: string): void {
  const members = membersOf(region, asg)
  const newest = members.at(-1)
  if (!newest || members.length < 2) return
  for (const volume of newest.connects) removeResource(region, volume)
  removeResource(region, newest.handle)
}

/** Replaces every instance of a group and its root volume, perhaps by another instance type. */
export function rollInstances(region: Region, asg: string, instance?: string): void {
  for (const member of membersOf(region, asg)) {
    const fields = instance === undefined ? member.fields : { ...member.fields, ...instanceFields(instance) }
    region.resources.set(member.handle, { ...member, fields })
    reissueResource(region, member.handle)
    for (const volume of member.connects) reissueResource(region, volume)
  }
}

/** Removes a group with all of its instances and volumes. */
export function removeAutoScalingGroup(region: Region, asg: string): void {
  for (const member of membersOf(region, asg)) {
    for (const volume of member.connects) removeResource(region, volume)
    removeResource(region, member.handle)
  }
  removeResource(region, asg)
}

/** A single instance with a named volume. */
export function addInstance(region: Region, name: string, instance: string, within: readonly string[]): void {
  const volume = `ebs/${name}`
  addResource(region, { handle: volume, type: 'ebs', name: `${name}-root`, fields: ROOT_VOLUME })
  addResource(region, {
    handle: `ec2/${name}`,
    type: 'ec2',
    name,
    tags: { role: name },
    fields: ec2Fields(instance),
    addresses: [`10.20.0.${10 + region.chance.below(200)}`],
    within: [VPC, ...within],
    connects: [volume],
  })
}
