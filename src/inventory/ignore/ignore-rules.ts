import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml'
import { ExpectedError } from '../../errors.ts'
import { HARMS, TAGS, type Tag } from '../change.ts'
import { wildcard } from './wildcard.ts'
import { isTooDeep } from './yaml-depth.ts'
import { itemsOf, keysOf, nodeAt, textAt, textsOf } from './yaml-nodes.ts'

/** What the patterns of a rule may match. Cloudcraft does not export the tags of resources yet, so `tag` never matches. */
const PATTERN_KEYS = ['type', 'arn', 'id', 'name', 'tag', 'kind', 'field', 'group', 'pool', 'severity'] as const
export type PatternKey = (typeof PATTERN_KEYS)[number]

/** One rule: hides what matches all of its patterns. */
export interface IgnoreRule {
  readonly patterns: Readonly<Partial<Record<PatternKey, (text: string) => boolean>>>
  readonly reason: string
  /** The last day on which the rule is valid, `2026-01-31`. */
  readonly until: string | undefined
  /** Also hides what `never` protects. */
  readonly allowSevere: boolean
  readonly line: number
}

export interface IgnoreRules {
  readonly rules: readonly IgnoreRule[]
  /** Tags that no rule hides unless it says `allow-severe: true`. */
  readonly never: readonly Tag[]
}

export const NO_RULES: IgnoreRules = { rules: [], never: [] }

const KEYS = [...PATTERN_KEYS, 'reason', 'until', 'allow-severe'] as const
const MAX_LENGTH = 1024 * 1024
const MAX_RULES = 1000

/**
 * Reads ignore rules: YAML, a list of rules, or a map with `ignore` and `never`.
 * @param origin what to call the text in an error
 * @param besides other keys of the map, which are not rules and are read elsewhere
 * @throws AggregateError with one ExpectedError IGNORE_INVALID per mistake, with line and column
 */
export function parseIgnoreRules(origin: string, text: string, besides: readonly string[] = []): IgnoreRules {
  const errors: ExpectedError[] = []
  const lines = new LineCounter()
  const fail: Fail = (node, what, remedy) => {
    const offset = typeof node === 'number' ? node : (node?.range?.[0] ?? 0)
    const { line, col } = lines.linePos(offset)
    errors.push(
      new ExpectedError(
        'IGNORE_INVALID',
        `${origin}, line ${Math.max(1, line)}, column ${Math.max(1, col)}: ${what}`,
        remedy,
      ),
    )
  }
  if (text.length > MAX_LENGTH) fail(0, 'it is longer than 1 MiB', 'Keep the rules short')
  if (errors.length === 0 && isTooDeep(text)) fail(0, 'it is nested too deeply', 'Write a list of rules')
  const document = parseDocument(errors.length === 0 ? text : '', {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    strict: true,
  })
  for (const { pos, message } of document.errors) fail(pos[0], message, 'Fix the YAML')
  const rules =
    errors.length > 0
      ? NO_RULES
      : readRoot(document.contents, { lineOf: (node) => lines.linePos(node.range?.[0] ?? 0).line, besides }, fail)
  if (errors.length > 0) throw new AggregateError(errors, errors.map((error) => error.message).join('\n'))
  return rules
}

type Fail = (node: Node | number | undefined, what: string, remedy: string) => void

interface Reading {
  readonly lineOf: (node: Node) => number
  readonly besides: readonly string[]
}

function readRoot(root: Node | null, { lineOf, besides }: Reading, fail: Fail): IgnoreRules {
  if (root === null) return NO_RULES
  if (isSeq(root)) return { rules: readRules(root, lineOf, fail), never: HARMS }
  if (!isMap(root)) {
    fail(root, 'it is neither a list of rules nor a map with ignore', 'Begin with "ignore:"')
    return NO_RULES
  }
  for (const key of keysOf(root))
    if (!['ignore', 'never', ...besides].includes(key.name))
      fail(key.node, `unknown key "${key.name}"`, 'Use ignore and never')
  const never = nodeAt(root, 'never')
  const list = nodeAt(root, 'ignore')
  return {
    rules: list === undefined || isNothing(list) ? [] : readRules(list, lineOf, fail),
    never: never === undefined ? HARMS : readNever(never, fail),
  }
}

function isNothing(node: Node): boolean {
  return isScalar(node) && node.value === null
}

function readNever(node: Node, fail: Fail): readonly Tag[] {
  return itemsOf(node).flatMap((item): Tag[] => {
    const tag = isScalar(item) ? item.value : undefined
    if (isNothing(item)) return []
    if (isOneOf(TAGS, tag)) return [tag]
    fail(item, `never: "${String(tag).slice(0, 100)}" is not a tag`, `Choose among ${TAGS.join(', ')}`)
    return []
  })
}

function readRules(list: Node, lineOf: (node: Node) => number, fail: Fail): readonly IgnoreRule[] {
  if (!isSeq(list)) {
    fail(list, 'ignore is not a list', 'Write each rule behind a dash')
    return []
  }
  if (list.items.length > MAX_RULES)
    fail(list, `there are ${list.items.length} rules; the limit is ${MAX_RULES}`, 'Use patterns')
  return itemsOf(list).flatMap((item) => {
    if (isMap(item)) return [readRule(item, lineOf(item), fail)]
    fail(item, 'a rule is a map', 'Write it as - { type: ec2, name: "tmp-*", reason: previews }')
    return []
  })
}

function readRule(rule: YAMLMap, line: number, fail: Fail): IgnoreRule {
  const patterns: Partial<Record<PatternKey, (text: string) => boolean>> = {}
  for (const { name, node, value } of keysOf(rule)) {
    if (!isOneOf(KEYS, name)) fail(node, `unknown key "${name}"`, `Use ${KEYS.join(', ')}`)
    else if (isOneOf(PATTERN_KEYS, name)) {
      const texts = textsOf(value)
      if (texts === undefined) fail(value ?? node, `${name} is not a text`, 'Give a pattern, or a list of patterns')
      else patterns[name] = anyOf(texts)
    }
  }
  const reason = textAt(rule, 'reason')
  if (reason === undefined) fail(rule, 'the rule has no reason', 'Say why: reason: nightly spot rotation')
  if (Object.keys(patterns).length === 0)
    fail(rule, 'the rule would hide everything', `Give at least one of ${PATTERN_KEYS.join(', ')}`)
  return {
    patterns,
    reason: reason ?? '',
    until: readUntil(rule, fail),
    allowSevere: readAllowSevere(rule, fail),
    line,
  }
}

function readUntil(rule: YAMLMap, fail: Fail): string | undefined {
  const node = nodeAt(rule, 'until')
  if (node === undefined) return undefined
  const text = textAt(rule, 'until') ?? ''
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  // `2027-02-31` has the form of a day; `Date` makes it 3 March.
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text
  fail(node, `until is "${text.slice(0, 100)}"`, 'Give a day, such as 2026-01-31')
  return undefined
}

function readAllowSevere(rule: YAMLMap, fail: Fail): boolean {
  const value = rule.get('allow-severe')
  if (value === undefined || typeof value === 'boolean') return value === true
  fail(nodeAt(rule, 'allow-severe'), 'allow-severe is neither true nor false', 'Write true or false')
  return false
}

function isOneOf<T extends string>(list: readonly T[], value: unknown): value is T {
  return list.some((one) => one === value)
}

function anyOf(patterns: readonly string[]): (text: string) => boolean {
  const tests = patterns.map(wildcard)
  return (text) => tests.some((test) => test(text))
}
