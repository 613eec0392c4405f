import { rollTasks } from '../world/containers.ts'
import { addResource, membersOf, type Region, reissueResource, removeResource } from '../world/world.ts'
import { type Deployment, mainRegion } from './deployment.ts'

const SERVICE = 'ecs/shop/checkout'
const NEWCOMER = `${SERVICE}/task-new`

/** Deployments that continue after they have returned: each scan sees them one step further. */
export const ROLLING: readonly Deployment[] = [
  {
    name: 'rolling',
    title: 'A new image of the checkout service, whose tasks are replaced over the next four scans',
    apply: (world) => rollStep(mainRegion(world), 0),
    setsOff: 'rolling',
  },
  {
    name: 'never-settles',
    title: 'A new image of the checkout service that crashes: its tasks are replaced again and again',
    apply: (world) => crashStep(mainRegion(world), 0),
    setsOff: 'endless',
  },
]

/** How many scans a rollout takes by default. */
export const ROLLING_SCANS = 4

/**
 * One step of a rollout that is complete in scan number `scans`: most tasks are new at once, the last new one fails its health checks until
 * it takes the place of the last old one.
 * @param step from 0
 */
export function rollStep(region: Region, step: number, scans = ROLLING_SCANS): void {
  const tasks = membersOf(region, SERVICE).filter(({ handle }) => handle !== NEWCOMER)
  const last = tasks.at(-1)
  if (last === undefined) return
  if (step === 0) for (const task of scans === 1 ? tasks : tasks.slice(0, -1)) reissueResource(region, task.handle)
  else if (step < scans - 1 && region.resources.has(NEWCOMER)) reissueResource(region, NEWCOMER)
  else if (step < scans - 1) addResource(region, { ...last, handle: NEWCOMER })
  else if (step === scans - 1) finish(region, last.handle)
}

function finish(region: Region, old: string): void {
  const newcomer = region.resources.get(NEWCOMER)
  if (newcomer === undefined) {
    reissueResource(region, old)
    return
  }
  removeResource(region, NEWCOMER)
  region.resources.set(old, { ...newcomer, handle: old })
}

/** One step of a rollout that never ends: first all tasks are new, then one of them after the other crashes. */
export function crashStep(region: Region, step: number): void {
  const tasks = membersOf(region, SERVICE)
  const next = tasks[step % Math.max(1, tasks.length)]
  if (step === 0) rollTasks(region, SERVICE)
  else if (next !== undefined) reissueResource(region, next.handle)
}
