import { own } from '../../json.ts'
import type { FieldChange, SizeChange } from '../change.ts'
import { componentType } from '../read/component-types/component-types.ts'
import type { Resource } from '../read/resource.ts'

/** Cloudcraft stores a size in two fields. */
const PARTS: ReadonlySet<string> = new Set(['instanceType', 'instanceSize'])
/** `c6g`, `24xlarge`, `u-6tb1`. A value that looks different is reported as an ordinary field. */
const PART = /^[A-Za-z0-9][A-Za-z0-9-]{0,49}$/
/** Whether a field is a part of the size, and so already reported by it. */
export function isPartOfSize({ path }: FieldChange): boolean {
  return PARTS.has(path)
}

/**
 * The whole size before and after, in AWS notation: `db.m5.large`. Undefined if none of its fields differs, if a part is unknown on one
 * side, or if the resources of one side have several sizes.
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

/** The document of a serverless database contains a size, but the database has none. */
export function sizeOf({ type, properties }: Pick<Resource, 'type' | 'properties'>): string | undefined {
  const [family, size] = [own(properties, 'instanceType'), own(properties, 'instanceSize')]
  if (!isPart(family) || !isPart(size) || own(properties, 'role') === 'serverless') return undefined
  return `${componentType(type)?.sizePrefix ?? ''}${family}.${size}`
}

function isPart(value: unknown): value is string {
  return typeof value === 'string' && PART.test(value)
}
