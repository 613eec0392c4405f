import { add, at, link, remove, type Thing } from './account.ts'
import { instancesOf, putIn, takeOut, volumesOf } from './pools.ts'
import { type Scene, type Situation, situation } from './situation.ts'

type Prepared = Omit<Scene, 'after' | 'tell' | 'scans'>

/** Nobody can know which of several alike has replaced which. */
function asTwins(things: readonly Thing[], name: string): void {
  for (const thing of things) thing.twinOf = name
}

/** Makes a machine with its volume where the others of its fleet stand. */
function addNode({ make }: Prepared, account: Scene['account'], groups: readonly string[], label?: string) {
  const node = add(account, make.instance({}, label), groups)
  const volume = add(account, make.volume())
  link(account, node.ref, volume.ref)
  return { node, volume }
}

const NODES = 5

function cluster(scene: Prepared): void {
  const { account, marks } = scene
  for (let i = 0; i < NODES; i++) {
    const { node } = addNode(scene, account, [marks.vpc, marks.subnets[0] as string], 'general-pool')
    node.fields['isNode'] = true
  }
}

function nodesOf(account: Scene['account']): Thing[] {
  return [...account.things.values()].filter(({ fields }) => fields['isNode'] === true)
}

function exchangeNodes(scene: Scene, count: number, fields: Thing['fields'] = {}): void {
  const { after, account, marks, tell, random } = scene
  const old = random.some(
    nodesOf(after).map(({ ref }) => ref),
    count,
  )
  const gone = takeOut(scene, old)
  const come = old.map(() => addNode(scene, after, [marks.vpc, random.pick(marks.subnets)], 'general-pool'))
  for (const { node } of come) node.fields = { ...node.fields, isNode: true, ...fields }
  const nodes = come.map(({ node }) => node)
  const volumes = come.map(({ volume }) => volume)
  asTwins([...gone.instances, ...old.map((ref) => at(account, ref))], 'old nodes')
  asTwins(
    [...gone.volumes, ...old.flatMap((ref) => volumesOf(account, ref)).map((ref) => at(account, ref))],
    'old volumes',
  )
  asTwins(nodes, 'new nodes')
  asTwins(volumes, 'new volumes')
  for (const [i, thing] of gone.instances.entries()) tell.replaced(thing, nodes[i] as Thing)
  for (const [i, thing] of gone.volumes.entries()) tell.replaced(thing, volumes[i] as Thing)
}

/** The volumes of data that instances of a group have besides those that they start from. */
function addDataVolumes({ account, marks, make }: Prepared): void {
  for (const instance of instancesOf(account, marks.scalingGroups[0] as string)) {
    const volume = add(account, make.volume({ storage: 2000 }))
    link(account, instance, volume.ref)
  }
}

export const FLEETS: readonly Situation[] = [
  situation('nodes of a cluster without a scaling group were exchanged', (scene) => exchangeNodes(scene, 2), cluster),
  situation('one node of a cluster was exchanged', (scene) => exchangeNodes(scene, 1), cluster),
  situation('all nodes of a cluster were exchanged', (scene) => exchangeNodes(scene, NODES), cluster),
  situation(
    'a node of a cluster went and none came: its volume is gone',
    (scene) => {
      const gone = takeOut(scene, [scene.random.pick(nodesOf(scene.after)).ref])
      for (const thing of gone.instances) scene.tell.removed(thing)
      for (const thing of gone.volumes) scene.tell.removed(thing, 'destructive')
    },
    cluster,
  ),
  // A scan with `exclude: asg`: the instances have no names, and are alike in what they are and where they stand.
  situation('the scaling group is not drawn and its instances were exchanged', (scene) => {
    const { after, account, marks, tell } = scene
    const asg = marks.scalingGroups[0] as string
    const old = instancesOf(after, asg).slice(0, 2)
    for (const one of [account, after]) remove(one, asg)
    const gone = takeOut(scene, old)
    const come = old.map(() => addNode(scene, after, [marks.vpc, marks.appGroup, marks.subnets[0] as string]))
    const volumes = old.flatMap((ref) => volumesOf(account, ref)).map((ref) => at(account, ref))
    asTwins([...gone.instances, ...old.map((ref) => at(account, ref))], 'old instances')
    asTwins([...gone.volumes, ...volumes], 'old volumes')
    asTwins(
      come.map(({ node }) => node),
      'new instances',
    )
    asTwins(
      come.map(({ volume }) => volume),
      'new volumes',
    )
    for (const [i, thing] of gone.instances.entries()) tell.replaced(thing, (come[i] as (typeof come)[0]).node)
    for (const [i, thing] of gone.volumes.entries()) tell.replaced(thing, (come[i] as (typeof come)[0]).volume)
  }),
  situation(
    'a rollout did not bring back the volumes of data',
    (scene) => {
      const asg = scene.marks.scalingGroups[0] as string
      const old = instancesOf(scene.after, asg)
      const gone = takeOut(scene, old)
      const come = putIn(scene, asg, old.length, () => ({}))
      const parent = at(scene.after, asg)
      scene.tell.rollout(parent, [], gone.instances, come.instances)
      scene.tell.rollout(parent, ['storage'], gone.volumes, come.volumes, 'destructive')
    },
    addDataVolumes,
  ),
  situation(
    'a scaling group of instances with two volumes each became smaller in a rollout',
    (scene) => {
      const asg = scene.marks.scalingGroups[0] as string
      const gone = takeOut(scene, instancesOf(scene.after, asg))
      const come = putIn(scene, asg, 1, () => ({}))
      const [instance] = come.instances as [Thing]
      const data = add(scene.after, scene.make.volume({ storage: 2000 }))
      link(scene.after, instance.ref, data.ref)
      const parent = at(scene.after, asg)
      scene.tell.rollout(parent, [], gone.instances, come.instances, 'capacity-lowered')
      scene.tell.rollout(parent, [], gone.volumes, [...come.volumes, data])
    },
    addDataVolumes,
  ),
  situation(
    'a group was scaled to zero, and the only volumes went with its instances',
    (scene) => {
      const gone = takeOut(scene, instancesOf(scene.after, scene.marks.scalingGroups[0] as string))
      for (const thing of [...gone.instances, ...gone.volumes]) scene.tell.removed(thing)
    },
    ({ account, marks }) => {
      const pooled = new Set(
        instancesOf(account, marks.scalingGroups[0] as string).flatMap((ref) => volumesOf(account, ref)),
      )
      for (const { ref, type } of [...account.things.values()])
        if (type === 'ebs' && !pooled.has(ref)) remove(account, ref)
    },
  ),
]
