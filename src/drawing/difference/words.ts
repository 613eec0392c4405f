import type { ResourceReference } from '../../inventory/read/resource.ts'
import { cut } from '../../text.ts'

/** Names in pictures for things that people know by another name than their id. Text from the cloud is passed through unchanged. */
export interface DrawingWords {
  /** `EC2 instance` for `ec2`. */
  readonly typeName: (type: string) => string
  /** `web-blue, 3 instances`. */
  readonly fleetName: (pool: ResourceReference, memberType: string, count: number) => string
}

export const PLAIN_WORDS: DrawingWords = {
  typeName: (type) => type,
  fleetName: ({ name }, memberType, count) => `${name}, ${count} ${memberType}`,
}

/** Ids that only a machine reads: the tasks of a service have 32 hexadecimal digits. */
const HEXADECIMAL = /^[0-9a-f]{16,}$/i
const SHOWN_DIGITS = 8
/** Characters of each name if one is replaced by another. */
const HALF = 20

/** The label next to a component in a picture. */
export function labelOf(name: string, type: string, words: DrawingWords): string {
  if (name === '' || name === type) return words.typeName(type)
  return HEXADECIMAL.test(name) ? `${words.typeName(type)} ${name.slice(0, SHOWN_DIGITS)}…` : name
}

/** `customers → customers-restored`; undefined if both have the same name. */
export function replacedLabel(before: string, after: string): string | undefined {
  return before === after || before === '' || after === '' ? undefined : `${cut(before, HALF)} → ${cut(after, HALF)}`
}
