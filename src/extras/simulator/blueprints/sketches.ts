import type { JsonObject } from '../../../json.ts'
import { TEAMS, USER } from '../access/teams.ts'
import { seededChance } from '../chance.ts'
import { writeDocument } from '../document/document.ts'
import { selectResources } from '../document/select.ts'
import type { CloudAccount, World } from '../world/world.ts'
import type { SavedBlueprint } from './blueprint.ts'

const SAVED_AT = '2024-02-10T09:00:00.000Z'

/** Blueprints saved earlier: a scan that the team Platform may read and change, and a private draft. */
export function sketches(world: World): SavedBlueprint[] {
  const scanned = world.accounts.find(({ provider }) => provider === 'aws')
  return [...(scanned ? [scan(scanned)] : []), idea()]
}

function scan(account: CloudAccount): SavedBlueprint {
  const [region] = account.regions.values()
  const takenAt = new Date(SAVED_AT)
  const resources = region ? selectResources(account, region, { exclude: new Set() }) : []
  const look = {
    label: true,
    autoconnect: true,
    exclude: new Set<string>(),
    projection: 'isometric',
    theme: 'light',
  } as const
  const document = writeDocument(
    { account, regionName: region?.name ?? '', resources },
    { ...look, takenAt },
    seededChance(7),
  )
  const { tags, data } = document as { tags: string[]; data: JsonObject }
  const shared = TEAMS.filter(({ name }) => name === 'Platform').map(({ id }) => `team/${id}`)
  return {
    ...saved('b7e1c0de-0001-4a00-8b00-000000000001', tags),
    name: String(data['name']),
    readAccess: shared,
    writeAccess: shared,
    data,
  }
}

function idea(): SavedBlueprint {
  const name = 'Payments, an idea'
  const server = { id: 'server', type: 'ec2', region: 'us-east-1', mapPos: [0, 0], platform: 'linux' }
  const database = {
    id: 'database',
    type: 'rds',
    region: 'us-east-1',
    mapPos: [5, 0],
    engine: 'postgres',
    role: 'primary',
  }
  const nodes = [
    { ...server, instanceType: 'm5', instanceSize: 'large' },
    { ...database, instanceType: 'm5', instanceSize: 'large' },
  ]
  const edges = [
    { id: 'query', type: 'edge', from: 'server', to: 'database', color: '#000000', width: 2, dashed: false },
  ]
  const look = { version: 6, grid: 'standard', projection: 'isometric', surfaces: [] }
  return {
    ...saved('b7e1c0de-0002-4a00-8b00-000000000002', null),
    name,
    readAccess: null,
    writeAccess: null,
    data: { ...look, name, nodes, edges } as JsonObject,
  }
}

function saved(id: string, tags: readonly string[] | null) {
  const people = { CreatorId: USER.id, CustomerId: null, LastUserId: USER.id }
  const CurrentVersionId = id.replace('b7e1c0de', 'b7e1c0df')
  return { id, tags, createdAt: SAVED_AT, updatedAt: SAVED_AT, CurrentVersionId, ...people }
}
