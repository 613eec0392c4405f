import type { Inventory } from '../../inventory/read/resource.ts'
import { isGlobal } from '../../plan/kinds.ts'
import type { Target } from '../../snapshot/target.ts'

type Sides = readonly (Inventory | undefined)[]

/** A single file does not contain its cloud; its resources do. */
export function withSeenProvider(target: Target, sides: Sides): Target {
  if (target.region !== '' || target.provider === 'azure') return target
  const isAzure = sides.some((side) => side?.resources.some(({ identity }) => identity === 'azure-id'))
  return isAzure ? { ...target, provider: 'azure' } : target
}

/** Nor does it contain its region: if all of its resources are in one, it is that one. */
export function withSeenRegion(target: Target, sides: Sides): Target {
  if (target.region !== '') return target
  const regions = new Set(sides.flatMap((side) => regionsIn(side)))
  const [only] = regions
  return regions.size === 1 && only !== undefined ? { ...target, region: only } : target
}

function regionsIn(side: Inventory | undefined): readonly string[] {
  return (side?.resources ?? []).flatMap(({ type, region }) => (isGlobal([type]) ? [] : (region ?? [])))
}
