import { type Json, own } from '../../json.ts'
import type { Inventory, Resource } from '../read/resource.ts'
import { truthOf } from '../values/equality.ts'

/** A field in which a resource declares itself public. Current documents do not contain such fields. */
interface Declaration {
  readonly field: string
  readonly isPublic: (value: Json | undefined) => boolean
  /** Whether only public resources have the field, so that its absence is normal. */
  readonly isAddress: boolean
}

const DECLARATIONS: readonly Declaration[] = [
  { field: 'scheme', isPublic: (value) => value === 'internet-facing', isAddress: false },
  { field: 'publiclyAccessible', isPublic: (value) => truthOf(value) === true, isAddress: false },
  { field: 'publicIp', isPublic: isText, isAddress: true },
  { field: 'publicIpAddress', isPublic: isText, isAddress: true },
]

function isText(value: Json | undefined): boolean {
  return typeof value === 'string' && value !== ''
}

/** Whether a resource declares itself public. */
export function isDeclaredPublic({ properties }: Resource): boolean {
  return DECLARATIONS.some(({ field, isPublic }) => isPublic(own(properties, field)))
}

/**
 * Whether one of `after` declares itself public and none of `before` did. If the resource had no such field before, the document has become
 * more detailed, and nothing has become public. Private resources need not have a public address: for that field it is enough that some
 * resource of the type had one.
 */
export function isNewlyDeclared(before: readonly Resource[], after: readonly Resource[], { resources }: Inventory) {
  if (before.some(isDeclaredPublic)) return false
  return DECLARATIONS.some(({ field, isPublic, isAddress }) => {
    const declared = after.filter(({ properties }) => isPublic(own(properties, field)))
    if (declared.length === 0) return false
    const has = ({ properties }: Resource) => Object.hasOwn(properties, field)
    return before.some(has) || (isAddress && resources.some((one) => one.type === declared[0]?.type && has(one)))
  })
}
