import { type Account, add, at, groupsOf, remove, substitute, type Thing, type Value } from './account.ts'
import { addPooledInstance, pod } from './aws-compute.ts'
import { type Scene, type Situation, situation } from './situation.ts'

type Fields = Readonly<Record<string, Value>>

/** Instances of a scaling group, with their volumes. */
export function instancesOf(account: Account, asg: string): string[] {
  return (at(account, asg).members ?? []).filter((ref) => account.things.get(ref)?.type === 'ec2')
}

export function volumesOf(account: Account, instance: string): string[] {
  return account.links.filter(({ from }) => from === instance).map(({ to }) => to)
}

/** Takes instances out of a scaling group, each with its volume. */
export function takeOut({ after }: Scene, instances: readonly string[]): { instances: Thing[]; volumes: Thing[] } {
  const volumes = instances.flatMap((ref) => volumesOf(after, ref)).map((ref) => remove(after, ref))
  return { instances: instances.map((ref) => remove(after, ref)), volumes }
}

/** Puts new instances into a scaling group where its others stand. */
export function putIn(
  { after, make, marks, random }: Scene,
  asg: string,
  count: number,
  fields: (i: number) => Fields,
) {
  const pairs = Array.from({ length: count }, (_, i) =>
    addPooledInstance(after, make, asg, [marks.vpc, marks.appGroup, random.pick(marks.subnets)], fields(i)),
  )
  return {
    instances: pairs.map(([instance]) => at(after, instance)),
    volumes: pairs.map(([, volume]) => at(after, volume)),
  }
}

/** Exchanges instances of a group: the truth is one rollout of instances and one of their volumes. */
function exchange(
  scene: Scene,
  asg: string,
  {
    out,
    into,
    fields = () => ({}),
    changed = [],
  }: {
    out: number
    into: number
    fields?: (i: number) => Fields
    changed?: readonly string[]
  },
): void {
  const gone = takeOut(scene, scene.random.some(instancesOf(scene.after, asg), out))
  const come = putIn(scene, asg, into, fields)
  const parent = at(scene.after, asg)
  scene.tell.rollout(parent, changed, gone.instances, come.instances, ...(into < out ? LOWERED : []))
  scene.tell.rollout(parent, [], gone.volumes, come.volumes)
}

const LOWERED = ['capacity-lowered'] as const
const NEWER: Fields = { instanceType: 'm7g', instanceSize: 'xlarge' }

function blueGreen(scene: Scene): void {
  const { after, make, marks, tell, newName } = scene
  const name = newName()
  const [blue] = marks.scalingGroups as [string]
  for (const account of [scene.account, after]) {
    const thing = at(account, blue)
    thing.label = `${name}-blue`
    thing.arn = (thing.arn as string).replace(/[^/]+$/, `${name}-blue`)
  }
  const was = at(after, blue)
  const green = substitute(after, blue, make.scalingGroup(`${name}-green`))
  tell.replaced(was, green)
  exchange(scene, green.ref, {
    out: instancesOf(after, green.ref).length,
    into: 3,
    fields: () => NEWER,
    changed: Object.keys(NEWER),
  })
}

function wholeStackRemoved(scene: Scene): void {
  const { after, marks, tell } = scene
  const asg = marks.scalingGroups[0] as string
  const { instances, volumes } = takeOut(scene, instancesOf(after, asg))
  // The volumes were removed with their pool: they did not contain data that matters.
  for (const thing of [...instances, ...volumes, remove(after, asg)]) tell.removed(thing)
}

/** Members of services and workloads: tasks have ARNs, pods have none. */
function exchangeMembers(
  scene: Scene,
  parent: string,
  type: string,
  make: () => Thing,
  changed: readonly string[],
): void {
  const { after, tell } = scene
  const old = (at(after, parent).members ?? []).filter((ref) => after.things.get(ref)?.type === type)
  const groups = groupsOf(after, old[0] as string).map(({ ref }) => ref)
  const gone = old.map((ref) => remove(after, ref))
  const come = gone.map(() => add(after, make(), groups))
  tell.rollout(at(after, parent), changed, gone, come)
}

