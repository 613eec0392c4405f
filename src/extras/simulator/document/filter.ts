import type { Resource } from '../world/world.ts'

/** Whether a resource matches. `groupIds` are the cloud ids of its groups. */
export type Filter = (resource: Resource, groupIds: readonly string[]) => boolean

/** Limit for nesting, so that a hostile expression cannot overflow the stack. */
const MAX_DEPTH = 50

/**
 * Reads a filter expression of Cloudcraft's Live tab: substrings of name, id, address or group id, `key=value` of a tag or
 * an attribute, bare tag keys, `AND`, `OR`, `NOT` and parentheses. Adjacent terms must all match.
 * Undefined for an invalid expression.
 */
export function parseFilter(expression: string): Filter | undefined {
  const tokens = expression.match(/\(|\)|(?:"[^"]*"|[^\s()"])+/g) ?? []
  if (tokens.length === 0) return () => true
  const reader: Reader = { tokens, at: 0, depth: 0 }
  const filter = readOr(reader)
  return reader.at === tokens.length ? filter : undefined
}

interface Reader {
  readonly tokens: readonly string[]
  at: number
  depth: number
}

function readOr(reader: Reader): Filter | undefined {
  let left = readAnd(reader)
  while (left && reader.tokens[reader.at] === 'OR') {
    reader.at++
    const [first, second] = [left, readAnd(reader)]
    left = second && ((resource, groups) => first(resource, groups) || second(resource, groups))
  }
  return left
}

function readAnd(reader: Reader): Filter | undefined {
  let left = readNot(reader)
  while (left && continues(reader)) {
    if (reader.tokens[reader.at] === 'AND') reader.at++
    const [first, second] = [left, readNot(reader)]
    left = second && ((resource, groups) => first(resource, groups) && second(resource, groups))
  }
  return left
}

function continues(reader: Reader): boolean {
  const token = reader.tokens[reader.at]
  return token !== undefined && token !== 'OR' && token !== ')'
}

function readNot(reader: Reader): Filter | undefined {
  if (reader.tokens[reader.at] !== 'NOT') return readTerm(reader)
  reader.at++
  if (++reader.depth > MAX_DEPTH) return undefined
  const inner = readNot(reader)
  reader.depth--
  return inner && ((resource, groups) => !inner(resource, groups))
}

function readTerm(reader: Reader): Filter | undefined {
  const token = reader.tokens[reader.at++]
  if (token === '(') return readGroup(reader)
  if (token === undefined || [')', 'AND', 'OR'].includes(token)) return undefined
  return matchTerm(token.replaceAll('"', ''))
}

function readGroup(reader: Reader): Filter | undefined {
  if (++reader.depth > MAX_DEPTH) return undefined
  const inner = readOr(reader)
  reader.depth--
  return reader.tokens[reader.at++] === ')' ? inner : undefined
}

function matchTerm(term: string): Filter {
  const wanted = term.toLowerCase()
  const split = wanted.indexOf('=')
  if (split > 0) return (resource) => hasAttribute(resource, wanted.slice(0, split), wanted.slice(split + 1))
  return (resource, groups) => textsOf(resource, groups).some((text) => text.toLowerCase().includes(wanted))
}

function hasAttribute(resource: Resource, key: string, value: string): boolean {
  const named = { type: resource.type, name: resource.name ?? '', ...resource.fields, ...resource.tags }
  return Object.entries(named).some(([k, v]) => k.toLowerCase() === key && String(v).toLowerCase() === value)
}

function textsOf(resource: Resource, groups: readonly string[]): string[] {
  const { name = '', cloudId = '', arn = '', resourceId = '' } = resource
  return [name, cloudId, arn, resourceId, ...resource.addresses, ...groups, ...Object.keys(resource.tags)]
}
