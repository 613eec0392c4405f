import { ExpectedError } from '../errors.ts'
import { DEPLOYMENTS } from '../extras/simulator/deployments.ts'
import { nearest } from '../text.ts'

/** A deployment of the simulated account. @throws ExpectedError SCENARIO_UNKNOWN */
export function scenarioNamed(name: string): (typeof DEPLOYMENTS)[number] {
  const found = DEPLOYMENTS.find((deployment) => deployment.name === name)
  if (found !== undefined) return found
  const names = DEPLOYMENTS.map((deployment) => deployment.name)
  const close = nearest(name, names)
  const remedy = close === undefined ? `Choose among ${names.join(', ')}` : `Did you mean "${close}"?`
  throw new ExpectedError('SCENARIO_UNKNOWN', `There is no scenario "${name.slice(0, 100)}"`, remedy)
}

/** Where a scenario happens. */
export function targetsOf({ name }: { name: string }): string {
  return name.startsWith('azure') ? 'Azure Production: eastus' : 'Production: us-east-1'
}
