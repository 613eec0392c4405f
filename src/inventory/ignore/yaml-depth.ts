import { Lexer } from 'yaml'

/** Brackets within brackets: deeper, and the parser's recursion would end the process instead of throwing. */
const MAX_BRACKETS = 100
/** Every level of indentation takes a column, and at most two levels begin in one. */
const MAX_INDENT = 200

/** Whether YAML is nested so deeply that it is not safe to parse. Goes through it once, without recursion. */
export function isTooDeep(text: string): boolean {
  let brackets = 0
  /** How far the spaces and marks reach that begin the line; past its first word a line nests by brackets alone. */
  let indent = 0
  let isIndent = true
  for (const token of new Lexer().lex(text)) {
    brackets += BRACKETS.get(token) ?? 0
    isIndent = token.endsWith('\n') || (isIndent && isMark(token))
    indent = token.endsWith('\n') ? 0 : indent + (isIndent ? token.length : 0)
    if (brackets > MAX_BRACKETS || indent > MAX_INDENT) return true
  }
  return false
}

/** The lexer's own mark for the begin of a document. */
const BEGIN = '\u0002'

function isMark(token: string): boolean {
  return token === BEGIN || /^[\s?-]*$/.test(token)
}

const BRACKETS = new Map([
  ['[', 1],
  ['{', 1],
  [']', -1],
  ['}', -1],
])
