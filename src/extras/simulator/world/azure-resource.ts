import { addResource, type Draft, type Region } from './world.ts'

/** The resource group in Azure's spelling in a resource id. */
const GROUP = 'LARKSPUR-PROD'

/** Adds an Azure resource, by default under the handle `type/name` and in the group of the company. */
export function addAzure(region: Region, type: string, name: string, extra: Partial<Draft>): void {
  addResource(region, { handle: `${type}/${name}`, type, name, owner: GROUP, ...extra })
}
