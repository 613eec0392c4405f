import {
  memberNameOf,
  plural,
  pluralOf,
  nameOf as typeName,
} from '../../inventory/read/component-types/component-types.ts'
import type { ResourceReference } from '../../inventory/read/resource.ts'
import type { Quote } from './quote.ts'

/** `RDS instance orders`. */
export function nameOf({ type, name }: ResourceReference, quote: Quote): string {
  return `${typeName(type)} ${quote(name)}`
}

/** `1 EC2 instance`, `3 ECR repositories`. */
export function countOf(count: number, type: string): string {
  return `${count} ${count === 1 ? typeName(type) : pluralOf(type)}`
}

/** `instance` for the EC2 instance of an autoscaling group, `instances` for several. */
export function memberName(parentType: string, memberType: string, count = 1): string {
  const name = memberNameOf(parentType, memberType)
  if (count === 1) return name
  return name === typeName(memberType) ? pluralOf(memberType) : plural(name)
}
