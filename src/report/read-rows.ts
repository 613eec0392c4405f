import * as v from 'valibot'
import { at, ExpectedError } from '../errors.ts'
import { type JsonObject, ONE_ISSUE } from '../json.ts'
import type { Target } from '../snapshot/target.ts'

const texts = v.optional(v.array(v.string()), [])

const Row = v.object({
  provider: v.picklist(['aws', 'azure']),
  account: v.string(),
  type: v.string(),
  key: v.string(),
  scan: v.string(),
  label: v.optional(v.string()),
  group: v.optional(v.literal(true)),
  in: texts,
  to: texts,
  properties: v.custom<JsonObject>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
})

type ReadRow = v.InferOutput<typeof Row>

/** One target in the output of `inventory`: its name, and its rows as a Cloudcraft document. */
export interface RowsOfTarget {
  readonly target: Target
  readonly inventory: Uint8Array
}

/** Whether a file begins like a list of rows, or has one row per line. A Cloudcraft document is one object without a `scan`. */
export function looksLikeRows(bytes: Uint8Array): boolean {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 4096))
    .replace(/^\uFEFF/, '')
    .trimStart()
  return start.startsWith('[') || /^\{"provider":"(aws|azure)","account":/.test(start)
}

/**
 * Reads the JSON or NDJSON output of `inventory`, as one inventory per target.
 * @throws ExpectedError INVENTORY_NOT_JSON, INVENTORY_NOT_ROWS
 */
export function readRows(origin: string, bytes: Uint8Array): readonly RowsOfTarget[] {
  const rows = parseRows(origin, new TextDecoder().decode(bytes))
  const byTarget = new Map<string, ReadRow[]>()
  for (const row of rows) {
    const name = JSON.stringify([row.provider, row.account, row.scan])
    const others = byTarget.get(name)
    if (others === undefined) byTarget.set(name, [row])
    else others.push(row)
  }
  return Array.from(byTarget.values(), (ofTarget) => {
    const { provider, account, scan } = at(ofTarget, 0)
    return {
      target: { provider, account: { id: '', name: account }, region: scan },
      inventory: new TextEncoder().encode(JSON.stringify(documentOf(ofTarget))),
    }
  })
}

function parseRows(origin: string, text: string): readonly ReadRow[] {
  const content = text.replace(/^\uFEFF/, '').trim()
  const values: unknown[] = content.startsWith('[')
    ? list(origin, content)
    : content.split(/\r?\n/).map((line) => json(origin, line))
  return values.map((value, index) => {
    const read = v.safeParse(Row, value, ONE_ISSUE)
    if (read.success) return read.output
    const place = v.getDotPath(read.issues[0]) ?? 'the whole row'
    throw new ExpectedError(
      'INVENTORY_NOT_ROWS',
      `${origin}, row ${index + 1}: ${place} is not as \`inventory\` writes it`,
      'Write it again with `inventory --format json`',
    )
  })
}

function list(origin: string, text: string): unknown[] {
  const value = json(origin, text)
  return Array.isArray(value) ? value : [value]
}

function json(origin: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ExpectedError(
      'INVENTORY_NOT_JSON',
      `${origin} is not JSON`,
      'Give what `inventory` wrote as json or ndjson',
    )
  }
}

/** The sections of a document, with keys as ids: unlike the ids of a scan, they are the same on both sides. */
function documentOf(rows: readonly ReadRow[]) {
  const id = (key: string) => `key ${key}`
  const members = new Map<string, string[]>()
  for (const row of rows)
    for (const group of row.in) {
      const list = members.get(group)
      if (list === undefined) members.set(group, [id(row.key)])
      else list.push(id(row.key))
    }
  const component = ({ type, key, group, properties }: ReadRow) => ({
    ...properties,
    ...{ id: id(key), type },
    ...((group || members.has(key)) && { nodes: members.get(key) ?? [] }),
  })
  return {
    nodes: rows.filter(({ group }) => group !== true).map(component),
    groups: rows.filter(({ group }) => group === true).map(component),
    edges: rows.flatMap(({ key, to }) => to.map((end) => ({ type: 'autoedge', from: id(key), to: id(end) }))),
    text: rows.flatMap(({ key, label }) => (label === undefined ? [] : [{ text: label, mapPos: { relTo: id(key) } }])),
  }
}
