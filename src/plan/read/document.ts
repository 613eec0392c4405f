import type { Json } from '../../json.ts'
import { visibleLine } from '../../text.ts'
import { ANY_TOOL, refused, SHOW } from './refusal.ts'

const MAX_BYTES = 200 * 1024 * 1024
/** Deeper than any plan; each nested module takes three levels. */
const MAX_DEPTH = 300
/** Pages of one change set, and the sets nested in it. */
const MAX_DOCUMENTS = 1000

/**
 * The JSON documents in a file. What tools and shells add around them is removed: a byte order mark, UTF-16, the lines of the wrapper of
 * setup-terraform, warnings before and after.
 * @throws ExpectedError PLAN_TOO_LARGE, PLAN_TOO_DEEP, PLAN_BINARY, PLAN_NOT_JSON, PLAN_SEVERAL
 */
export function readDocuments(file: string, bytes: Uint8Array): readonly Json[] {
  if (bytes.byteLength > MAX_BYTES) {
    const size = Math.ceil(bytes.byteLength / 1024 / 1024)
    throw refused('PLAN_TOO_LARGE', `${file} has ${size} MiB; the limit is 200`, 'Plan one module or stack at a time')
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw refused('PLAN_BINARY', `${file} is a saved plan, not its JSON`, SHOW)
  const text = decode(bytes)
  const found = cutOut(file, text)
  if (found.length === 0) throw noJson(file, text)
  return found.map((part) => parse(file, part))
}

/**
 * The one JSON document in output of the wrapper of setup-terraform, or of a shell; undefined if there is none or more than one.
 * @throws ExpectedError PLAN_TOO_DEEP, PLAN_NOT_JSON, PLAN_SEVERAL
 */
export function onlyDocument(file: string, text: string): string | undefined {
  const found = cutOut(file, text)
  return found.length === 1 ? found[0] : undefined
}

/** PowerShell writes what a command prints as UTF-16. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  // Without a byte order mark: ASCII in UTF-16 has a zero next to each character.
  if (first === 0x7b && second === 0) return new TextDecoder('utf-16le').decode(bytes)
  return new TextDecoder().decode(bytes)
}

/** A document begins a line with `{`, or with a list; `[command]…` and `[WARN]…` do not begin one. */
const BEGIN = /^[ \t]*(?=\{|\[\s*[[{\]])/gm

/** The text of each document. Its end is found by counting brackets, which limits the depth before anything is parsed. */
function cutOut(file: string, text: string): readonly string[] {
  const found: string[] = []
  BEGIN.lastIndex = 0
  for (let match = BEGIN.exec(text); match !== null; match = BEGIN.exec(text)) {
    const start = match.index + match[0].length
    const end = endOf(file, text, start)
    found.push(text.slice(start, end))
    if (found.length > MAX_DOCUMENTS)
      throw refused(
        'PLAN_SEVERAL',
        `${file} holds more than ${MAX_DOCUMENTS} documents`,
        'Give each plan in a file of its own',
      )
    BEGIN.lastIndex = end
  }
  return found
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d]

function endOf(file: string, text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at)
    else if (code === OPEN || code === OPEN_LIST) {
      depth += 1
      if (depth > MAX_DEPTH) throw refused('PLAN_TOO_DEEP', `${file} is nested deeper than any plan`, ANY_TOOL)
    } else if (code === CLOSE || code === CLOSE_LIST) {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  throw refused('PLAN_NOT_JSON', `${file} ends in the middle of its JSON`, 'Write the plan again, whole')
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) at += 1
    else if (code === QUOTE) return at
  }
  return text.length
}

function parse(file: string, text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    // The message of a syntax error quotes the text around it, which may be a secret.
    throw refused(
      'PLAN_NOT_JSON',
      `${file} begins like JSON but is not`,
      'Write the plan again, whole, into a file of its own',
    )
  }
}

function noJson(file: string, text: string) {
  if (text.trim() === '') return refused('PLAN_NOT_JSON', `${file} is empty`, ANY_TOOL)
  if (/^(Terraform|OpenTofu) (will perform|used the selected)|^Plan: \d+ to add/m.test(text.slice(0, 200_000)))
    return refused('PLAN_NOT_JSON', `${file} is a human-readable plan, not its JSON`, SHOW)
  if (/^\[command\]/m.test(text.slice(0, 20_000)))
    return refused(
      'PLAN_NOT_JSON',
      `${file} holds the output of setup-terraform's wrapper, not a plan`,
      'Set `terraform_wrapper: false` for hashicorp/setup-terraform, or write the plan with `terraform show -json PLANFILE > FILE`',
    )
  return refused('PLAN_NOT_JSON', `${visibleLine(file)} holds no JSON`, ANY_TOOL)
}
