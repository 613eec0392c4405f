import { ExpectedError } from '../../errors.ts'
import { AZURE } from './deployments/azure.ts'
import { DATA, resizeOrders } from './deployments/data.ts'
import { type Deployment, mainRegion } from './deployments/deployment.ts'
import { FLEET } from './deployments/fleet.ts'
import { PLANNED } from './deployments/planned.ts'
import { ROLLING } from './deployments/rolling.ts'
import { RELEASE, STACKS } from './deployments/stacks.ts'

const NOTHING: Deployment = {
  name: 'nothing',
  title: 'A deployment that changes nothing in the cloud',
  apply: () => {},
}

/** A deployment into an account that has changed by itself before. */
const DRIFT: Deployment = {
  name: 'drift',
  title: 'The orders database gets a larger instance, in an account that also changes by itself',
  apply: (world) => resizeOrders(mainRegion(world)),
  earlier: ['port', 'nightly'],
}

/** All deployments. */
export const DEPLOYMENTS: readonly Deployment[] = [
  ...[RELEASE, NOTHING, ...FLEET, ...DATA, ...STACKS, ...AZURE, PLANNED],
  ...[...ROLLING, DRIFT],
]

/** @throws ExpectedError DEPLOYMENT_UNKNOWN */
export function deploymentNamed(name: string): Deployment {
  const found = DEPLOYMENTS.find((deployment) => deployment.name === name)
  if (found) return found
  const names = DEPLOYMENTS.map((deployment) => deployment.name).join(', ')
  throw new ExpectedError('DEPLOYMENT_UNKNOWN', `There is no deployment "${name}".`, `Choose one of: ${names}.`)
}
