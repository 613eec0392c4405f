import { type Account, add, at, link, type Thing, type Value } from './account.ts'
import { instancesOf, putIn, takeOut } from './pools.ts'
import { type Scene, type Situation, situation } from './situation.ts'

type Fields = Readonly<Record<string, Value>>

/** Fields of one of some resources before and after. */
interface Turn {
  readonly of: (scene: Omit<Scene, 'after' | 'tell' | 'scans'>) => string
  readonly was: Fields
  readonly is: Fields
}

function becomes(title: string, isLess: boolean, { of, was, is }: Turn): Situation {
  let ref = ''
  return situation(
    title,
    ({ after, tell }) => {
      const thing: Thing = at(after, ref)
      const before = { ...thing.fields }
      thing.fields = { ...thing.fields, ...is }
      const changed = Object.keys(is).filter((field) => before[field] !== is[field])
      tell.changed(thing, changed, ...(isLess ? (['capacity-lowered'] as const) : []))
    },
    (scene) => {
      ref = of(scene)
      at(scene.account, ref).fields = { ...at(scene.account, ref).fields, ...was }
    },
  )
}

const host: Turn['of'] = ({ marks, random }) => random.pick(marks.hosts)
const database: Turn['of'] = ({ marks, random }) => random.pick(marks.databases)
const lambda: Turn['of'] = ({ marks, random }) => random.pick(marks.functions)

/** Each instance of a fleet gets a volume of data of this size. */
function addDataVolumes(
  { make }: Pick<Scene, 'make'>,
  account: Account,
  instances: readonly string[],
  storage: number,
) {
  return instances.map((instance) => {
    const volume = add(account, make.volume({ storage }))
    link(account, instance, volume.ref)
    return volume
  })
}

/** As many volumes of data came as went, and they are smaller. */
function rollIntoSmallerVolumes(scene: Scene): void {
  const { after, marks, tell } = scene
  const asg = marks.scalingGroups[0] as string
  const gone = takeOut(scene, instancesOf(after, asg))
  const come = putIn(scene, asg, gone.instances.length, () => ({}))
  const instances = come.instances.map(({ ref }) => ref)
  const volumes = [...come.volumes, ...addDataVolumes(scene, after, instances, 500)]
  tell.rollout(at(after, asg), [], gone.instances, come.instances)
  tell.rollout(at(after, asg), ['storage'], gone.volumes, volumes, 'capacity-lowered')
}

export const CAPACITY: readonly Situation[] = [
  becomes('a whole machine gave way to a part of one', true, {
    of: host,
    ...{ was: { instanceSize: 'metal' }, is: { instanceSize: '8xlarge' } },
  }),
  becomes('a part of a machine gave way to a whole one', false, {
    of: host,
    ...{ was: { instanceSize: '8xlarge' }, is: { instanceSize: 'metal' } },
  }),
  becomes('a database lost its standby, as text', true, {
    of: database,
    ...{ was: { multiAZ: 'true' }, is: { multiAZ: 'false' } },
  }),
  becomes('a function got less memory', true, { of: lambda, ...{ was: { memory: 1024 }, is: { memory: '512' } } }),
  becomes('a function got more memory', false, { of: lambda, ...{ was: { memory: 512 }, is: { memory: 1024 } } }),
  situation('a fleet came back with smaller volumes', rollIntoSmallerVolumes, (scene) => {
    const instances = instancesOf(scene.account, scene.marks.scalingGroups[0] as string)
    addDataVolumes(scene, scene.account, instances, 2000)
  }),
]
