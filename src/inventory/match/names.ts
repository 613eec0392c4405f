import { ownText } from '../../json.ts'
import type { Resource } from '../read/resource.ts'

/** The name that people gave it; undefined when it only carries its own id as a label, as unnamed volumes and networks do. */
export function givenName(resource: Resource): string | undefined {
  const name = resource.label ?? ownText(resource.properties, 'name')
  if (name !== undefined) return isOwnId(name, resource) ? undefined : name
  return nameInKey(resource)
}

function isOwnId(name: string, { id, key }: Resource): boolean {
  return name === id || key === name || key.endsWith(`/${name}`) || key.endsWith(`:${name}`)
    ? /^[a-z]+-[0-9a-f]{8,17}$/.test(name)
    : false
}

const NAME_IN_ARN: readonly (readonly [string, RegExp])[] = [
  ['elb', /:loadbalancer\/(?:(?:app|net|gwy)\/)?([^/]+)(?:\/[0-9a-f]+)?$/],
  ['asg', /:autoScalingGroupName\/(.+)$/],
  ['waf', /\/webacl\/([^/]+)\//],
  ['ecsservice', /:service\/(?:[^/]+\/)?([^/]+)$/],
  ['ecscluster', /:cluster\/(.+)$/],
  ['ekscluster', /:cluster\/(.+)$/],
  ['lambda', /:function:([^:]+)/],
  ['rds', /:(?:db|cluster):(.+)$/],
  ['docdb', /:(?:db|cluster):(.+)$/],
  ['neptune', /:(?:db|cluster):(.+)$/],
  ['elasticache', /:(?:cluster|replicationgroup):(.+)$/],
  ['redshift', /:cluster:(.+)$/],
  ['es', /:domain\/(.+)$/],
  ['s3', /:::([^/]+)$/],
  ['dynamodb', /:table\/(.+)$/],
  ['glaciervault', /:vaults\/(.+)$/],
  ['keyspaces', /:\/keyspace\/(.+)$/],
  ['timestream', /:database\/(.+)$/],
  ['sqs', /:sqs:[^:]*:[^:]*:(.+)$/],
  ['snstopic', /:sns:[^:]*:[^:]*:(.+)$/],
  ['ses', /:identity\/(.+)$/],
  ['eventbus', /:event-bus\/(.+)$/],
  ['kinesisstream', /:stream\/(.+)$/],
  ['ecr', /:repository\/(.+)$/],
]
const PATTERNS = new Map(NAME_IN_ARN)

/** The name inside an ARN or an Azure resource id, less the random parts that change when it is made again. */
export function nameInKey({ identity, type, key }: Resource): string | undefined {
  if (identity === 'azure-id') return key.slice(key.lastIndexOf('/') + 1)
  return identity === 'arn' ? PATTERNS.get(type)?.exec(key)?.[1] : undefined
}

/** Words that tell versions of one thing apart, not things. */
const VERSION_WORD = /^(v?\d+|blue|green|new|old|next|prev|restored?|copy|clone|canary|tmp|backup|[0-9a-f]{6,})$/

/**
 * A name without what tells versions apart: `orders-db-restored`, `orders-db-2` and `orders-db` are all `orders db`. A name that
 * is nothing but such words stays whole.
 */
export function stem(name: string): string {
  const words = name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    // `v2` is one word, `web2` is two.
    .flatMap((word) => (isVersionWord(word) ? [word] : word.split(/(?<=[a-z])(?=\d+$)/)))
    .filter((word) => word !== '')
  const kept = words.filter((word) => !isVersionWord(word))
  return (kept.length === 0 ? words : kept).join(' ')
}

/** A hash has digits in it; a word of the letters a to f alone, such as `facade`, is a word. */
function isVersionWord(word: string): boolean {
  return VERSION_WORD.test(word) && (!/^[0-9a-f]{6,}$/.test(word) || /\d/.test(word))
}
