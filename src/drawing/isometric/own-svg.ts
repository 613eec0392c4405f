const NUMBER = '-?(?:\\d{1,7}(?:\\.\\d{0,8})?|\\.\\d{1,8})'
const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'i')

const NUMBERS = whole(`${NUMBER}(?:[ ,]+${NUMBER})*`)
const PATH = /^[mlhvcsqtaz\d ,.-]*$/i
const PAINT = whole('#[0-9a-f]{3,8}|none|url\\(#[a-z][\\w-]*\\)')
const NAME = whole('[a-z][\\w-]*')
const TRANSFORM = whole(`(?:(?:matrix|translate|scale|rotate)\\(${NUMBER}(?:[ ,]+${NUMBER})*\\) ?)+`)
const ANY = /^/

/** The allowed values of each attribute. Only `data-before` and `data-after` contain foreign text. */
const ATTRIBUTES: ReadonlyMap<string, RegExp> = new Map([
  ...'x y x1 y1 x2 y2 cx cy r rx ry width height viewBox font-size stroke-width stroke-opacity fill-opacity opacity'
    .split(' ')
    .map((name) => [name, NUMBERS] as const),
  ['stroke-dasharray', NUMBERS],
  ['d', PATH],
  ['points', NUMBERS],
  ['fill', PAINT],
  ['stroke', PAINT],
  ['id', NAME],
  ['class', whole('[a-z]{1,20}')],
  ['href', whole('#[a-z][\\w-]*')],
  ['transform', TRANSFORM],
  ['patternTransform', TRANSFORM],
  ['patternUnits', whole('userSpaceOnUse')],
  ['text-anchor', whole('start|middle|end')],
  ['font-family', whole("[a-z ,'-]+")],
  ['font-weight', whole('[a-z0-9]+')],
  ['stroke-linejoin', whole('round|miter|bevel')],
  ['stroke-linecap', whole('round|butt|square')],
  ['paint-order', whole('stroke')],
  ['role', whole('img')],
  ['xmlns', /^http:\/\/www\.w3\.org\/2000\/svg$/],
  ['data-mark', whole('added|removed|changed|replaced|unchanged')],
  ['data-before', ANY],
  ['data-after', ANY],
])

const ELEMENTS: ReadonlySet<string> = new Set(
  'svg title desc defs g use path rect circle ellipse text pattern'.split(' '),
)
/** Elements that contain only text. */
const TEXTUAL: ReadonlySet<string> = new Set(['title', 'desc', 'text'])

/** Our drawings stay below these limits: nesting, size, size of a form, number of copies of forms. */
const MAX_DEPTH = 32
const MAX_CHARACTERS = 8 * 1024 * 1024
const MAX_FORM_CHARACTERS = 20_000
const MAX_COPIES = 50_000

const TAG = /<(\/?)([A-Za-z]+)((?: [A-Za-z0-9-]+="[^"<]*")*)(\/?)>/y
const ATTRIBUTE = / ([A-Za-z0-9-]+)="([^"<]*)"/g
const TEXT = /[^<]*/y
const REFERENCE = /&(?!(?:amp|lt|gt|quot|#39);)/
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

/**
 * Whether a text is an SVG of the kind that is drawn here: known elements and attributes in one strict form, and nothing that could run,
 * load, style or multiply anything. Runs in linear time. False for anything else, including other well-formed SVG.
 */
export function isOwnSvg(text: string): boolean {
  if (text.length > MAX_CHARACTERS || !text.startsWith('<svg ')) return false
  if (FORBIDDEN.test(text) || REFERENCE.test(text)) return false
  const open: Open[] = []
  let copies = 0
  let at = 0
  do {
    const end = step(text, at, open)
    if (end === undefined) return false
    if (text.startsWith('<use ', at)) copies += 1
    at = end
  } while (open.length > 0 && copies <= MAX_COPIES)
  return open.length === 0 && at === text.length
}

/** Reads a tag and the text after it. Returns the end position, or `undefined` if one of them is not allowed. */
function step(text: string, at: number, open: Open[]): number | undefined {
  const tag = tagAt(text, at)
  if (tag === undefined || !(tag.closing ? closes(open, tag, at) : opens(open, tag, at))) return undefined
  const between = textAt(text, tag.end)
  if (between.trim() !== '' && !TEXTUAL.has(open.at(-1)?.name ?? '')) return undefined
  return tag.end + between.length
}

interface Tag {
  readonly name: string
  readonly closing: boolean
  readonly empty: boolean
  readonly attributes: string
  readonly end: number
}

function tagAt(text: string, at: number): Tag | undefined {
  TAG.lastIndex = at
  const [tag, closing, name = '', attributes = '', empty] = TAG.exec(text) ?? []
  if (tag === undefined) return undefined
  return { name, closing: closing === '/', empty: empty === '/', attributes, end: at + tag.length }
}

function textAt(text: string, at: number): string {
  TEXT.lastIndex = at
  return TEXT.exec(text)?.[0] ?? ''
}

interface Open {
  readonly name: string
  /** The start position of the outermost open element with an id, which `use` can copy. */
  readonly form: number | undefined
}

function closes(open: Open[], { name, attributes, empty }: Tag, at: number): boolean {
  const top = open.pop()
  const isSmall = top?.form === undefined || at - top.form <= MAX_FORM_CHARACTERS
  return top?.name === name && attributes === '' && !empty && isSmall
}

function opens(open: Open[], { name, attributes, empty }: Tag, at: number): boolean {
  const inside = open.at(-1)
  if (!ELEMENTS.has(name) || (inside === undefined) !== (name === 'svg')) return false
  if (inside !== undefined && TEXTUAL.has(inside.name)) return false
  const form = inside?.form ?? (attributes.includes(' id="') ? at : undefined)
  if (!empty) open.push({ name, form })
  return open.length <= MAX_DEPTH && areAllowed(attributes, form !== undefined)
}

/** A form must not refer to others: nested copies could grow exponentially. */
function areAllowed(attributes: string, isForm: boolean): boolean {
  const seen = new Set<string>()
  for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
    if (seen.has(name) || ATTRIBUTES.get(name)?.test(value) !== true) return false
    if (isForm && (name === 'href' || value.startsWith('url('))) return false
    seen.add(name)
  }
  return true
}
