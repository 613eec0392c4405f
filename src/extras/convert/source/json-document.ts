import { ExpectedError } from '../../../errors.ts'
import type { Json } from '../../../json.ts'

/** Deeper than any declaration; limits every recursion over one. A nested module takes three levels. */
const MAX_LEVELS = 300

/** Older versions decode a program's output with the console's code page, and lose letters and quotes. */
const POWERSHELL =
  'PowerShell\'s `>` wrote it and may have lost characters: run `cmd /c "terraform show -json PLANFILE > plan.json"` instead'

/** Reads JSON. @throws ExpectedError CONVERT_NOT_JSON, CONVERT_TOO_DEEP */
export function parseJsonDocument(origin: string, text: string, isUtf16 = false): Json {
  const value = parse(origin, text, isUtf16)
  if (levelsOf(value) > MAX_LEVELS) throw tooDeep(origin)
  return value
}

export function tooDeep(origin: string): ExpectedError {
  const what = `${origin} is nested deeper than any declaration`
  return new ExpectedError('CONVERT_TOO_DEEP', what, 'Give a Terraform show document or a CloudFormation template')
}

function parse(origin: string, text: string, isUtf16: boolean): Json {
  try {
    return JSON.parse(text)
  } catch (error) {
    // The message of a syntax error quotes the text, which may be a secret.
    const place =
      error instanceof SyntaxError ? /\bline \d+ column \d+|\bposition \d+/.exec(error.message)?.[0] : undefined
    throw new ExpectedError(
      'CONVERT_NOT_JSON',
      `${origin} starts like JSON but is not valid JSON${place === undefined ? '' : ` (at ${place})`}`,
      isUtf16 ? POWERSHELL : 'Write it again: one complete document and nothing else',
    )
  }
}

/** Level by level: a hostile document would overflow the stack of a recursion. */
function levelsOf(root: Json): number {
  let levels = 0
  let current: readonly Json[] = [root]
  while (current.length > 0 && levels <= MAX_LEVELS) {
    levels += 1
    current = current.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []))
  }
  return levels
}
