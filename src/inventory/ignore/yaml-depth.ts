import { Lexer } from 'yaml'

/** Nested brackets: with more, the parser's recursion would crash the process instead of throwing. */
const MAX_BRACKETS = 100
/** In columns; at most two levels of nesting begin in one column. */
const MAX_INDENT = 200

/** Whether YAML is nested too deeply to be parsed safely. One pass, no recursion. */
export function isTooDeep(text: string): boolean {
  let brackets = 0
  /** Length of the spaces and marks at the beginning of the line. After its first word, only brackets nest. */
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

/** The lexer's own mark for the start of a document. */
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
