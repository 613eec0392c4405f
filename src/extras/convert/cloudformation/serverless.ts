import { isArray, isObject, type Json, type JsonObject, own, ownText } from '../../../json.ts'

const PREFIX = 'AWS::Serverless::'

/** The API that SAM creates for events without one. */
const IMPLICIT: Readonly<Record<string, { readonly id: string; readonly kind: string; readonly attribute: string }>> = {
  Api: { id: 'ServerlessRestApi', kind: `${PREFIX}Api`, attribute: 'RestApiId' },
  HttpApi: { id: 'ServerlessHttpApi', kind: `${PREFIX}HttpApi`, attribute: 'ApiId' },
}

/** The resources of a serverless template with its `Globals` in each, and the APIs that its events imply. */
export function withServerless(resources: JsonObject, globals: JsonObject): JsonObject {
  const implied = new Map<string, JsonObject>()
  const entries = Object.entries(resources).map(([name, raw]) => {
    const kind = isObject(raw) ? (ownText(raw, 'Type') ?? '') : ''
    if (!isObject(raw) || !kind.startsWith(PREFIX)) return [name, raw] as const
    const shared = own(globals, kind.slice(PREFIX.length))
    const given = own(raw, 'Properties')
    const ignored = own(raw, 'IgnoreGlobals')
    const properties = merged(without(shared, ignored), given) ?? {}
    return [name, { ...raw, Properties: isObject(properties) ? connected(properties, implied) : {} }] as const
  })
  // A template may contain the implicit API itself, to change it.
  return Object.fromEntries([...[...implied].filter(([id]) => !Object.hasOwn(resources, id)), ...entries])
}

function without(shared: Json | undefined, ignored: Json | undefined): Json | undefined {
  if (shared === undefined || !isObject(shared) || ignored === '*') return undefined
  const names = ignored !== undefined && isArray(ignored) ? ignored : []
  return Object.fromEntries(Object.entries(shared).filter(([key]) => !names.includes(key)))
}

/** Maps are merged, lists joined with the global items first; for anything else the resource's own value counts. */
function merged(shared: Json | undefined, given: Json | undefined): Json | undefined {
  if (shared === undefined) return given
  if (given === undefined) return shared
  if (isArray(shared) && isArray(given)) return [...shared, ...given]
  if (!isObject(shared) || !isObject(given) || isFunction(shared) || isFunction(given)) return given
  const keys = new Set([...Object.keys(shared), ...Object.keys(given)])
  return Object.fromEntries([...keys].map((key) => [key, merged(own(shared, key), own(given, key)) ?? null]))
}

function isFunction(value: JsonObject): boolean {
  const keys = Object.keys(value)
  return keys.length === 1 && (keys[0] === 'Ref' || keys[0]?.startsWith('Fn::') === true)
}

/** Events without an API belong to the implicit one. */
function connected(properties: JsonObject, implied: Map<string, JsonObject>): JsonObject {
  const events = own(properties, 'Events')
  if (events === undefined || !isObject(events)) return properties
  const entries = Object.entries(events).map(([name, event]) => {
    const api = isObject(event) ? IMPLICIT[ownText(event, 'Type') ?? ''] : undefined
    const given = isObject(event) ? own(event, 'Properties') : undefined
    const settings = given !== undefined && isObject(given) ? given : {}
    if (api === undefined || !isObject(event) || Object.hasOwn(settings, api.attribute)) return [name, event] as const
    implied.set(api.id, { Type: api.kind })
    return [name, { ...event, Properties: { ...settings, [api.attribute]: { Ref: api.id } } }] as const
  })
  return { ...properties, Events: Object.fromEntries(entries) }
}
