/** A component of a document; only what a test cares about. */
export interface Component {
  readonly id?: string
  readonly type: string
  readonly arn?: string
  readonly label?: string
  readonly [property: string]: unknown
}

export interface DocumentParts {
  readonly groups?: readonly Component[]
  readonly edges?: readonly object[]
  readonly [property: string]: unknown
}

/** A Cloudcraft document of those components, each with its label, as the API sends it. */
export function documentOf(components: readonly Component[], { groups = [], edges = [], ...rest }: DocumentParts = {}) {
  const nodes = components.map(({ label: _, ...node }, index) => ({ id: `node-${index}`, ...node }))
  const text = components.flatMap(({ label, id }, index) =>
    label === undefined ? [] : [{ id: `text-${index}`, text: label, mapPos: { relTo: id ?? `node-${index}` } }],
  )
  return { tags: [], data: { nodes, groups, edges, text, surfaces: [], ...rest } }
}

/** The same as the bytes of an answer. */
export function inventoryOf(components: readonly Component[], parts: DocumentParts = {}): Uint8Array {
  return bytesOf(documentOf(components, parts))
}

export function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}

export function instance(name: string, properties: Readonly<Record<string, unknown>> = {}): Component {
  const arn = `arn:aws:ec2:us-east-1:123456789012:instance/${name}`
  return { type: 'ec2', arn, label: name, region: 'us-east-1', instanceSize: 'large', ...properties }
}
