/**
 * convert/graph/: components, what contains them (places.ts), what is implied (implied.ts), and their connections (flows.ts).
 * Not here: positions (layout/).
 */
import { mayHold } from '../../../inventory/read/component-types/component-types.ts'
import { type Around, aroundOf } from '../components/around.ts'
import { fieldsOf } from '../components/fields.ts'
import { IMPLIED, isFrame, typeOf } from '../components/kinds.ts'
import { nameOf } from '../components/names.ts'
import { peeringsOf } from '../components/peering.ts'
import { known, textAt } from '../components/reading.ts'
import { rulesOf } from '../components/rules.ts'
import { byText, type Declared, type Fields } from '../declared.ts'
import type { Component, Graph } from './component.ts'
import { findPlaces, type Places } from './places.ts'
import { isGlobal, onlyRegion, ownRegion } from './regions.ts'

/** Pools and clusters that contain their members; innermost first. */
const PARENTS = [
  ...['asg', 'ecsservice', 'eksworkload', 'azureaksworkload'],
  ...['ecscluster', 'ekscluster', 'azureakscluster', 'azuresbnamespace'],
]

/**
 * Turns the resources that Cloudcraft has types for into components.
 * @param region the region of resources whose declaration does not name one.
 */
export function buildGraph(resources: readonly Declared[], region: string | undefined): Graph {
  const drawn = new Map(resources.flatMap((resource) => typed(resource)))
  const placesOf = findPlaces(resources)
  const places = new Map([...drawn.keys()].map((address) => [address, placesOf(address)]))
  const defaultRegion =
    region ??
    onlyRegion([...drawn.values()].map(({ resource, type }) => (isGlobal(type) ? undefined : ownRegion(resource))))
  const said = { rules: rulesOf(resources), peerings: peeringsOf(resources), around: aroundOf(resources) }
  const facts = { drawn, places, defaultRegion, ...said }
  const components = [...drawn.values()]
    .sort((a, b) => byText(a.resource.address, b.resource.address))
    .map((one) => toComponent(one, facts))
  return { components, members: membersOf(components, facts), saidBy: saidByIn(places) }
}

function saidByIn(places: ReadonlyMap<string, Places>): Graph['saidBy'] {
  const found = new Map<string, Set<string>>()
  for (const [address, { saidBy }] of places)
    for (const sayer of saidBy) found.set(sayer, (found.get(sayer) ?? new Set()).add(address))
  return found
}

/** Types that are in exactly one subnet; if several are named, it is unknown which. */
const STANDS_IN_ONE = new Set(['ec2', 'natgateway'])

interface Typed {
  readonly resource: Declared
  readonly type: string
}

interface Facts {
  readonly drawn: ReadonlyMap<string, Typed>
  readonly places: ReadonlyMap<string, Places>
  readonly defaultRegion: string | undefined
  readonly rules: (address: string) => Fields
  readonly peerings: (address: string) => Fields
  readonly around: (resource: Declared) => Around
}

function typed(resource: Declared): readonly (readonly [string, Typed])[] {
  const type = typeOf(resource.kind)
  return type === undefined ? [] : [[resource.address, { resource, type }]]
}

function toComponent({ resource, type }: Typed, facts: Facts): Component {
  const { address } = resource
  const subnets = isFrame(type) ? [] : [...(facts.places.get(address)?.subnets ?? [])].sort(byText)
  const parent = parentOf(address, type, facts)
  const pool = parent === undefined ? undefined : facts.places.get(parent)
  const inPool = resource.impliedBy !== undefined && pool !== undefined ? parent : undefined
  const vpc = vpcOf(inPool ?? resource.impliedBy ?? address, facts)
  return {
    address,
    type,
    name: resource.impliedBy === undefined || resource.localName === 'default' ? nameOf(resource, type) : undefined,
    region: isGlobal(type) ? undefined : (ownRegion(resource) ?? regionOfVpc(vpc, facts) ?? facts.defaultRegion),
    vpc,
    subnets: inPool !== undefined || (STANDS_IN_ONE.has(type) && subnets.length > 1) ? [] : subnets,
    parent,
    fields: {
      ...fieldsOf(resource, type, facts.around(resource)),
      ...facts.rules(address),
      ...(type === 'vpc' ? facts.peerings(address) : {}),
    },
    identity: identityOf(resource, type),
  }
}

