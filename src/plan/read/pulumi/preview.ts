import { isArray, isObject, type Json, type JsonObject, own, ownText } from '../../../json.ts'
import type { Action, Name, Plan } from '../../announcement.ts'
import type { Attributes } from '../../fields/attributes.ts'
import { announce, knownBefore, type RawChange } from '../announce.ts'
import { azureRegion, type Hint } from '../place.ts'
import { refused } from '../refusal.ts'

const MAX_STEPS = 300_000

/** All steps for one resource. */
interface Steps {
  readonly urn: string
  readonly ops: Set<string>
  old: JsonObject | undefined
  next: JsonObject | undefined
}

/**
 * Reads the output of `pulumi preview --json`. The three steps of a replacement are merged into one.
 * @throws ExpectedError PLAN_TOO_MANY
 */
export function readPreview(file: string, root: JsonObject): Plan {
  const list = own(root, 'steps')
  const steps = list !== undefined && isArray(list) ? list.filter(isObject) : []
  if (steps.length > MAX_STEPS)
    throw refused(
      'PLAN_TOO_MANY',
      `${file} has ${steps.length} steps; the limit is ${MAX_STEPS}`,
      'Preview one stack at a time',
    )
  const resources = gather(steps)
  const hintOf = hints(root, resources)
  const raw = [...resources.values()].filter(isInCloud).map((resource) => rawChange(resource, hintOf))
  return {
    file,
    tool: 'pulumi',
    complete: true,
    announcements: raw.flatMap((change) => announce(change) ?? []),
    known: raw.flatMap((change) => knownBefore(change) ?? []),
  }
}

function gather(steps: readonly JsonObject[]): ReadonlyMap<string, Steps> {
  const found = new Map<string, Steps>()
  for (const step of steps) {
    const urn = ownText(step, 'urn') ?? ''
    const resource: Steps = found.get(urn) ?? { urn, ops: new Set(), old: undefined, next: undefined }
    resource.ops.add(ownText(step, 'op') ?? '')
    resource.old ??= stateIn(step, 'oldState')
    resource.next = stateIn(step, 'newState') ?? resource.next
    found.set(urn, resource)
  }
  return found
}

function stateIn(step: JsonObject, key: 'oldState' | 'newState'): JsonObject | undefined {
  const state = own(step, key)
  return isObject(state) ? state : undefined
}

const REPLACING = ['replace', 'create-replacement', 'import-replacement']

function actionOf({ ops }: Steps): Action | 'none' {
  if (REPLACING.some((op) => ops.has(op))) return 'replace'
  if (ops.has('create')) return 'create'
  if (ops.has('update')) return 'update'
  // On its own, it removes the remains of an earlier replacement.
  return ops.has('delete') || ops.has('delete-replaced') ? 'delete' : 'none'
}

/** `urn:pulumi:STACK::PROJECT::PARENT$TYPE::NAME` */
function partsOf(urn: string): { readonly type: string; readonly name: string } {
  const parts = urn.split('::')
  const [chain = '', ...name] = parts.slice(2)
  return { type: chain.slice(chain.lastIndexOf('$') + 1), name: name.join('::') }
}

/** Components are groups of others; stacks and providers exist only in Pulumi. */
function isInCloud({ urn, old, next }: Steps): boolean {
  return !partsOf(urn).type.startsWith('pulumi:') && own(next ?? old ?? {}, 'custom') !== false
}

function rawChange(resource: Steps, hintOf: (resource: Steps) => Hint): RawChange {
  const { urn, old, next } = resource
  const { type, name } = partsOf(urn)
  const action = actionOf(resource)
  return {
    address: urn,
    kind: type,
    action,
    before: old && attributesOf(merged(old)),
    after: action === 'delete' || next === undefined ? undefined : attributesOf(own(next, 'inputs')),
    said: [old && ownText(old, 'id')],
    made: [{ text: `${name}-`, form: 'hex' } satisfies Name],
    hint: hintOf(resource),
    retains: own(old ?? {}, 'retainOnDelete') === true,
    references: (attributes) => dependencies(next ?? old, attributes),
  }
}

/** The inputs of a resource merged with its outputs. A name that Pulumi generated is now its name. */
function merged(state: JsonObject): Json {
  const [inputs, outputs] = [own(state, 'inputs'), own(state, 'outputs')]
  return { ...(isObject(inputs) ? inputs : {}), ...(isObject(outputs) ? outputs : {}), __defaults: null }
}

function attributesOf(values: Json | undefined): Attributes {
  return { values, style: 'camel' }
}

/** The resources that an input comes from. */
function dependencies(state: JsonObject | undefined, attributes: readonly string[]): readonly string[] {
  const properties = own(state ?? {}, 'propertyDependencies')
  if (!isObject(properties)) return []
  return attributes.flatMap((attribute) => {
    const urns = own(
      properties,
      attribute.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    )
    return urns !== undefined && isArray(urns) ? urns.filter((urn) => typeof urn === 'string') : []
  })
}

/** The region of a resource is that of its provider, otherwise that of the stack's configuration. */
function hints(root: JsonObject, resources: ReadonlyMap<string, Steps>): (resource: Steps) => Hint {
  const config = own(root, 'config')
  const setting = (key: string) => (isObject(config) ? ownText(config, key) : undefined)
  const defaults = {
    aws: setting('aws:region') ?? setting('aws-native:region'),
    azure: azureRegion(setting('azure-native:location') ?? setting('azure:location')),
  }
  return ({ urn, old, next }) => {
    const reference = ownText(next ?? old ?? {}, 'provider') ?? ''
    const provider = resources.get(reference.slice(0, reference.lastIndexOf('::')))
    const inputs = own(provider?.next ?? provider?.old ?? {}, 'inputs')
    const set = isObject(inputs) ? ownText(inputs, 'region') : undefined
    const region = set ?? (partsOf(urn).type.startsWith('azure') ? defaults.azure : defaults.aws)
    return region !== undefined && region.length < 40 ? { region } : {}
  }
}
