import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate'
import { type Allow, readZip } from '../../../../src/github/artifact/artifact-zip.ts'

const LIMITS = { archiveBytes: 1e6, files: 5, fileBytes: 1000, totalBytes: 2500 }
const all: Allow = () => true

const zipOf = (files: Zippable) => zipSync(files, { level: 6 })
const read = (zip: Uint8Array, allow = all) => readZip(zip, allow, LIMITS, 'download')
const texts = (files: ReadonlyMap<string, Uint8Array>) =>
  Object.fromEntries([...files].map(([k, v]) => [k, strFromU8(v)]))

/** Writes over every copy of a name, local header and directory, with another of the same length. */
function renamed(zip: Uint8Array, from: string, to: string): Uint8Array {
  return Uint8Array.from(Buffer.from(Buffer.from(zip).toString('latin1').replaceAll(from, to), 'latin1'))
}

describe('readZip', () => {
  test('reads the wanted files and leaves the others', () => {
    const zip = zipOf({ 'manifest.json': strToU8('{}'), '1-a/render.png': strToU8('png'), 'other.exe': strToU8('x') })
    const wanted: Allow = (path) => !path.endsWith('.exe')
    expect(texts(read(zip, wanted))).toEqual({ 'manifest.json': '{}', '1-a/render.png': 'png' })
  })

  test('tells the size before it inflates', () => {
    const sizes: unknown[] = []
    read(zipOf({ a: new Uint8Array(900) }), (path, size) => sizes.push(path, size) > 9)
    expect(sizes).toEqual(['a', 900])
  })

  test.each(['../abc', '/abcde', 'a/../b', 'a\\bcde', 'C:/abc', './abcd', 'a//bcd', 'a\u0000bcde'])(
    'refuses an archive with the path %j',
    (path) => {
      const name = 'n'.repeat(path.length)
      const zip = renamed(zipOf({ [name]: strToU8('x') }), name, path)
      expect(() => read(zip)).toThrow(expect.objectContaining({ code: 'ARTIFACT_UNSAFE' }))
    },
  )

  test('refuses a path that leads out even when nobody wants the file', () => {
    const zip = renamed(zipOf({ good: strToU8('x'), 'nn/abc': strToU8('x') }), 'nn/abc', '../abc')
    expect(() => read(zip, (path) => path === 'good')).toThrow('a path leads out of the archive')
  })

  test('refuses a name that comes twice', () => {
    const zip = renamed(zipOf({ one: strToU8('a'), two: strToU8('b') }), 'two', 'one')
    expect(() => read(zip)).toThrow('a name occurs twice')
  })

  test('refuses __proto__ and touches no prototype', () => {
    const zip = renamed(zipOf({ nn_proto_n: strToU8('polluted') }), 'nn_proto_n', '__proto__x')
    expect(read(zip).size).toBe(1)
    const evil = renamed(zipOf({ nnnnnnnnn: strToU8('polluted') }), 'nnnnnnnnn', '__proto__')
    expect(() => read(evil)).toThrow('a path leads out')
  })

  test('refuses what is over a limit', () => {
    const small = new Uint8Array(900)
    expect(() => read(zipOf({ a: new Uint8Array(1001) }))).toThrow('more than 1000 bytes')
    expect(() => read(zipOf({ a: small, b: small, c: small }))).toThrow('more than 2500 bytes')
    const many = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, small.subarray(0, 1)]))
    expect(() => read(zipOf(many))).toThrow('more than 5 files')
  })

  test.each([
    ['refuses', 5_000_000],
    ['cuts off', 400_000],
  ])('%s an archive that claims 1,000 bytes and holds %i', (_, bytes) => {
    const zip = Buffer.from(zipOf({ bomb: new Uint8Array(bytes) }))
    zip.writeUInt32LE(1000, zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24)
    if (bytes > 1_000_000) expect(() => read(zip)).toThrow('a size is wrong')
    else expect(read(zip).get('bomb')?.buffer.byteLength).toBe(1000)
  })

  test('gives an archive back as it was packed', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8})?$/)
    const files = fc.dictionary(name, fc.uint8Array({ maxLength: 400 }), { maxKeys: 5, noNullPrototype: true })
    fc.assert(
      fc.property(files, (packed) => {
        expect(Object.fromEntries(read(zipSync(packed)))).toEqual(packed)
      }),
    )
  })

  test('refuses rubbish with one sentence, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(500), (noise, cut) => {
        const whole = zipOf({ 'a.json': strToU8('{"a":1}'.repeat(30)) })
        for (const zip of [noise, whole.subarray(0, Math.min(cut, whole.length - 1))])
          expect(() => read(zip)).toThrow(expect.objectContaining({ name: 'ExpectedError' }))
      }),
    )
  })
})
