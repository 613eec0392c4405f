import {
  addAutoScalingGroup,
  instanceFields,
  launch,
  removeAutoScalingGroup,
  rollInstances,
  terminateNewest,
} from '../world/compute.ts'
import { rollTasks } from '../world/containers.ts'
import { changeResource, configure, membersOf, type Region, type Resource, type World } from '../world/world.ts'
import { type Deployment, mainRegion } from './deployment.ts'

const onMain = (change: (region: Region) => void) => (world: World) => change(mainRegion(world))

/** Changes of instances, tasks and pods. */
export const FLEET: readonly Deployment[] = [
  {
    name: 'rollout',
    title: 'A new launch template: every web instance and its root volume is replaced',
    apply: onMain((region) => rollInstances(region, webGroup(region).handle)),
  },
  {
    name: 'ecs-rollout',
    title: 'A new image of the checkout service: its tasks are replaced',
    apply: onMain((region) => rollTasks(region, 'ecs/shop/checkout')),
  },
  {
    name: 'eks-rollout',
    title: 'New pods with more memory for the search workload',
    apply: onMain((region) => {
      for (const pod of membersOf(region, 'eks/platform/search')) configure(region, pod.handle, { memoryGB: '1' })
    }),
  },
  { name: 'scale-up', title: 'Two more web instances', apply: onMain(scaleUp) },
  {
    name: 'scale-down',
    title: 'One web instance fewer',
    apply: onMain((region) => terminateNewest(region, webGroup(region).handle)),
  },
  { name: 'blue-green', title: 'A new web group takes over and the old one is gone', apply: onMain(switchColour) },
]

/** The web group, blue or green. */
export function webGroup(region: Region): Resource {
  const group = ['asg/web-blue', 'asg/web-green'].flatMap((handle) => region.resources.get(handle) ?? []).at(0)
  if (!group) throw new Error('The web group is gone')
  return group
}

/** The instance type of a group. */
export function instanceOf(region: Region, asg: string): string {
  const [member] = membersOf(region, asg)
  return member ? `${member.fields['instanceType']}.${member.fields['instanceSize']}` : 'c5.large'
}

function scaleUp(region: Region): void {
  const { handle } = webGroup(region)
  const instance = instanceOf(region, handle)
  for (let i = 0; i < 2; i++) launch(region, handle, instance)
}

function switchColour(region: Region): void {
  const old = webGroup(region)
  const name = old.name === 'web-blue' ? 'web-green' : 'web-blue'
  const handle = `asg/${name}`
  const [instance, count] = [instanceOf(region, old.handle), membersOf(region, old.handle).length]
  addAutoScalingGroup(region, { handle, name, instance, count, group: 'sg/web', tags: old.tags })
  const balancer = region.resources.get('elb/web')
  if (balancer) {
    const connects = balancer.connects.map((target) => (target === old.handle ? handle : target))
    changeResource(region, 'elb/web', { connects })
  }
  removeAutoScalingGroup(region, old.handle)
}

/** Changes the size of an existing database or instance, to `m5.xlarge`. */
export function resize(region: Region, handle: string, instance: string): void {
  configure(region, handle, instanceFields(instance))
}
