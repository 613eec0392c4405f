import { readFileSync } from 'node:fs'
import { type Conversion, type ConvertOptions, convert } from '../../src/extras/convert/convert.ts'

export const FIXTURES = '__tests__/fixtures/convert'

/** A component as a blueprint has it. */
export interface Written {
  readonly id: string
  readonly type: string
  readonly nodes?: readonly string[]
  readonly mapPos?: readonly [number, number]
  readonly [key: string]: unknown
}

export function convertFile(file: string, options: Partial<ConvertOptions> = {}): Conversion {
  return convert([{ origin: file, bytes: readFileSync(`${FIXTURES}/${file}`) }], { name: 'shop', ...options })
}

export function convertJson(document: unknown, options: Partial<ConvertOptions> = {}): Conversion {
  return convertFiles({ 'given.json': JSON.stringify(document) }, options)
}

export function convertText(text: string, options: Partial<ConvertOptions> = {}): Conversion {
  return convertFiles({ given: text }, options)
}

/** Several files in one picture, by their names. */
export function convertFiles(
  files: Readonly<Record<string, string>>,
  options: Partial<ConvertOptions> = {},
): Conversion {
  const given = Object.entries(files).map(([origin, text]) => ({ origin, bytes: Buffer.from(text) }))
  return convert(given, { name: 'given', ...options })
}

/** A Terraform state of these resources, each as `[type, name, values]`. */
export function stateOf(...resources: readonly (readonly [string, string, object])[]): object {
  const listed = resources.map(([type, name, values]) => {
    return { address: `${type}.${name}`, mode: 'managed', type, name, values, sensitive_values: {} }
  })
  return { format_version: '1.0', values: { root_module: { resources: listed } } }
}

export function componentsOf({ blueprint }: Conversion): readonly Written[] {
  return [...blueprint.data.nodes, ...blueprint.data.groups] as unknown as readonly Written[]
}

/** The components of one type. */
export function ofType(conversion: Conversion, type: string): readonly Written[] {
  return componentsOf(conversion).filter((component) => component.type === type)
}

/** What people read at each component, by id: its name or its label. */
export function namesOf(conversion: Conversion): ReadonlyMap<string, string> {
  const labels = conversion.blueprint.data.text as unknown as readonly { text: string; mapPos: { relTo: string } }[]
  const named = componentsOf(conversion).map(
    ({ id, type, name }) => [id, `${type} ${String(name ?? '')}`.trim()] as const,
  )
  const types = new Map(componentsOf(conversion).map(({ id, type }) => [id, type]))
  return new Map([
    ...named,
    ...labels.map(({ text, mapPos }) => [mapPos.relTo, `${types.get(mapPos.relTo)} ${text}`] as const),
  ])
}

/** Connections as `a -> b`, permissions as `a ~> b`, in order. */
export function connectionsOf(conversion: Conversion): readonly string[] {
  const names = namesOf(conversion)
  const edges = conversion.blueprint.data.edges as unknown as readonly { from: string; to: string; dashed: boolean }[]
  return edges.map(({ from, to, dashed }) => `${names.get(from)} ${dashed ? '~>' : '->'} ${names.get(to)}`).sort()
}

/** The names of what a group holds, in order. */
export function membersOf(conversion: Conversion, group: string): readonly string[] {
  const names = namesOf(conversion)
  const found = componentsOf(conversion).find(({ id }) => names.get(id) === group)
  return (found?.nodes ?? []).map((id) => names.get(id) ?? id).sort()
}
