import { type Json, type JsonObject, ownText } from '../../json.ts'
import { componentType } from './component-types/component-types.ts'
import type { IdentityKind, Resource } from './resource.ts'

/** The id of a component as text, from any field; undefined for a value that cannot be an id. */
export function idText(value: Json | undefined): string | undefined {
  return typeof value === 'number' ? String(value) : typeof value === 'string' && value !== '' ? value : undefined
}

/** `sg-0638…`, `vpc-bade98dd`: scanned groups have their AWS id as component id. */
const AWS_ID = /^[a-z]+-[0-9a-z]{8,17}$/

export interface Identity {
  readonly kind: IdentityKind
  readonly key: string
  /** The key as written in the document, if it differs from the form used for comparison. */
  readonly written?: string
}

/**
 * What identifies a component: its ARN, otherwise its Azure resource id (case-insensitive), otherwise an AWS id, otherwise a description.
 */
export function identify(component: JsonObject, type: string, label: string | undefined): Identity {
  const arn = ownText(component, 'arn')
  if (arn !== undefined) return { kind: 'arn', key: arn }
  const resourceId = ownText(component, 'resourceId')
  if (resourceId !== undefined) return { kind: 'azure-id', key: resourceId.toLowerCase(), written: resourceId }
  const id = ownText(component, 'id')
  if (id !== undefined && AWS_ID.test(id)) return { kind: 'aws-id', key: id }
  const words = [type, ownText(component, 'region') ?? '', label ?? ownText(component, 'name') ?? '']
  return { kind: 'described', key: words.join('/') }
}

/** The name in the component itself; undefined if Cloudcraft only says what it is: `Namespace`. */
export function ownName(component: JsonObject, type: string): string | undefined {
  const name = ownText(component, 'name')
  return name === componentType(type)?.placeholder ? undefined : name
}

/** The last part of a key, by which people know it: `i-0abc` of `instance/i-0abc`, the name of a function in its ARN. */
export function shortName(identity: Identity): string {
  if (identity.kind === 'described') return identity.key.split('/')[0] ?? ''
  if (identity.kind === 'azure-id') return nameInAzureId(identity.written ?? identity.key)
  const tail = identity.key.slice(identity.key.lastIndexOf(':') + 1)
  const parts = tail.split('/').filter((part) => part !== '')
  // A load balancer's ARN ends in a hash after its name: app/<name>/<16 hex>.
  const last = parts.at(-1) ?? identity.key
  return /^(app|net|gwy)$/.test(parts.at(-3) ?? '') && /^[0-9a-f]{16}$/.test(last) ? (parts.at(-2) ?? last) : last
}

/**
 * The name at the end of an Azure resource id. Cloudcraft adds `#componentType=azurewebapp` where Azure gives one id to two kinds of
 * components: that belongs to the identity, and never to the name.
 */
export function nameInAzureId(resourceId: string): string {
  const [id = ''] = resourceId.split('#', 1)
  const [, set, number] = MACHINE_OF_SET.exec(id) ?? []
  if (set !== undefined) return `${set}_${number}`
  return id.slice(id.lastIndexOf('/') + 1) || resourceId
}

/** A machine of a scale set has only a number as its own name. Azure's portal shows both: `web_3`. */
const MACHINE_OF_SET = /\/virtualMachineScaleSets\/([^/]+)\/virtualMachines\/([^/]+)$/i

const ACCOUNT_IN_ARN = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/

/** The AWS account in its ARN, or the Azure subscription in its resource id: that of its owner, who may have shared it with others. */
export function accountOf({ identity, key }: Pick<Resource, 'identity' | 'key'>): string | undefined {
  if (identity === 'arn') return ACCOUNT_IN_ARN.exec(key)?.[1]
  return identity === 'azure-id' ? /^\/subscriptions\/([^/]+)/.exec(key)?.[1] : undefined
}

/** Whether an id is one that Cloudcraft made. */
export function isUuid(id: string): boolean {
  return UUID.test(id)
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
