import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  type YAMLParseError,
} from 'yaml'
import { ExpectedError } from '../../../errors.ts'
import { isTooDeep } from '../../../inventory/ignore/yaml-depth.ts'
import type { Json } from '../../../json.ts'
import { tooDeep } from './json-document.ts'

/** CloudFormation accepts templates of up to 1 MB. */
const MAX_CHARACTERS = 8 * 1024 * 1024
/** Limit for values with aliases expanded, against documents that grow exponentially. */
const MAX_VALUES = 500_000

/**
 * Reads YAML: `!Ref x` becomes `{Ref: x}`, `!GetAtt a.b` becomes `{'Fn::GetAtt': ['a', 'b']}`. A stream may contain several documents.
 * @throws ExpectedError CONVERT_NOT_YAML, CONVERT_TOO_DEEP, CONVERT_TOO_LARGE
 */
export function parseYamlDocuments(origin: string, text: string): readonly Json[] {
  if (text.length > MAX_CHARACTERS) throw tooLarge(origin, `${Math.ceil(text.length / 1024 / 1024)} MiB of YAML`)
  if (isTooDeep(text)) throw tooDeep(origin)
  const documents = parsed(text)
  const fault = documents.flatMap(({ errors }) => errors).find((error) => !isForgiven(error))
  if (fault !== undefined) {
    const line = text.slice(0, fault.pos[0]).split('\n').length
    const what = `${origin} is not YAML: line ${line}, ${fault.code}`
    throw new ExpectedError('CONVERT_NOT_YAML', what, 'Fix that line, or use JSON')
  }
  const left = { values: MAX_VALUES }
  return documents.map(({ contents }) => toJson(contents, { origin, left, open: new Set(), anchors: new Map() }))
}

/** How many lines in brackets and quotes may be moved; each needs a pass, and large files get fewer passes. */
const MAX_MOVED = 200
const MAX_PASSED_CHARACTERS = 64 * 1024 * 1024
const FAR = ' '.repeat(80)

/**
 * Other parsers ignore the indentation of lines within brackets and quotes, and deployed templates rely on that: such lines are moved to
 * the right. That changes no line numbers, and no values except spaces in a multi-line text, which count as one.
 */
function parsed(text: string) {
  const options = { logLevel: 'silent', prettyErrors: false, uniqueKeys: false, merge: false } as const
  let current = text
  let documents = [...parseAllDocuments(current, options)]
  const passes = Math.min(MAX_MOVED, Math.ceil(MAX_PASSED_CHARACTERS / (text.length + 1)))
  for (let moved = 0; moved < passes; moved += 1) {
    const [narrow] = documents.flatMap(({ errors }) => errors.flatMap((error) => narrowLines(current, error)))
    if (narrow === undefined) break
    const { start, end } = narrow
    const lines = current.slice(start, end).split('\n')
    current = current.slice(0, start) + lines.map((line) => FAR + line).join('\n') + current.slice(end)
    documents = [...parseAllDocuments(current, options)]
  }
  return documents
}

/** Lines that are not indented enough; none if the error is another one. */
function narrowLines(text: string, { code, message, pos }: YAMLParseError): { start: number; end: number }[] {
  if (code === 'BAD_INDENT' && / in block collection must be sufficiently indented/.test(message)) {
    const start = text.lastIndexOf('\n', pos[0] - 1) + 1
    return text.slice(start, pos[0]).trim() === '' ? [{ start, end: pos[0] }] : []
  }
  // For this parser the text ends before its first line without enough indentation; it really continues to the next quote.
  const quote = code === 'MISSING_CHAR' ? /^Missing closing (["'])quote/.exec(message)?.[1] : undefined
  const start = quote === undefined ? 0 : text.indexOf('\n', pos[0]) + 1
  const end = quote === undefined || start === 0 ? -1 : text.indexOf(quote, start)
  return end < 0 ? [] : [{ start, end }]
}

/** A bracket that closes directly below the key of its list: its meaning is clear. */
function isForgiven({ code, message }: YAMLParseError): boolean {
  return code === 'BAD_INDENT' && message.startsWith('Flow end indicator')
}

interface Walk {
  readonly origin: string
  /** Shared by all documents of a stream. */
  readonly left: { values: number }
  /** The ancestors of the current node: an alias to one of them would be endless. */
  readonly open: Set<Node>
  /** The current meaning of each anchor: the latest definition wins. */
  readonly anchors: Map<string, Node>
}

function toJson(node: unknown, walk: Walk): Json {
  walk.left.values -= 1
  if (walk.left.values < 0) throw tooLarge(walk.origin, `more than ${MAX_VALUES} values`)
  if (isAlias(node)) return toJson(walk.anchors.get(node.source) ?? null, walk)
  if (isNode(node) && 'anchor' in node && typeof node.anchor === 'string') walk.anchors.set(node.anchor, node)
  if (isScalar(node)) return tagged(node.tag, scalarOf(node.value))
  if (!isMap(node) && !isSeq(node)) return null
  if (walk.open.has(node)) throw tooLarge(walk.origin, 'a value that contains itself')
  walk.open.add(node)
  const value = isSeq(node)
    ? node.items.map((item) => toJson(item, walk))
    : Object.fromEntries(node.items.map((pair) => entryOf(pair, walk)))
  walk.open.delete(node)
  return tagged(node.tag, value)
}

function entryOf(pair: Pair, walk: Walk): readonly [string, Json] {
  const key = isScalar(pair.key) ? String(pair.key.value) : ''
  return [key, toJson(pair.value, walk)]
}

function scalarOf(value: unknown): Json {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** Expands CloudFormation's short forms. */
function tagged(tag: string | undefined, value: Json): Json {
  if (tag === undefined || !/^![A-Za-z][A-Za-z0-9:]*$/.test(tag)) return value
  if (tag === '!Ref' || tag === '!Condition') return { [tag.slice(1)]: value }
  if (tag !== '!GetAtt' || typeof value !== 'string') return { [`Fn::${tag.slice(1)}`]: value }
  const dot = value.indexOf('.')
  return { 'Fn::GetAtt': dot < 0 ? [value] : [value.slice(0, dot), value.slice(dot + 1)] }
}

function tooLarge(origin: string, what: string): ExpectedError {
  return new ExpectedError('CONVERT_TOO_LARGE', `${origin} has ${what}`, 'Split the template, or give it as JSON')
}
