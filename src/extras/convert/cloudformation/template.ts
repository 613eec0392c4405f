import { ExpectedError } from '../../../errors.ts'
import { isObject, type Json, type JsonObject, own, ownText } from '../../../json.ts'
import { byText, type Declaration, type Declared, type Link, type Skipped } from '../declared.ts'
import { readConditions } from './conditions.ts'
import { type Conditions, resolve, type Surroundings } from './intrinsics.ts'
import { readParameters } from './parameters.ts'

/**
 * Reads a template: parameters take their defaults, conditions are evaluated as far as those allow, references to resources become
 * links. Nested stacks are not followed.
 * @throws AggregateError with one ExpectedError CONVERT_RESOURCE_MALFORMED per resource without a type
 */
export function readTemplate(origin: string, root: JsonObject, region: string | undefined): Declaration {
  const all = objectAt(root, 'Resources')
  const names = Object.keys(all).sort(byText)
  const faults = names.flatMap((name) => faultOf(origin, name, own(all, name)))
  if (faults.length === 1) throw faults[0]
  if (faults.length > 1) throw new AggregateError(faults)
  const parameters = readParameters(objectAt(root, 'Parameters'), region)
  const surroundings: Surroundings = {
    resources: new Set(names.filter((name) => !isLoop(name))),
    parameters,
    mappings: objectAt(root, 'Mappings'),
    conditions: undefined,
  }
  const conditions = readConditions(objectAt(root, 'Conditions'), surroundings)
  return {
    format: 'cloudformation',
    ...readResources(all, names, { surroundings: { ...surroundings, conditions }, conditions, region }),
  }
}

/** The context for all resources of a template. */
interface Reading {
  readonly surroundings: Surroundings
  readonly conditions: Conditions
  /** Where the stack is, if that is known. */
  readonly region: string | undefined
}

function readResources(
  all: JsonObject,
  names: readonly string[],
  reading: Reading,
): { resources: readonly Declared[]; skipped: readonly Skipped[] } {
  const resources: Declared[] = []
  const skipped: Skipped[] = []
  for (const name of names) {
    const raw = objectAt(all, name)
    const kind = ownText(raw, 'Type') ?? name
    const reason = isLoop(name)
      ? 'Fn::ForEach is not supported'
      : absence(ownText(raw, 'Condition'), reading.conditions)
    if (reason !== undefined) skipped.push({ address: name, kind, reason })
    else resources.push(declare(name, kind, raw, reading))
  }
  return { resources, skipped }
}

function declare(name: string, kind: string, raw: JsonObject, { surroundings, region }: Reading): Declared {
  const links: Link[] = []
  const link = (to: string, path: readonly string[]) => {
    if (to !== name) links.push({ path, to })
  }
  const values = resolve(own(raw, 'Properties') ?? {}, surroundings, link)
  return {
    address: name,
    localName: name,
    kind,
    values: isObject(values) ? withTags(values) : {},
    links,
    ...(region === undefined ? {} : { region }),
  }
}

/** Tags as an object, like Terraform's. Templates have `[{Key, Value}]`, serverless ones `{Key: Value}`. */
function withTags(values: JsonObject): JsonObject {
  const list = own(values, 'Tags')
  if (!Array.isArray(list)) return list === undefined ? values : { ...values, tags: list }
  const pairs = list.flatMap((tag: Json) => {
    const key = isObject(tag) ? ownText(tag, 'Key') : undefined
    const value = isObject(tag) ? ownText(tag, 'Value') : undefined
    return key === undefined || value === undefined ? [] : [[key, value] as const]
  })
  return { ...values, tags: Object.fromEntries(pairs) }
}

function absence(condition: string | undefined, conditions: Conditions): string | undefined {
  if (condition === undefined) return undefined
  const holds = conditions(condition)
  if (holds === undefined) return 'its condition depends on values outside the template'
  return holds ? undefined : 'its condition does not hold'
}

function faultOf(origin: string, name: string, raw: Json | undefined): readonly ExpectedError[] {
  if (isLoop(name) || (isObject(raw) && ownText(raw, 'Type') !== undefined)) return []
  const what = `${origin}: the resource ${name.slice(0, 100)} has no Type`
  return [new ExpectedError('CONVERT_RESOURCE_MALFORMED', what, 'Give it a Type, or take it out')]
}

function isLoop(name: string): boolean {
  return name.startsWith('Fn::ForEach')
}

function objectAt(object: JsonObject, key: string): JsonObject {
  const value = own(object, key)
  return value !== undefined && isObject(value) ? value : {}
}
