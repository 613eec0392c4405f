import { own } from '../../json.ts'
import type { FieldChange, SizeChange } from '../change.ts'
import type { Resource } from '../read/resource.ts'

/** Cloudcraft keeps the two parts of a size apart. */
const PARTS: ReadonlySet<string> = new Set(['instanceType', 'instanceSize'])
/** `c6g`, `24xlarge`, `u-6tb1`: what could not be a part is left to be told as the field that it is. */
const PART = /^[A-Za-z0-9][A-Za-z0-9-]{0,49}$/
/** How AWS begins the instance classes and node types of these services; the others have no prefix, or one that depends on their age. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['rds', 'db.'],
  ['docdb', 'db.'],
  ['neptune', 'db.'],
  ['elasticache', 'cache.'],
])

/** Whether a field is a part of the size, so that the size tells of it. */
export function isPartOfSize({ path }: FieldChange): boolean {
  return PARTS.has(path)
}

/**
 * The whole size before and after, as AWS writes it: `db.m5.large`. Undefined when no field of it differs, a part is not known on
 * both sides, or the resources of one side have several.
 */
export function sizeChange(
  fields: readonly FieldChange[],
  before: readonly Resource[],
  after: readonly Resource[],
): SizeChange | undefined {
  if (!fields.some(isPartOfSize)) return undefined
  const [was, is] = [commonSize(before), commonSize(after)]
  return was === undefined || is === undefined || was === is ? undefined : { before: was, after: is }
}

function commonSize(resources: readonly Resource[]): string | undefined {
  const sizes = new Set(resources.map(sizeOf))
  const [size] = sizes
  return sizes.size === 1 ? size : undefined
}

/** Serverless databases keep a size in the document that they do not have. */
function sizeOf({ type, properties }: Resource): string | undefined {
  const [family, size] = [own(properties, 'instanceType'), own(properties, 'instanceSize')]
  if (!isPart(family) || !isPart(size) || own(properties, 'role') === 'serverless') return undefined
  return `${PREFIXES.get(type) ?? ''}${family}.${size}`
}

function isPart(value: unknown): value is string {
  return typeof value === 'string' && PART.test(value)
}