/** Resources in a network are in its region, whatever region is assumed for others. */
function regionOfVpc(vpc: string | undefined, { drawn }: Facts): string | undefined {
  const around = vpc === undefined ? undefined : drawn.get(vpc)
  return around === undefined ? undefined : ownRegion(around.resource)
}

function identityOf(resource: Declared, type: string): Component['identity'] {
  const arn = textAt(resource, 'arn')
  return known({
    arn: arn?.startsWith('arn:') === true ? arn : undefined,
    resourceId: resource.kind.startsWith('azurerm_') ? azureId(resource, type) : undefined,
  })
}

/** Before version 5 of the provider, the `id` of something in a storage account is its URL. */
function azureId(resource: Declared, type: string): string | undefined {
  const ids = [textAt(resource, 'id'), textAt(resource, 'resource_manager_id')]
  const id = ids.find((one) => one?.startsWith('/subscriptions/') === true)
  // Azure gives web apps and function apps the same kind of id; Cloudcraft distinguishes them.
  return id !== undefined && type === 'azurewebapp' ? `${id}#componentType=azurewebapp` : id
}

function parentOf(address: string, type: string, { drawn, places }: Facts): string | undefined {
  const holders = [...(places.get(address)?.holders ?? [])].sort(byText)
  for (const parentType of PARENTS) {
    const found = holders.find((holder) => drawn.get(holder)?.type === parentType && mayHold(parentType, type))
    if (found !== undefined) return found
  }
  return undefined
}

/** The VPC of its subnets, otherwise its own, otherwise that of its security groups. */
function vpcOf(address: string, { drawn, places }: Facts): string | undefined {
  const here = places.get(address)
  if (here === undefined || drawn.get(address)?.type === 'vpc') return undefined
  const ofThose = (around: Iterable<string>) => [...around].flatMap((other) => [...(places.get(other)?.vpcs ?? [])])
  const groups = [...here.holders].filter((holder) => isFrame(drawn.get(holder)?.type ?? ''))
  const found = [ofThose(here.subnets), [...here.vpcs], ofThose(groups)].find((vpcs) => vpcs.length > 0) ?? []
  return [...found].sort(byText)[0]
}

function membersOf(components: readonly Component[], facts: Facts): Graph['members'] {
  const members = new Map<string, Set<string>>()
  const byAddress = new Map(components.map((component) => [component.address, component]))
  for (const [group, address] of components.flatMap((component) => memberships(component, byAddress, facts))) {
    const [holder, member] = [byAddress.get(group), byAddress.get(address)]
    if (holder === undefined || member === undefined || group === address || !mayHold(holder.type, member.type))
      continue
    const set = members.get(group)
    if (set === undefined) members.set(group, new Set([address]))
    else set.add(address)
  }
  return new Map([...members].map(([group, set]) => [group, [...set].sort(byText)]))
}

/** All group and member pairs that a component's declaration implies, whether or not the group can hold the member. */
function memberships(
  { address, type, vpc, parent, subnets }: Component,
  byAddress: ReadonlyMap<string, Component>,
  { drawn, places }: Facts,
): readonly (readonly [string, string])[] {
  const isImplied = drawn.get(address)?.resource.kind.startsWith(IMPLIED) === true
  const holders = places.get(isImplied ? (parent ?? '') : address)?.holders ?? []
  const grandparent = byAddress.get(parent ?? '')?.parent
  const groups = [vpc, parent, grandparent, ...holders, ...(subnets.length === 1 ? subnets : [])]
  const covered = type === 'networkacl' ? [...(places.get(address)?.subnets ?? [])] : []
  return [
    ...groups.flatMap((group) => (group === undefined ? [] : [[group, address] as const])),
    ...covered.map((subnet) => [address, subnet] as const),
  ]
}
