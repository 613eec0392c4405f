import { regionGroupId } from '../../../inventory/read/murmur3.ts'
import { appearanceOf } from './appearance.ts'
import { untidy } from './component.ts'
import { isGlobal } from './kinds.ts'
import type { Scan } from './scan.ts'

/** The group of the region itself, with a substitute for an ARN; none if the region is empty. */
export function writeRegionGroup(scan: Scan): object[] {
  const members = scan.resources.filter((resource) => !isGlobal(resource.type))
  if (members.length === 0) return []
  const ids = members.map((member) => scan.ids.get(member.handle) ?? '')
  return [
    {
      id: regionGroupId(scan.regionName),
      type: 'region',
      arn: `arn:aws::${scan.regionName}::`,
      region: scan.regionName,
      visible: true,
      padding: 2,
      shape: 'rectangular',
      nodes: untidy(ids, scan.chance),
      ...appearanceOf('region', undefined),
    },
  ]
}
