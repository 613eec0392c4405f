import { addResource, type Draft, type Region } from './world.ts'

/** As Azure writes the resource group of a resource id. */
const GROUP = 'LARKSPUR-PROD'

/** Adds a resource of Azure, by default under the handle `type/name` and in the group of the company. */
export function addAzure(region: Region, type: string, name: string, extra: Partial<Draft>): void {
  addResource(region, { handle: `${type}/${name}`, type, name, owner: GROUP, ...extra })
}
