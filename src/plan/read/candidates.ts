import { isArray, isObject, own } from '../../json.ts'
import type { Candidates, Name } from '../announcement.ts'
import { type Attributes, nameTagOf, textAt } from '../fields/attributes.ts'
import type { Kind } from '../kinds.ts'

const AWS_ID = /^[a-z]+-[0-9a-z]{8,17}$/

/** The provider's identifiers of a resource, sorted by kind. */
export function identifiers(texts: readonly (string | undefined)[]): Pick<Candidates, 'arns' | 'azureIds' | 'ids'> & {
  readonly others: readonly string[]
} {
  const found = {
    arns: new Set<string>(),
    azureIds: new Set<string>(),
    ids: new Set<string>(),
    others: new Set<string>(),
  }
  for (const text of texts) {
    if (text === undefined) continue
    if (/^arn:[^:]*:[^:]*:/.test(text)) found.arns.add(text)
    else if (/^\/subscriptions\//i.test(text)) found.azureIds.add(text.toLowerCase().replace(/#.*$/, ''))
    // A queue is identified by its URL, which ends in its name.
    else {
      if (AWS_ID.test(text)) found.ids.add(text)
      found.others.add(/^https:\/\/sqs[.-]/.test(text) ? text.slice(text.lastIndexOf('/') + 1) : text)
    }
  }
  return {
    arns: [...found.arns],
    azureIds: [...found.azureIds],
    ids: [...found.ids],
    others: [...found.others],
  }
}

/** What a resource can be found by, from what a plan says about one side of it. */
export function candidatesOf(
  kind: Kind,
  attributes: Attributes | undefined,
  said: readonly (string | undefined)[] = [],
): Candidates {
  const texts = ['resource_manager_id', 'arn', 'id', 'Arn'].map((path) => textAt(attributes, path))
  const { others, ...ids } = identifiers([...said, ...texts])
  return { ...ids, names: namesOf(kind, attributes, others), within: withinOf(attributes) }
}

/** Terraform adds 26 digits to these. */
const PREFIXES = ['name_prefix', 'bucket_prefix', 'identifier_prefix', 'cluster_identifier_prefix']

function namesOf(kind: Kind, attributes: Attributes | undefined, ids: readonly string[]): readonly Name[] {
  const automatic = own(objectOf(attributes), '__defaults') ?? null
  // A name that Pulumi generated for the preview will be different in the update.
  const isMadeUp = (attribute: string) => isArray(automatic) && automatic.includes(camel(attribute))
  const said = kind.names.flatMap(({ attribute, isOwn }): readonly Name[] => {
    const text = attribute === 'tags.Name' ? nameTagOf(attributes) : textAt(attributes, attribute)
    return text === undefined || isMadeUp(attribute) ? [] : [{ text, form: isOwn ? 'own' : 'tag' }]
  })
  const prefix = PREFIXES.map((attribute) => textAt(attributes, attribute)).find((text) => text?.endsWith('-'))
  // The provider's id is often the name itself, or ends in it: `keyspace/table`, `name|id|scope`.
  const hasOwn = kind.names.some(({ isOwn }) => isOwn)
  const parts = ids.flatMap((id) => (hasOwn ? [id, ...id.split(/[/|]/)] : [id]))
  const names = new Map(said.map((name) => [name.text, name]))
  for (const text of parts) names.set(text, { text, form: 'own' })
  if (names.size === 0 && prefix !== undefined) names.set(prefix, { text: prefix, form: 'prefix' })
  return [...names.values()]
}

function objectOf(attributes: Attributes | undefined) {
  const values = attributes?.values
  return isObject(values) ? values : {}
}

function camel(attribute: string): string {
  return attribute.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** Parents whose name is in an Azure id. */
const PARENTS: readonly (readonly [attribute: string, segment: string])[] = [
  ['resource_group_name', 'resourcegroups'],
  ['storage_account_name', 'storageaccounts'],
  ['virtual_network_name', 'virtualnetworks'],
]
const PARENT_IDS = ['namespace_id', 'storage_account_id', 'server_id']

function withinOf(attributes: Attributes | undefined): readonly string[] {
  const named = PARENTS.flatMap(([attribute, segment]) => {
    const name = textAt(attributes, attribute)
    return name === undefined || name.includes('/') ? [] : [`/${segment}/${name.toLowerCase()}/`]
  })
  const ids = PARENT_IDS.flatMap((attribute) => {
    const id = textAt(attributes, attribute)
    return id?.startsWith('/subscriptions/') ? [`${id.toLowerCase()}/`] : []
  })
  return [...named, ...ids]
}
