/**
 * Removes secrets from foreign text. A server, a proxy or a captive portal may echo what it was sent in any encoding: verbatim, as part of
 * a URL, as base64 of a header, as HTML, in hexadecimal, truncated. What is left must be useless, so every run of eight characters of a
 * secret is removed, in each of these encodings, regardless of case and of invisible characters or spaces in between.
 */
const RUN = 8
const STRUCK = '***'

/** Ignored when comparing: invisible between two letters, or an escape character, once or repeatedly. */
const SPACER = /[\s\\\p{C}\p{Default_Ignorable_Code_Point}]/u

/**
 * The text with every trace of the secrets replaced by `***`. Linear in the length of the text.
 * @param secrets as they are sent; empty ones are skipped; one shorter than eight characters is removed as a whole
 */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const traces = secrets.flatMap((secret) => (secret === '' ? [] : tracesOf(secret)))
  if (traces.length === 0 || text === '') return text
  const { letters, starts, ends } = skeleton(text)
  const hidden = new Uint8Array(text.length)
  const byLength = new Map<number, Set<string>>()
  for (const trace of traces) {
    const known = byLength.get(trace.length)
    if (known === undefined) byLength.set(trace.length, new Set([trace]))
    else known.add(trace)
  }
  for (const [length, known] of byLength) {
    for (let start = 0; start + length <= letters.length; start++) {
      if (!known.has(letters.slice(start, start + length))) continue
      hidden.fill(1, starts[start], ends[start + length - 1])
    }
  }
  return struck(text, hidden)
}

/** This many characters of a secret in a row are not a coincidence, even if someone has made up a key of common words. */
const TELLTALE = 12
/** Up to this size every encoding is searched for; in larger documents only those that programs write. */
const SMALL = 2 ** 18

/**
 * Whether bytes contain a secret, or most of it. Fast enough for documents of hundreds of megabytes, where it searches for aligned pieces
 * of 12 characters: any 23 characters in a row contain one of those. Shorter secrets are searched for as a whole.
 */
export function repeatsSecret(bytes: Uint8Array, secrets: readonly string[]): boolean {
  const known = secrets.filter((secret) => secret.length >= RUN)
  if (known.length === 0) return false
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length > SMALL) return known.flatMap(commonTraces).some((trace) => buffer.includes(trace))
  const { letters } = skeleton(buffer.toString())
  return known.flatMap((secret) => tracesOf(secret, TELLTALE)).some((trace) => letters.includes(trace))
}

/** Verbatim, in either case, in a URL, in hexadecimal, and in base64. */
function commonTraces(secret: string): readonly string[] {
  const plain = pieces(secret, TELLTALE).flatMap((piece) => {
    const hex = Buffer.from(piece).toString('hex')
    const json = JSON.stringify(piece).slice(1, -1)
    return [piece, piece.toLowerCase(), piece.toUpperCase(), encodeURIComponent(piece), json, hex, hex.toUpperCase()]
  })
  const base64 = base64Texts(secret).flatMap((text) => pieces(text, TELLTALE))
  return [...new Set([...plain, ...base64])]
}

/** Pieces of this length, one after the other, and the last of them from the end. */
function pieces(text: string, length: number): readonly string[] {
  if (text.length <= length) return [text]
  const count = Math.floor(text.length / length)
  return [...Array.from({ length: count }, (_, at) => text.slice(at * length, (at + 1) * length)), text.slice(-length)]
}

