import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { repeatsSecret, withoutSecrets } from '../../src/secrecy.ts'

const KEY = 'CANARYkey+with/slash=and&more"9'
const strike = (text: string) => withoutSecrets(text, [KEY])
const base64 = (text: string) => Buffer.from(text).toString('base64')
const entities = (text: string, code: (unit: number) => string) =>
  text.replace(/./gs, (unit) => `&#${code(unit.charCodeAt(0))};`)

const SPELLINGS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'in capitals': (text) => text.toUpperCase(),
  'in small letters': (text) => text.toLowerCase(),
  'in a URL': encodeURIComponent,
  'in a URL in a URL': (text) => encodeURIComponent(encodeURIComponent(encodeURIComponent(text))),
  'every byte with two per cent signs': (text) => Buffer.from(text).toString('hex').replace(/../g, '%25$&'),
  'as base64 in a URL': (text) => encodeURIComponent(base64(text)),
  'in a form': (text) => new URLSearchParams([['q', text]]).toString().slice(2),
  'every byte with a per cent sign': (text) => Buffer.from(text).toString('hex').replace(/../g, '%$&'),
  'as base64': base64,
  'as base64 of the header': (text) => base64(`Bearer ${text}`),
  'as base64 of user and password': (text) => base64(`me:${text}`),
  'as base64 for URLs': (text) => Buffer.from(`x ${text}`).toString('base64url'),
  'in hexadecimal': (text) => Buffer.from(text).toString('hex'),
  'in capital hexadecimal': (text) => Buffer.from(text).toString('hex').toUpperCase(),
  'as HTML': (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  'as HTML in HTML': (text) => text.replaceAll('&', '&amp;amp;').replaceAll('"', '&amp;quot;'),
  'as entities of HTML 5': (text) =>
    text.replaceAll('+', '&plus;').replaceAll('/', '&sol;').replaceAll('=', '&equals;'),
  'as long entities': (text) => entities(text, (unit) => `x${unit.toString(16).padStart(6, '0')}`),
  'as decimal entities': (text) => entities(text, String),
  'as hexadecimal entities': (text) => entities(text, (unit) => `x${unit.toString(16)}`),
  'as JSON': (text) => JSON.stringify(text),
  'as JSON with slashes escaped': (text) => text.replaceAll('/', '\\/'),
  'as JSON escapes': (text) => text.replace(/./g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'split by invisible characters': (text) => [...text].join('\u200B'),
  'split by blanks': (text) => text.replace(/(.{3})/g, '$1 '),
  'without its end': (text) => text.slice(0, 9),
  'without its beginning': (text) => text.slice(-9),
}

/** Runs of eight that a reader could put together again: of the text and of what its base64 words mean. */
function leftovers(text: string): readonly string[] {
  const decoded = [...text.matchAll(/[A-Za-z0-9+/_-]{6,}/g)].map(([word]) =>
    Buffer.from(word, 'base64').toString('latin1'),
  )
  const unescaped = text.replace(/%(25)*/g, '%').replace(/&(amp;)*/g, '&')
  const entity = unescaped.replace(/&#(x?)0*([0-9a-f]+);/gi, (_, x, code) =>
    String.fromCharCode(Number.parseInt(code, x ? 16 : 10)),
  )
  const url = unescaped.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  const all = [text, entity, url, ...decoded].map((one) => one.replace(/[\s\u200B]/g, '').toLowerCase()).join('\n')
  return Array.from({ length: KEY.length - 7 }, (_, at) => KEY.toLowerCase().slice(at, at + 8)).filter((run) =>
    all.includes(run),
  )
}

describe('a secret in the words of others', () => {
  test.each(Object.entries(SPELLINGS))('is struck out %s', (_, spell) => {
    const said = strike(`bad key "${spell(KEY)}" for you`)
    expect(said).toContain('***')
    expect(said).toMatch(/^bad key ".*" for you$/)
    expect(leftovers(said)).toEqual([])
  })

  test('is removed wherever eight of its characters occur, but not seven', () => {
    expect(strike(`x${KEY.slice(5, 13)}y`)).toBe('x***y')
    expect(strike(`x${KEY.slice(5, 12)}y`)).toBe(`x${KEY.slice(5, 12)}y`)
  })

  test('is struck out of a URL beyond ASCII, too', () => {
    expect(withoutSecrets(`x=${encodeURIComponent('schlüssel-größe')}!`, ['schlüssel-größe'])).toBe('x=***!')
  })

  test('that is short is struck out as a whole', () => {
    expect(withoutSecrets('pin 1234 and 123', ['1234'])).toBe('pin *** and 123')
  })

  test('leaves every other word', () => {
    const text =
      'HTTP 401: insufficient_privileges, <b>sign in</b> at https://example.com/?a=%2B&b=c (aGVsbG8gd29ybGQ=)'
    expect(strike(text)).toBe(text)
    expect(withoutSecrets('', [KEY])).toBe('')
    expect(withoutSecrets('text', ['', ''])).toBe('text')
  })

  test('never survives in any encoding, whatever is around it', () => {
    const spelling = fc.constantFrom(...Object.values(SPELLINGS))
    const around = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(spelling, around, around, (spell, before, after) => {
        expect(leftovers(strike(`${before} ${spell(KEY)} ${after}`))).toEqual([])
      }),
    )
  })

  test('takes no longer for a long text than it must', () => {
    expect(strike('CANARYke'.repeat(20_000))).toBe('***')
  })
})

describe('a body that repeats a secret', () => {
  // At the end, after the beginning of everything.
  const body = (text: string, bytes: number) => Buffer.from(`{"name":"${'Production '.repeat(bytes / 11)}${text}"}`)
  const WRITTEN = [
    'as it is',
    'in capitals',
    'in a URL',
    'as base64',
    'as base64 of the header',
    'in hexadecimal',
    'as JSON',
  ]

  test.each(Object.keys(SPELLINGS).filter((name) => !name.startsWith('without')))(
    'is seen where it is small: %s',
    (name) => {
      expect(repeatsSecret(body(SPELLINGS[name]?.(KEY) ?? '', 1000), [KEY])).toBe(true)
    },
  )

  test.each(WRITTEN)('is seen where it is large: %s', (name) => {
    expect(repeatsSecret(body(SPELLINGS[name]?.(KEY) ?? '', 400_000), [KEY])).toBe(true)
  })

  test.each([1000, 400_000])('is found if most of it is there, in %d bytes', (bytes) => {
    expect(repeatsSecret(body(KEY.slice(3, -4), bytes), [KEY])).toBe(true)
  })

  test.each([1000, 400_000])('is another one than one that shares a word with it, in %d bytes', (bytes) => {
    for (const secret of ['my-key-of-production', '', 'short', 'a-key-for-tests'])
      expect(repeatsSecret(body('eu-west-1', bytes), [secret])).toBe(false)
  })
})
