import { ExpectedError } from '../../errors.ts'
import { mainRegion } from './deployments/deployment.ts'
import { instanceOf, webGroup } from './deployments/fleet.ts'
import { crashStep, ROLLING_SCANS, rollStep } from './deployments/rolling.ts'
import { launch, terminateNewest } from './world/compute.ts'
import { closePort, openPort } from './world/network.ts'
import { changeResource, type Region, type World } from './world/world.ts'

/** Something that happens to the main region without a deployment: one step after each scan of it. */
export interface Drift {
  readonly name: string
  /** One line for people. */
  readonly title: string
  /** @param step from 0 @returns whether there is another step */
  move(world: World, step: number): boolean
}

const BASTION = 'ec2/bastion'
const TAGGED = 'bastion (backup running)'
const BACKUP = { protocol: 'tcp', ports: '873', peer: '10.20.0.0/16', description: 'Backup' }

const onMain = (change: (region: Region, step: number) => boolean) => (world: World, step: number) =>
  change(mainRegion(world), step)

/** All of them; `rolling` also takes a number of scans, as in `rolling:6`. */
export const DRIFTS: readonly Drift[] = [
  {
    name: 'port',
    title: 'Someone opens the SSH port of the bastion to the whole internet, by hand and once',
    move: onMain((region) => {
      openPort(region, 'sg/bastion', { protocol: 'tcp', ports: '22', peer: '0.0.0.0/0', description: 'Just for now' })
      return false
    }),
  },
  {
    name: 'autoscaler',
    title: 'An autoscaler at work: one web instance is added, one is removed, and so on',
    move: onMain((region, step) => {
      const { handle } = webGroup(region)
      if (step % 2 === 0) launch(region, handle, instanceOf(region, handle))
      else terminateNewest(region, handle)
      return true
    }),
  },
  {
    name: 'nightly',
    title: 'A nightly job tags the bastion with another name and opens its port while it runs, then undoes both',
    move: onMain((region, step) => {
      const isRunning = step % 2 === 0
      const tags = { ...region.resources.get(BASTION)?.tags, backup: isRunning ? 'running' : 'done' }
      changeResource(region, BASTION, { name: isRunning ? TAGGED : 'bastion', tags })
      if (isRunning) openPort(region, 'sg/bastion', BACKUP)
      else closePort(region, 'sg/bastion', BACKUP)
      return true
    }),
  },
  rolling(ROLLING_SCANS),
  {
    name: 'endless',
    title: 'A rollout of the checkout service that never ends',
    move: onMain((region, step) => {
      crashStep(region, step)
      return true
    }),
  },
]

function rolling(scans: number): Drift {
  return {
    name: 'rolling',
    title: `A rollout of the checkout service that takes ${scans} ${scans === 1 ? 'scan' : 'scans'}`,
    move: onMain((region, step) => {
      rollStep(region, step, scans)
      return step < scans - 1
    }),
  }
}

/** By its name, or `rolling:SCANS`. @throws ExpectedError DRIFT_UNKNOWN */
export function driftNamed(text: string): Drift {
  const [, scans] = /^rolling:([1-9]\d{0,2})$/.exec(text) ?? []
  if (scans !== undefined) return rolling(Number(scans))
  const found = DRIFTS.find(({ name }) => name === text)
  if (found !== undefined) return found
  const names = DRIFTS.map(({ name }) => name).join(', ')
  const remedy = `Choose one of: ${names}. A number of scans may follow rolling, as in rolling:6.`
  throw new ExpectedError('DRIFT_UNKNOWN', `There is no drift "${text.slice(0, 100)}".`, remedy)
}