/** The letters that are compared, in lower case, and where each of them begins and ends in the text. */
interface Skeleton {
  readonly letters: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

function skeleton(text: string): Skeleton {
  const [starts, ends]: [number[], number[]] = [[], []]
  let letters = ''
  for (let position = 0; position < text.length; position++) {
    const written = escapeAt(text, position)
    const unit = written?.letter ?? text[position] ?? ''
    const start = position
    position += (written?.length ?? 1) - 1
    if (SPACER.test(unit)) continue
    // One unit stays one unit: `İ` in lower case is two.
    const lower = unit.toLowerCase()
    letters += lower.length === 1 ? lower : unit
    starts.push(start)
    ends.push(position + 1)
  }
  return { letters, starts, ends }
}

/** A byte of ASCII in a URL or an entity of HTML, written once or several times over: `%2F`, `%252F`, `&#47;`, `&amp;#x2F;`. */
const ESCAPE =
  /%(?:25)*([0-7][0-9a-f])|&(?:amp;)*(?:#0{0,7}(\d{1,3})|#x0{0,7}([0-7]?[0-9a-f])|(amp|lt|gt|quot|apos|plus|sol|equals|grave));/iy
const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
  ...{ plus: '+', sol: '/', equals: '=', grave: '`' },
}

function escapeAt(text: string, position: number): { readonly letter: string; readonly length: number } | undefined {
  const first = text[position]
  if (first !== '%' && first !== '&') return undefined
  ESCAPE.lastIndex = position
  const found = ESCAPE.exec(text)
  if (found === null) return undefined
  const [whole, inUrl, decimal, hex, name = ''] = found
  const code = decimal === undefined ? Number.parseInt(inUrl ?? hex ?? '', 16) : Number(decimal)
  const letter = NAMED[name.toLowerCase()] ?? String.fromCharCode(code)
  return { letter, length: whole.length }
}

function struck(text: string, hidden: Uint8Array): string {
  let left = ''
  for (let position = 0; position < text.length; position++) {
    if (hidden[position] !== 1) left += text[position]
    else if (hidden[position - 1] !== 1) left += STRUCK
  }
  return left
}

const BASE64 = [
  (bytes: Uint8Array) => Buffer.from(bytes).toString('base64'),
  (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url'),
]

/** Every encoding of every run of a secret, as it would appear in the skeleton of a text. */
function tracesOf(secret: string, run = RUN): readonly string[] {
  const units = [...secret]
  const runs = units.length <= run ? [secret] : units.slice(run - 1).map((_, at) => units.slice(at, at + run).join(''))
  const spelled = [...runs.flatMap(spellings), ...base64Runs(secret, run)]
  return [...new Set(spelled.map((trace) => skeleton(trace).letters))].filter((trace) => trace !== '')
}

/** As it is, in a form, in hexadecimal and in escapes of JSON. What a URL or HTML makes of ASCII the skeleton takes back. */
function spellings(run: string): readonly string[] {
  const bytes = [...Buffer.from(run)].map((byte) => byte.toString(16).padStart(2, '0'))
  const units = run.split('').map((unit) => unit.charCodeAt(0))
  const hex = (unit: number, width: number) => unit.toString(16).padStart(width, '0')
  return [
    run,
    // Beyond ASCII a URL has several bytes for one letter.
    bytes.map((byte) => `%${byte}`).join(''),
    encodeURIComponent(Buffer.from(run).toString()),
    new URLSearchParams([['', run]]).toString().slice(1),
    ...['', ':', '-', '\\x', '0x'].map((mark) =>
      bytes.map((byte, at) => (at === 0 && mark.length === 1 ? byte : `${mark}${byte}`)).join(''),
    ),
    JSON.stringify(run).slice(1, -1),
    run.replaceAll('/', '\\/'),
    units.map((unit) => `\\u${hex(unit, 4)}`).join(''),
  ]
}

/**
 * The same bytes have three forms in base64, depending on their offset modulo three: in the secret alone, in `Bearer SECRET`, in
 * `user:SECRET`. The first and last letters depend on the neighbouring bytes, so only the letters in between are searched for.
 */
function base64Runs(secret: string, run: number): readonly string[] {
  return base64Texts(secret).flatMap((inner) => {
    if (inner.length < run) return inner.length < 6 ? [] : [inner]
    return Array.from({ length: inner.length - run + 1 }, (_, at) => inner.slice(at, at + run))
  })
}

function base64Texts(secret: string): readonly string[] {
  return [0, 1, 2].flatMap((shift) =>
    BASE64.map((encode) => {
      const padded = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)])
      const text = encode(padded).replace(/=+$/, '')
      return text.slice(shift === 0 ? 0 : shift + 1, padded.length % 3 === 0 ? undefined : -1)
    }),
  )
}