function scalePods(scene: Scene, parent: string): void {
  const { after, make, tell } = scene
  const [model] = (at(after, parent).members ?? []) as [string]
  const groups = groupsOf(after, model).map(({ ref }) => ref)
  tell.added(add(after, pod(make, parent), groups))
}

export const POOLS: readonly Situation[] = [
  situation('churn: some instances of a scaling group were exchanged', (scene) => {
    const out = scene.random.int(1, 2)
    exchange(scene, scene.random.pick(scene.marks.scalingGroups), { out, into: out })
  }),
  situation('a new launch template: all instances of another type', (scene) => {
    const asg = scene.random.pick(scene.marks.scalingGroups)
    const all = instancesOf(scene.after, asg).length
    exchange(scene, asg, { out: all, into: all, fields: () => NEWER, changed: Object.keys(NEWER) })
  }),
  situation('a scaling group scaled up', (scene) => {
    const come = putIn(scene, scene.random.pick(scene.marks.scalingGroups), scene.random.int(1, 3), () => ({}))
    for (const thing of [...come.instances, ...come.volumes]) scene.tell.added(thing)
  }),
  situation('a scaling group scaled down', (scene) => {
    const gone = takeOut(scene, scene.random.some(instancesOf(scene.after, scene.marks.scalingGroups[0] as string), 1))
    for (const thing of [...gone.instances, ...gone.volumes]) scene.tell.removed(thing)
  }),
  situation('churn and scaling up at once', (scene) =>
    exchange(scene, scene.marks.scalingGroups[0] as string, { out: 1, into: 3 }),
  ),
  situation('churn and scaling down at once', (scene) =>
    exchange(scene, scene.marks.scalingGroups[0] as string, { out: 2, into: 1 }),
  ),
  situation('a group of mixed types was exchanged', (scene) => {
    const [asg] = scene.marks.scalingGroups as [string]
    const all = instancesOf(scene.after, asg)
    for (const account of [scene.account, scene.after]) {
      for (const [i, ref] of all.entries()) at(account, ref).fields['instanceType'] = i % 2 === 0 ? 'm5' : 'c5'
    }
    const fields = (i: number) => ({ instanceType: i % 2 === 0 ? 'm5' : 'c6g' })
    exchange(scene, asg, { out: all.length, into: 2, fields, changed: ['instanceType'] })
  }),
  situation('two groups were exchanged at once', (scene) => {
    for (const asg of scene.marks.scalingGroups) exchange(scene, asg, { out: 1, into: 1 })
  }),
  situation('a whole stack was removed', wholeStackRemoved),
  situation('blue gave way to green', blueGreen),
  situation('an ECS service was deployed', (scene) => {
    const changed = { cpu: 512 }
    const task = () => scene.make.task('cluster', changed)
    exchangeMembers(scene, scene.random.pick(scene.marks.services), 'ecstask', task, ['cpu'])
  }),
  situation('an ECS service was deployed with nothing to see but new tasks', (scene) => {
    exchangeMembers(scene, scene.random.pick(scene.marks.services), 'ecstask', () => scene.make.task('cluster'), [])
  }),
  situation('an EKS workload was deployed with other pods', (scene) => {
    const parent = scene.random.pick(scene.marks.workloads)
    exchangeMembers(scene, parent, 'ekspod', () => pod(scene.make, parent, { cpu: 1, memoryGB: 2 }), [
      'cpu',
      'memoryGB',
    ])
  }),
  situation('an EKS workload scaled up', (scene) => scalePods(scene, scene.random.pick(scene.marks.workloads))),
  situation('a volume vanished while its pooled instance lives', ({ after, marks, tell, random }) => {
    const instance = random.pick(instancesOf(after, marks.scalingGroups[0] as string))
    tell.removed(remove(after, volumesOf(after, instance)[0] as string), 'destructive')
  }),
]
