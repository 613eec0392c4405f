import { type Chance, shuffled } from '../chance.ts'
import type { Resource, Rule } from '../world/world.ts'
import { appearanceOf } from './appearance.ts'
import { isGlobal, isGroup, isOutline } from './kinds.ts'
import type { Scan } from './scan.ts'

/** Fields that Cloudcraft writes sometimes as numbers, sometimes as strings. */
const LOOSE_NUMBERS = new Set(
  'storage iops throughput dataGb snapshots lifecycleTransitions diskSizeGb storageMB storageGb messagingUnits'.split(
    ' ',
  ),
)
/** Padding of outlines in grid units; outer ones have more, so that they do not touch. */
const PADDING: ReadonlyMap<string, number> = new Map([
  ['vpc', 1.5],
  ['subnet', 2],
  ['sg', 1],
  ['networkacl', 1.25],
])

/** A resource as a component. Nodes have a label instead of a name. */
export function writeComponent(scan: Scan, resource: Resource): object {
  const { type, name, arn, resourceId, cloudId, fields } = resource
  return {
    id: scan.ids.get(resource.handle),
    type,
    ...(arn === undefined ? {} : { arn }),
    ...(resourceId === undefined ? {} : { resourceId }),
    ...(isGlobal(type) ? {} : { region: scan.regionName }),
    ...(isOutline(type) ? outline(type) : { mapPos: scan.placement.at.get(resource.handle) ?? [0, 0] }),
    ...(isGroup(type) && type !== 'asg' && name !== undefined ? { name } : {}),
    ...(isGroup(type) ? groupFields(scan, resource) : {}),
    ...loosen(fields, scan.chance),
    ...appearanceOf(type, cloudId),
  }
}

function outline(type: string): object {
  const shape = type === 'vpc' || type === 'networkacl' ? 'rectangular' : 'dynamic'
  return { shape, padding: PADDING.get(type) ?? 1.5, ...(type === 'networkacl' ? { visible: true } : {}) }
}

function groupFields(scan: Scan, resource: Resource): object {
  const { type, handle } = resource
  const size = scan.placement.size.get(handle)
  return {
    nodes: memberIds(scan, handle),
    ...(size === undefined ? {} : { mapSize: size }),
    ...(type === 'asg' ? { layout: scan.placement.manual.has(handle) ? 'manual' : 'even' } : {}),
    ...(type === 'vpc' ? { peeringConnections: [] } : {}),
    ...(type === 'sg' || type === 'networkacl' || type === 'azurensg' ? rules(scan, resource) : {}),
  }
}

/** Member ids in random order, sometimes repeated, as in real scans. */
function memberIds(scan: Scan, group: string): string[] {
  const members = scan.resources.filter((resource) => resource.within.includes(group))
  return untidy(
    members.map((member) => scan.ids.get(member.handle) ?? ''),
    scan.chance,
  )
}

/** Shuffles ids and sometimes repeats one. */
export function untidy(ids: readonly string[], chance: Chance): string[] {
  const repeated = ids.length > 1 && chance.below(4) === 0 ? ids.slice(0, 1) : []
  return shuffled([...ids, ...repeated], chance)
}

function rules(scan: Scan, { type, inbound, outbound }: Resource): object {
  const write = type === 'networkacl' ? aclRules : sgRules
  return { inboundRules: write(scan, inbound), outboundRules: write(scan, outbound) }
}

function sgRules(scan: Scan, list: readonly Rule[]): object[] {
  const written = list.map(({ protocol, ports, peer, description }) => ({
    hidden: false,
    protocol,
    portRange: ports,
    target: scan.ids.get(peer) ?? peer,
    targetType: targetType(peer),
    ...(description === undefined ? {} : { description }),
  }))
  return shuffled(written, scan.chance)
}

/** 32767 is the final deny of every list. */
function aclRules(scan: Scan, list: readonly Rule[]): object[] {
  const rule = (ruleNumber: number, { protocol, ports, peer }: Rule, access: string): object => {
    return { ruleNumber, protocol, portRange: ports, target: peer, targetType: targetType(peer), access }
  }
  const allowed = list.map((entry, i) => rule(100 * (i + 1), entry, 'allow'))
  const denied = rule(32767, { protocol: '-1', ports: '0', peer: '0.0.0.0/0' }, 'deny')
  return shuffled([...allowed, denied], scan.chance)
}

function targetType(peer: string): 'ip' | 'ipv6' | 'sg' {
  if (peer.startsWith('sg/')) return 'sg'
  return peer.includes(':') ? 'ipv6' : 'ip'
}

function loosen(fields: Readonly<Record<string, unknown>>, chance: Chance): object {
  const loose = ([key, value]: [string, unknown]): [string, unknown] =>
    typeof value === 'number' && LOOSE_NUMBERS.has(key) && chance.below(3) === 0 ? [key, String(value)] : [key, value]
  return Object.fromEntries(Object.entries(fields).map(loose))
}
