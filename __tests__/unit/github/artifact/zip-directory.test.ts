import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { ExpectedError } from '../../../../src/errors.ts'
import { readZip } from '../../../../src/github/artifact/artifact-zip.ts'
import { directoryProblem } from '../../../../src/github/artifact/zip-directory.ts'

const LIMITS = { archiveBytes: 1e6, files: 5, fileBytes: 1000, totalBytes: 2500 }

/** A file of one entry whose sizes are said to stand in a ZIP64 field that is not there (GHSA-px8p-9vwx-vf98). */
function zip64WithoutItsField(): Uint8Array {
  const name = Buffer.from('report.json')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50)
  local.writeUInt32LE(2, 18)
  local.writeUInt32LE(2, 22)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50)
  entry.writeUInt32LE(0xffffffff, 20)
  entry.writeUInt32LE(2, 24)
  entry.writeUInt16LE(name.length, 28)
  const start = local.length + name.length + 2
  const end64 = Buffer.alloc(56)
  end64.writeUInt32LE(0x06064b50)
  end64.writeBigUInt64LE(44n, 4)
  end64.writeBigUInt64LE(1n, 24)
  end64.writeBigUInt64LE(1n, 32)
  end64.writeBigUInt64LE(BigInt(entry.length + name.length), 40)
  end64.writeBigUInt64LE(BigInt(start), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50)
  locator.writeBigUInt64LE(BigInt(start + entry.length + name.length), 8)
  locator.writeUInt32LE(1, 16)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(0xffff, 8)
  end.writeUInt16LE(0xffff, 10)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(0xffffffff, 16)
  return Buffer.concat([local, name, Buffer.from('{}'), entry, name, end64, locator, end])
}

const two = () => Buffer.from(zipSync({ one: strToU8('first'), two: strToU8('second') }, { level: 0 }))
const entryOf = (zip: Buffer, which: number) => {
  const signature = Buffer.from([0x50, 0x4b, 1, 2])
  let at = zip.indexOf(signature)
  for (let seen = 0; seen < which; seen++) at = zip.indexOf(signature, at + 1)
  return at
}

describe('the table of contents of a zip', () => {
  test('is fine as packers write it, also with a comment behind it', () => {
    expect(directoryProblem(two(), LIMITS)).toBeUndefined()
    const commented = Buffer.concat([two(), Buffer.from('a comment')])
    commented.writeUInt16LE(9, commented.length - 9 - 2)
    expect(directoryProblem(commented, LIMITS)).toBeUndefined()
    expect(directoryProblem(zipSync({}), LIMITS)).toBeUndefined()
  })

  test('that would keep an unpacker busy for ever is refused at once', () => {
    const zip = zip64WithoutItsField()
    expect(() => readZip(zip, () => true, LIMITS, 'download')).toThrow('it is a ZIP64 archive')
    const forged = two()
    forged.writeUInt32LE(0xffffffff, entryOf(forged, 0) + 20)
    expect(directoryProblem(forged, LIMITS)).toBe('it is a ZIP64 archive')
  })

  test('may not name the same bytes twice', () => {
    const zip = two()
    zip.writeUInt32LE(0, entryOf(zip, 1) + 42)
    expect(directoryProblem(zip, LIMITS)).toBe('two entries overlap')
  })

  test.each([
    ['a file behind it', (zip: Buffer) => zip.writeUInt32LE(zip.length, entryOf(zip, 0) + 42), 'an entry lies outside'],
    ['a file too long', (zip: Buffer) => zip.writeUInt32LE(10_000, entryOf(zip, 0) + 20), 'an entry lies outside'],
    [
      'no file where one is named',
      (zip: Buffer) => zip.writeUInt32LE(1, entryOf(zip, 0) + 42),
      'an entry lies outside',
    ],
    ['a wrong mark', (zip: Buffer) => zip.writeUInt8(9, entryOf(zip, 1) + 2), 'is damaged'],
    ['a name without an end', (zip: Buffer) => zip.writeUInt16LE(60_000, entryOf(zip, 1) + 28), 'is damaged'],
    ['more files than it has', (zip: Buffer) => zip.writeUInt16LE(3, zip.length - 12), 'is damaged'],
    [
      'a start behind the end',
      (zip: Buffer) => zip.writeUInt32LE(zip.length, zip.length - 6),
      'its central directory lies outside it',
    ],
    ['no end', (zip: Buffer) => zip.writeUInt8(0, zip.length - 22), 'not a complete zip'],
  ])('with %s is refused', (_, damage, said) => {
    const zip = two()
    damage(zip)
    expect(directoryProblem(zip, LIMITS)).toContain(said)
  })

  test('with more files than the limit is refused before any of them is looked at', () => {
    const zip = Buffer.from(zipSync({}))
    zip.writeUInt16LE(6, zip.length - 12)
    expect(directoryProblem(zip, LIMITS)).toBe('it has more than 5 files')
  })

  test('is read or refused whatever became of its bytes, and never anything else', () => {
    const damage = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(damage, fc.boolean(), (changes, isStored) => {
        const zip = Buffer.from(
          zipSync({ a: strToU8('x'.repeat(90)), 'b/c': strToU8('{}') }, { level: isStored ? 0 : 6 }),
        )
        for (const [at, byte] of changes) zip[at % zip.length] = byte
        try {
          readZip(zip, () => true, LIMITS, 'download')
        } catch (error) {
          expect(error).toBeInstanceOf(ExpectedError)
        }
      }),
      { numRuns: 500 },
    )
  })
})
