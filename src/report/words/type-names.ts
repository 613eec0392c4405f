/** Phrases made of the table of component types, names and counts. */
import {
  plural as inPlural,
  memberNameOf,
  pluralOf,
  nameOf as wordOf,
} from '../../inventory/read/component-types/component-types.ts'
import type { ResourceReference } from '../../inventory/read/resource.ts'
import type { Quote } from './quote.ts'

/** The name of a type in a sentence: `RDS instance`. */
export function typeName(type: string): string {
  return wordOf(type)
}

/** The plural of a type: `RDS instances`. */
export function typeNames(type: string): string {
  return pluralOf(type)
}

/** The plural of a noun of the table. */
export function plural(noun: string): string {
  return inPlural(noun)
}

/** `RDS instance orders`. */
export function nameOf({ type, name }: ResourceReference, quote: Quote): string {
  return `${typeName(type)} ${quote(name)}`
}

/** `1 EC2 instance`, `3 ECR repositories`. */
export function countOf(count: number, type: string): string {
  return `${count} ${count === 1 ? typeName(type) : typeNames(type)}`
}

/** `instance` for the EC2 instance of an autoscaling group, `instances` for several. */
export function memberName(parentType: string, memberType: string, count = 1): string {
  const name = memberNameOf(parentType, memberType)
  if (count === 1) return name
  return name === typeName(memberType) ? typeNames(memberType) : plural(name)
}
