import { type Chance, seededChance } from '../chance.ts'
import { furnishEastUs, furnishWestEurope } from './azure.ts'
import { furnishEuWest1, furnishStaging, furnishUsEast1, furnishUsWest2 } from './production.ts'
import type { AccountRecord, CloudAccount, Region, World } from './world.ts'

type Furnish = (region: Region) => void
type Regions = Readonly<Record<string, Furnish>>

/** When the accounts were linked: an arbitrary time in the past. */
const LINKED_AT = '2024-02-01T10:00:00.000Z'

/** The accounts of Larkspur, an invented shop. The same seed gives the same ids. */
export function buildWorld(seed: number): World {
  const chance = seededChance(seed)
  const inAzure = seededChance(seed + 1)
  const creator = chance.uuid()
  const production = { 'us-east-1': furnishUsEast1, 'eu-west-1': furnishEuWest1, 'us-west-2': furnishUsWest2 }
  const accounts = [
    awsAccount(chance, creator, { name: 'Production', number: '111122223333', regions: production }),
    awsAccount(chance, creator, { name: 'Staging', number: '444455556666', regions: { 'us-east-1': furnishStaging } }),
    azureAccount([chance, inAzure], creator, 'Azure Production', {
      ...{ eastus: furnishEastUs, westeurope: furnishWestEurope },
    }),
  ]
  return { chance, accounts }
}

interface AwsAccount {
  readonly name: string
  readonly number: string
  readonly regions: Regions
}

function awsAccount(chance: Chance, creator: string, { name, number, regions }: AwsAccount): CloudAccount {
  const id = chance.uuid()
  const roleArn = `arn:aws:iam::${number}:role/cloudcraft`
  const record = { id, name, roleArn, externalId: chance.uuid(), ...shared(creator), source: 'aws' }
  const built = buildRegions(chance, 'aws', number, regions)
  return { provider: 'aws', id, name, record, regions: built, unreadable: new Set() }
}

/** What happens in one cloud does not depend on the other: the regions have their own random source. */
function azureAccount(
  [chance, inAzure]: readonly [Chance, Chance],
  creator: string,
  name: string,
  regions: Regions,
): CloudAccount {
  const id = chance.uuid()
  const subscriptionId = chance.uuid()
  const directory = { applicationId: chance.uuid(), directoryId: chance.uuid(), subscriptionId }
  const record = { id, name, ...directory, ...shared(creator), CustomerId: null, hint: 'q7X', source: 'azure' }
  const built = buildRegions(inAzure, 'azure', subscriptionId, regions)
  return { provider: 'azure', id, name, record, regions: built, unreadable: new Set() }
}

function shared(creator: string): AccountRecord {
  return { readAccess: null, writeAccess: null, createdAt: LINKED_AT, updatedAt: LINKED_AT, CreatorId: creator }
}

function buildRegions(chance: Chance, provider: Region['provider'], owner: string, plan: Regions): Map<string, Region> {
  const regions = new Map<string, Region>()
  for (const [name, furnish] of Object.entries(plan)) {
    const region: Region = { name, provider, owner, chance, resources: new Map() }
    furnish(region)
    regions.set(name, region)
  }
  return regions
}
