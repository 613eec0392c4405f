import { type Account, add, at, join, leave, remove, substitute } from './account.ts'
import { addPooledInstance } from './aws-compute.ts'
import { instancesOf, volumesOf } from './pools.ts'
import { aclRule, rule } from './rules.ts'
import { type Scene, type Situation, situation } from './situation.ts'

const OPEN_5432 = { inboundRules: [rule('tcp', '5432', '0.0.0.0/0', 'ip')] }

/** Exchanges all instances of a fleet; the new ones stand in `groups`. The truth: two rollouts, the first one not tagged yet. */
function rollInto({ after, make, marks, tell, random }: Scene, fleet: string, groups: readonly string[]): void {
  const old = instancesOf(after, fleet)
  const volumes = old.flatMap((ref) => volumesOf(after, ref)).map((ref) => remove(after, ref))
  const gone = old.map((ref) => remove(after, ref))
  const come = gone.map(() => addPooledInstance(after, make, fleet, [marks.vpc, random.pick(marks.subnets), ...groups]))
  const parts = [0, 1].map((part) => come.map((pair) => at(after, pair[part] as string)))
  tell.rollout(at(after, fleet), [], volumes, parts[1] ?? [])
  tell.rollout(at(after, fleet), [], gone, parts[0] ?? [])
}

function growInto({ after, make, marks, tell, random }: Scene, fleet: string, groups: readonly string[]): void {
  const pair = addPooledInstance(after, make, fleet, [marks.vpc, random.pick(marks.subnets), ...groups])
  const [instance, volume] = pair.map((ref) => at(after, ref))
  if (volume !== undefined) tell.added(volume)
  if (instance !== undefined) tell.added(instance)
}

/** The instances of all fleets stand in the open group already. */
function fleetsInOpenGroup({ account, marks }: Omit<Scene, 'after' | 'tell' | 'scans'>): void {
  for (const fleet of marks.scalingGroups)
    for (const instance of instancesOf(account, fleet)) join(account, marks.openGroup, instance)
}

/** Every subnet and host is behind an ACL that lets in less than the default one. */
function lockedSubnets({ account, marks, make }: Omit<Scene, 'after' | 'tell' | 'scans'>): void {
  const inboundRules = [aclRule(100, 'allow', '10.0.0.0/8'), aclRule(32767, 'deny')]
  const locked = add(account, { ...make.group('networkacl', 'locked', { inboundRules }), ref: 'locked' })
  for (const subnet of marks.subnets) moveTo(account, subnet, marks.acl, locked.ref)
}

function moveTo(account: Account, member: string, from: string, to: string): void {
  leave(account, from, member)
  join(account, to, member)
}

/** Newly reachable from the internet because of what something is in, or not. */
export const EXPOSURE_OF_MEMBERS: readonly Situation[] = [
  situation('a fleet was rolled into an open group', (scene) => {
    rollInto(scene, scene.random.pick(scene.marks.scalingGroups), [scene.marks.appGroup, scene.marks.openGroup])
    scene.tell.tagged('exposure')
  }),
  situation(
    'a fleet was rolled in the open group that it was in',
    (scene) => rollInto(scene, scene.random.pick(scene.marks.scalingGroups), [scene.marks.openGroup]),
    fleetsInOpenGroup,
  ),
  situation('a fleet grew into an open group', (scene) => {
    growInto(scene, scene.random.pick(scene.marks.scalingGroups), [scene.marks.openGroup])
    scene.tell.tagged('exposure')
  }),
  situation(
    'a fleet grew in the open group that it was in',
    (scene) => growInto(scene, scene.random.pick(scene.marks.scalingGroups), [scene.marks.openGroup]),
    fleetsInOpenGroup,
  ),
  situation('a database was restored under another name into an open group', (scene) => {
    const { after, marks, tell, random, make, newName } = scene
    const old = remove(after, random.pick(marks.databases))
    tell.removed(old, 'destructive')
    tell.added(add(after, make.named('rds', `${newName()}-db`, old.fields), [marks.vpc, marks.openGroup]), 'exposure')
  }),
  situation('a new database in a closed group', ({ after, marks, tell, make, newName }) => {
    tell.added(add(after, make.named('rds', `${newName()}-db`, { engine: 'mysql' }), [marks.vpc, marks.dataGroup]))
  }),
  situation('a host was made again under its name in an open group', ({ after, marks, tell, random, make }) => {
    const old = at(after, random.pick(marks.hosts))
    const host = substitute(after, old.ref, make.instance(old.fields, old.label))
    tell.replaced(old, host, 'exposure')
    moveTo(after, host.ref, marks.appGroup, marks.openGroup)
    // A relation is one of the old host and of the new one; that it can be reached is told once.
    const pair = { ...host, ref: `${old.ref}/${host.ref}` }
    tell.left(at(after, marks.appGroup), pair)
    tell.joined(at(after, marks.openGroup), pair)
  }),
  situation('a version of a host took its place in an open group', ({ after, marks, tell, random, make }) => {
    const old = at(after, random.pick(marks.hosts))
    const name = `${old.label}-${random.pick(['new', '2', 'v2', 'green'])}`
    const host = substitute(after, old.ref, make.instance(old.fields, name))
    tell.replaced(old, host, 'exposure')
    // It is another host, so that where it stands is no move.
    moveTo(after, host.ref, marks.appGroup, marks.openGroup)
  }),
  situation('a database was put into a new open group', ({ after, marks, tell, random, make }) => {
    const group = add(after, make.group('sg', 'debugging', OPEN_5432), [marks.vpc])
    join(after, group.ref, random.pick(marks.databases))
    tell.added(group, 'exposure')
  }),
  situation(
    'a subnet moved to an open ACL',
    ({ after, marks, tell, random }) => {
      const subnet = random.pick(marks.subnets)
      moveTo(after, subnet, 'locked', marks.acl)
      tell.left(at(after, 'locked'), at(after, subnet))
      tell.joined(at(after, marks.acl), at(after, subnet), 'exposure')
    },
    lockedSubnets,
  ),
  situation('a subnet moved to an ACL that lets in less', ({ after, marks, tell, make }) => {
    const subnet = marks.subnets[0] as string
    const inboundRules = [aclRule(100, 'allow', '10.0.0.0/8')]
    const strict = add(after, make.group('networkacl', 'strict', { inboundRules }))
    moveTo(after, subnet, marks.acl, strict.ref)
    tell.added(strict)
    tell.left(at(after, marks.acl), at(after, subnet))
  }),
  situation(
    'a subnet moved to a new open ACL',
    ({ after, marks, tell, make }) => {
      const subnet = marks.subnets[0] as string
      const open = add(after, make.group('networkacl', 'open', { inboundRules: [aclRule(100, 'allow')] }))
      moveTo(after, subnet, 'locked', open.ref)
      tell.added(open, 'exposure')
      tell.left(at(after, 'locked'), at(after, subnet))
    },
    lockedSubnets,
  ),
  situation('a new network came with its default ACL', ({ after, tell, make, newName }) => {
    const vpc = add(after, make.group('vpc', `${newName()}-network`))
    const subnet = add(after, make.group('subnet', `${newName()}-net`), [vpc.ref])
    const acl = add(after, make.group('networkacl', 'default-of-new', { inboundRules: [aclRule(100, 'allow')] }))
    join(after, acl.ref, subnet.ref)
    for (const thing of [vpc, subnet, acl]) tell.added(thing)
  }),
]
