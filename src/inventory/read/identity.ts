import { type JsonObject, ownText } from '../../json.ts'
import type { IdentityKind } from './resource.ts'

/** `sg-0638…`, `vpc-bade98dd`: groups that Cloudcraft scans keep their AWS id as component id. */
const AWS_ID = /^[a-z]+-[0-9a-z]{8,17}$/

export interface Identity {
  readonly kind: IdentityKind
  readonly key: string
}

/** Recognises a component: ARN, else Azure resource id (which is case-insensitive), else an AWS-shaped id, else by description. */
export function identify(component: JsonObject, type: string, label: string | undefined): Identity {
  const arn = ownText(component, 'arn')
  if (arn !== undefined) return { kind: 'arn', key: arn }
  const resourceId = ownText(component, 'resourceId')
  if (resourceId !== undefined) return { kind: 'azure-id', key: resourceId.toLowerCase() }
  const id = ownText(component, 'id')
  if (id !== undefined && AWS_ID.test(id)) return { kind: 'aws-id', key: id }
  const words = [type, ownText(component, 'region') ?? '', label ?? ownText(component, 'name') ?? '']
  return { kind: 'described', key: words.join('/') }
}

/** The telling end of a key: `instance/i-0abc` becomes `i-0abc`, an ARN's function name its name. */
export function shortName(identity: Identity): string {
  if (identity.kind === 'described') return identity.key.split('/')[0] ?? ''
  const tail = identity.key.slice(identity.key.lastIndexOf(':') + 1)
  const parts = tail.split('/').filter((part) => part !== '')
  // A load balancer's ARN ends in a hash behind its name: app/<name>/<16 hex>.
  const last = parts.at(-1) ?? identity.key
  return /^(app|net|gwy)$/.test(parts.at(-3) ?? '') && /^[0-9a-f]{16}$/.test(last) ? (parts.at(-2) ?? last) : last
}
