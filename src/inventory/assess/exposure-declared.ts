import { type Json, own } from '../../json.ts'
import type { Inventory, Resource } from '../read/resource.ts'

/** Fields in which a resource says itself that it is public. Documents of today do not contain them. */
const DECLARATIONS: readonly (readonly [field: string, isPublic: (value: Json | undefined) => boolean])[] = [
  ['scheme', (value) => value === 'internet-facing'],
  // Booleans also occur as text.
  ['publiclyAccessible', (value) => value === true || value === 'true'],
  ['publicIp', isText],
  ['publicIpAddress', isText],
]

function isText(value: Json | undefined): boolean {
  return typeof value === 'string' && value !== ''
}

function declaredIn({ properties }: Resource): readonly string[] {
  return DECLARATIONS.flatMap(([field, isPublic]) => (isPublic(own(properties, field)) ? [field] : []))
}

/** Whether a resource says itself that it is public. */
export function isDeclaredPublic({ properties }: Resource): boolean {
  return DECLARATIONS.some(([field, isPublic]) => isPublic(own(properties, field)))
}

/**
 * Whether one of `after` says that it is public and none of `before` did. Where the snapshot before has the field on no resource of
 * the type, it is the document that says more, and nothing has become public.
 */
export function isNewlyDeclared(before: readonly Resource[], after: readonly Resource[], { resources }: Inventory) {
  const declared = after.filter(isDeclaredPublic)
  if (declared.length === 0 || before.some(isDeclaredPublic)) return false
  return declared.some((resource) =>
    declaredIn(resource).some((field) =>
      resources.some(({ type, properties }) => type === resource.type && Object.hasOwn(properties, field)),
    ),
  )
}
