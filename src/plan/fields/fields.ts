import type { Json } from '../../json.ts'
import { type Attributes, findAt, nameTagOf } from './attributes.ts'
import { AWS_FIELDS } from './aws.ts'
import { AZURE_FIELDS } from './azure.ts'
import { type FieldRules, readField } from './rule.ts'

const FIELDS: ReadonlyMap<string, FieldRules> = new Map(Object.entries({ ...AWS_FIELDS, ...AZURE_FIELDS }))

/** Types whose name is taken from the tag, so that a new tag is a new name. */
const NAMED_BY_TAG = new Set(
  'ec2 ebs efs fsx vpc subnet networkacl internetgateway natgateway vpngateway customergateway transitgateway vpcendpoint'.split(
    ' ',
  ),
)

/** The fields of a type that plans of some provider determine. */
export function decidedFields(type: string): ReadonlySet<string> {
  const known = DECIDED.get(type)
  if (known !== undefined) return known
  const found = new Set((FIELDS.get(type) ?? []).map(({ path }) => path))
  if (NAMED_BY_TAG.has(type)) found.add('name')
  // How Cloudcraft writes the rules of Azure's groups is not published.
  if (type === 'sg' || type === 'networkacl') found.add('inboundRules').add('outboundRules')
  DECIDED.set(type, found)
  return found
}

const DECIDED = new Map<string, ReadonlySet<string>>()

export type FieldValue = { readonly value: Json } | 'withheld'

/** What a plan says about each of a type's fields on one side. */
export function fieldsOf(type: string, attributes: Attributes | undefined): ReadonlyMap<string, FieldValue> {
  const found = new Map<string, FieldValue>()
  for (const rule of FIELDS.get(type) ?? []) {
    const field = readField(rule, attributes)
    if (field !== undefined) found.set(rule.path, field)
  }
  if (NAMED_BY_TAG.has(type)) {
    const tag = nameTagOf(attributes)
    if (tag !== undefined) found.set('name', { value: tag })
    else if (findAt(attributes, 'tags.Name', 'Tags') === 'withheld') found.set('name', 'withheld')
  }
  return found
}

/** The fields that an attribute determines, for plans that say what changes but not to which value: `DBInstanceClass`. */
export function fieldsDecidedBy(type: string, attribute: string): readonly string[] {
  const named = attribute === 'Tags' && NAMED_BY_TAG.has(type) ? ['name'] : []
  const rules = (FIELDS.get(type) ?? []).filter(({ from }) => from.some((path) => path.split('.')[0] === attribute))
  return [...named, ...rules.map(({ path }) => path)]
}
