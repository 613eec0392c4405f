import { describe, expect, test } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { isZip, newest } from '../../../src/github/artifact-download.ts'

const artifact = (id: number, day: number) => ({
  id,
  name: 'snapshot',
  size: 1,
  createdAt: new Date(Date.UTC(2026, 0, day)),
})

describe('newest', () => {
  test('goes by time, because the ids of a second attempt can be smaller', () => {
    expect(newest([artifact(900, 1), artifact(17, 3), artifact(40, 2)])?.id).toBe(17)
  })

  test('takes one of unknown age only when there is no other', () => {
    const ageless = { id: 5, name: 'snapshot', size: 1 }
    expect(newest([ageless, artifact(4, 1)])?.id).toBe(4)
    expect(newest([ageless])?.id).toBe(5)
    expect(newest([])).toBeUndefined()
  })
})

describe('isZip', () => {
  test('knows an archive by its first bytes, an empty one too', () => {
    expect(isZip(zipSync({ a: strToU8('a') }))).toBe(true)
    expect(isZip(zipSync({}))).toBe(true)
    expect(isZip(strToU8('PK is how this text starts'))).toBe(false)
    expect(isZip(new Uint8Array())).toBe(false)
  })
})
