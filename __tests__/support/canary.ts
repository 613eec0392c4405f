/** A key in the form of a real one, with every character that some spelling changes, and no word in it. */
export const CANARY = 'Qz7+Xw/K9pLm4&Vt2=Rb8<Nc5"Hd3>Jf6-Gs1_Wy0~Ek'

const base64 = (text: string) => Buffer.from(text).toString('base64')
const entities = (text: string, spelled: (unit: number) => string) =>
  text.replace(/./gs, (unit) => `&#${spelled(unit.charCodeAt(0))};`)

/** Ways in which servers, proxies and firewalls repeat what they were sent. */
export const SPELLINGS: Readonly<Record<string, (key: string) => string>> = {
  'as it is': (key) => key,
  'in capitals': (key) => key.toUpperCase(),
  'in a URL': encodeURIComponent,
  'every byte with a per cent sign': (key) => Buffer.from(key).toString('hex').replace(/../g, '%$&'),
  'as base64': base64,
  'as base64 of the header': (key) => base64(`Bearer ${key}`),
  'in hexadecimal': (key) => Buffer.from(key).toString('hex'),
  'as HTML': (key) =>
    key
      .replaceAll('&', '&amp;')
      .replaceAll('=', '&#61;')
      .replaceAll('+', '&#43;')
      .replaceAll('/', '&#x2F;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;'),
  'as entities': (key) => entities(key, String),
  'as JSON escapes': (key) => key.replace(/./g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'split by invisible characters': (key) => key.replace(/(.{4})/g, '$1\u200b'),
  'split by blanks': (key) => key.replace(/(.{4})/g, '$1 '),
  'without its end': (key) => `${key.slice(0, -3)}…`,
}

const RUN = 8

/**
 * Every run of eight characters of the key that a reader could get out of a text: as it stands, or by decoding what it looks like. Written
 * without a thought of how the product looks for it.
 */
export function runsIn(text: string, key: string): readonly string[] {
  const plain = key.toLowerCase()
  const runs = Array.from({ length: key.length - RUN + 1 }, (_, at) => plain.slice(at, at + RUN))
  const readings = [text, ...decoded(text)].map((reading) =>
    reading.replace(/[\s\p{C}\p{Default_Ignorable_Code_Point}]/gu, '').toLowerCase(),
  )
  return runs.filter((run) => readings.some((reading) => reading.includes(run)))
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): readonly string[] {
  const entity = text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => character(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/g, (_, decimal: string) => character(Number(decimal)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => NAMED[name] ?? '')
  const unescaped = text
    .replace(/\\+u([0-9a-f]{4})/gi, (_, hex: string) => character(Number.parseInt(hex, 16)))
    .replace(/\\(["\\/])/g, '$1')
  const url = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => character(Number.parseInt(hex, 16)))
  const words = [...text.matchAll(/[A-Za-z0-9+/_-]{10,}/g)].flatMap(([word]) =>
    [0, 1, 2, 3].map((skip) => Buffer.from(word.slice(skip), 'base64').toString('latin1')),
  )
  const hexed = [...text.matchAll(/(?:[0-9a-f]{2}){8,}/gi)].map(([word]) => Buffer.from(word, 'hex').toString('latin1'))
  return [entity, unescaped, url, words.join('\n'), hexed.join('\n')]
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
