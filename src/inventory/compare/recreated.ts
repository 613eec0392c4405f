import type { Json } from '../../json.ts'
import type { FieldChange } from '../change.ts'
import type { ReplacementReason } from '../match/leftovers.ts'
import type { Resource } from '../read/resource.ts'

/** A field that the provider cannot change on an existing resource. */
interface Immutable {
  readonly field: string
  /** Its name in a reason. */
  readonly word: string
  /** Equal for values between which the provider can change in place, or that are spellings of one value. */
  readonly family: (value: string) => string
}

/** PostgreSQL stays PostgreSQL: an edition or a spelling may change, the engine may not. */
const DATABASE_ENGINE: Immutable = {
  field: 'engine',
  word: 'engine',
  family: (engine) => {
    const name = engine.replace(/^postgres$/, 'postgresql').replace(/^aurora-postgres$/, 'aurora-postgresql')
    if (name === 'aurora') return 'aurora-mysql'
    return /^(oracle|sqlserver)(?=-|$)/.exec(name)?.[1] ?? name
  },
}
const STORAGE_TIER: Immutable = {
  field: 'tier',
  word: 'performance tier',
  family: (tier) => (tier === 'premium' ? tier : 'standard'),
}
const PLATFORM: Immutable = { field: 'platform', word: 'operating system', family: (platform) => platform }

/**
 * By type, what cannot be changed in place. Only types whose identity is a name that people chose: a random id never recurs, so nothing can
 * be recreated under it.
 * - Engines of RDS, Aurora, DocumentDB and Neptune: ModifyDBInstance takes an engine for editions of Oracle only
 *   (https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html).
 * - ElastiCache: from Redis OSS to Valkey in place, but never to or from Memcached
 *   (https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyReplicationGroup.html).
 * - Cosmos DB: the API of an account is chosen when it is created (https://learn.microsoft.com/azure/cosmos-db/choose-api).
 * - Storage accounts: standard and premium cannot be converted into each other
 *   (https://learn.microsoft.com/azure/storage/common/storage-account-overview).
 * - Virtual machines and web apps: the operating system is that of the disk or the plan they were created with.
 */
const OF_TYPE: Readonly<Record<string, readonly Immutable[]>> = {
  rds: [DATABASE_ENGINE],
  docdb: [DATABASE_ENGINE],
  neptune: [DATABASE_ENGINE],
  elasticache: [{ ...DATABASE_ENGINE, family: (engine) => (engine === 'valkey' ? 'redis' : engine) }],
  azurecosmosdb: [{ field: 'api', word: 'interface', family: (api) => api }],
  azureblob: [STORAGE_TIER],
  azurefiles: [STORAGE_TIER],
  azurevm: [PLATFORM],
  azurewebapp: [PLATFORM],
}

/** No resource moves between regions. If the region is part of the identity, it cannot really differ. */
const REGION: Immutable = { field: 'region', word: 'region', family: (region) => region }

/** How certain it is that a resource with the same identity is another one. */
const CONFIDENCE = 0.95

/** Why a resource that kept its name must have been deleted and recreated; undefined if it may have been changed in place. */
export function recreation(resource: Resource, fields: readonly FieldChange[]): ReplacementReason | undefined {
  const immutable = [
    ...(Object.hasOwn(OF_TYPE, resource.type) ? (OF_TYPE[resource.type] ?? []) : []),
    ...placeOf(resource),
  ]
  const words = immutable.filter((one) => fields.some((field) => differs(one, field))).map(({ word }) => word)
  if (words.length === 0) return undefined
  return { confidence: CONFIDENCE, because: words.map((word) => `its ${word} cannot be changed in place`) }
}

function differs({ field, family }: Immutable, { path, before, after }: FieldChange): boolean {
  if (path !== field || !isName(before) || !isName(after)) return false
  return family(before.toLowerCase()) !== family(after.toLowerCase())
}

function isName(value: Json | undefined): value is string {
  return typeof value === 'string' && value !== ''
}

/** A bucket's ARN and an Azure resource id contain no region. Global services have none, whatever a document says. */
const GLOBAL = new Set(['cloudfront', 'r53', 'waf'])

function placeOf({ identity, key, type }: Resource): readonly Immutable[] {
  if (GLOBAL.has(type)) return []
  return identity === 'azure-id' || (identity === 'arn' && /^arn:[^:]*:[^:]*::/.test(key)) ? [REGION] : []
}
