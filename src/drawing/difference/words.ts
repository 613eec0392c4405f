import type { ResourceReference } from '../../inventory/read/resource.ts'
import { cut } from '../../text.ts'

/** How pictures call what people know by another name than its id. Text from the cloud goes in and comes out as it is. */
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
/** Characters of each name where one is replaced by another. */
const HALF = 20

/** What a picture writes beside a component. */
export function labelOf(name: string, type: string, words: DrawingWords): string {
  if (name === '' || name === type) return words.typeName(type)
  return HEXADECIMAL.test(name) ? `${words.typeName(type)} ${name.slice(0, SHOWN_DIGITS)}…` : name
}

/** `customers → customers-restored`; undefined where both have one name. */
export function replacedLabel(before: string, after: string): string | undefined {
  return before === after || before === '' || after === '' ? undefined : `${cut(before, HALF)} → ${cut(after, HALF)}`
}
