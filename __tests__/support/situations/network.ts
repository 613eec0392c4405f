import { add, at, join, leave, link, refer, remove, substitute } from './account.ts'
import { type Scene, type Situation, situation } from './situation.ts'

/** Another group of the same name takes over the members, the rules and all references. */
function replaceGroup({ after, make, tell }: Scene, ref: string, type: 'sg' | 'subnet'): void {
  const old = at(after, ref)
  tell.replaced(old, substitute(after, ref, make.group(type, String(old.fields['name']), old.fields)))
}

export const NETWORK: readonly Situation[] = [
  situation('a host moved to another subnet', ({ after, marks, tell, random }) => {
    const host = random.pick(marks.hosts)
    const [from, to] = marks.subnets as [string, string]
    leave(after, from, host)
    join(after, to, host)
    tell.left(at(after, from), at(after, host))
    tell.joined(at(after, to), at(after, host))
  }),
  situation('groups were attached and detached', ({ after, marks, tell }) => {
    const [attached, detached] = marks.hosts as [string, string]
    join(after, marks.dataGroup, attached)
    leave(after, marks.appGroup, detached)
    tell.joined(at(after, marks.dataGroup), at(after, attached))
    tell.left(at(after, marks.appGroup), at(after, detached))
  }),
  situation('a NAT gateway was removed', ({ after, marks, tell }) => tell.removed(remove(after, marks.natGateway))),
  situation('a NAT gateway was replaced', ({ after, marks, tell }) => {
    const old = at(after, marks.natGateway)
    const arn = (old.arn as string).replace(/nat-.*/, 'nat-0fedcba9876543210')
    tell.replaced(old, substitute(after, old.ref, { ...old, ref: `${old.ref}, again`, arn }))
  }),
  situation('a NAT gateway came in another subnet', ({ after, marks, tell }) => {
    const model = at(after, marks.natGateway)
    const arn = (model.arn as string).replace(/nat-.*/, 'nat-0fedcba9876543210')
    tell.added(add(after, { ...model, ref: 'second nat', arn }, [marks.vpc, marks.subnets[1] as string]))
  }),
  situation('a load balancer was made again under its name', ({ after, marks, tell, make }) => {
    const old = at(after, marks.balancer)
    tell.replaced(old, substitute(after, old.ref, make.loadBalancer(old.label as string, old.fields)))
  }),
  situation('a load balancer was removed', ({ after, marks, tell }) => tell.removed(remove(after, marks.balancer))),
  situation('a scaling group was made again under its name', ({ after, marks, tell, make }) => {
    const old = at(after, marks.scalingGroups[1] as string)
    tell.replaced(old, substitute(after, old.ref, make.scalingGroup(old.label as string)))
  }),
  situation('a security group was replaced, with all that hangs on it', (scene) =>
    replaceGroup(scene, scene.marks.appGroup, 'sg'),
  ),
  situation('an open group was replaced by one as open', (scene) => replaceGroup(scene, scene.marks.openGroup, 'sg')),
  situation('a subnet was replaced, with all that stands in it', (scene) =>
    replaceGroup(scene, scene.random.pick(scene.marks.subnets), 'subnet'),
  ),
  situation('a peering came', ({ after, marks, tell }) => {
    at(after, marks.otherVpc).fields['peeringConnections'] = [
      { name: 'back', accepterVpc: refer(marks.vpc), hidden: false },
    ]
    tell.changed(at(after, marks.otherVpc), ['peeringConnections'])
  }),
  situation('a peering went', ({ after, marks, tell }) => {
    delete at(after, marks.vpc).fields['peeringConnections']
    tell.changed(at(after, marks.vpc), ['peeringConnections'])
  }),
  situation('a connection came, another went', ({ after, marks, tell }) => {
    const [from, to] = [marks.queues[1] as string, marks.functions[2] as string]
    link(after, from, to)
    tell.connected(at(after, from), at(after, to))
    const gone = after.links.find((one) => one.from === marks.queues[0])
    after.links = after.links.filter((one) => one !== gone)
    tell.disconnected(at(after, gone?.from as string), at(after, gone?.to as string))
  }),
  situation('a connection was reversed', ({ after, marks, tell }) => {
    const [from, to] = [marks.queues[0] as string, marks.functions[0] as string]
    after.links = after.links.filter((one) => one.from !== from || one.to !== to)
    link(after, to, from)
    tell.disconnected(at(after, from), at(after, to))
    tell.connected(at(after, to), at(after, from))
  }),
  situation('an automatic connection went', ({ after, marks, tell }) => {
    const [asg] = marks.scalingGroups as [string]
    after.links = after.links.filter(({ to }) => to !== asg)
    tell.disconnected(at(after, marks.balancer), at(after, asg))
  }),
  situation('a whole service came', ({ after, marks, tell, make, newName }) => {
    const service = add(after, make.service('cluster', newName()), [marks.cluster])
    const tasks = [0, 1].map(() => add(after, make.task('cluster'), [service.ref, marks.cluster]))
    for (const thing of [service, ...tasks]) tell.added(thing)
  }),
]
