import { describe, expect, test } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { newest, readArtifact } from '../../../../src/github/artifact/artifact-download.ts'

const artifact = (id: number, day: number) => ({
  id,
  name: 'snapshot',
  size: 1,
  createdAt: Date.UTC(2026, 0, day),
})

describe('newest', () => {
  test('goes by time, because the ids of a second attempt can be smaller', () => {
    expect(newest([artifact(900, 1), artifact(17, 3), artifact(40, 2)])?.id).toBe(17)
  })

  test('is nothing of nothing', () => {
    expect(newest([])).toBeUndefined()
  })
})

describe('readArtifact', () => {
  const limits = { archiveBytes: 1e4, files: 9, fileBytes: 1e4, totalBytes: 1e4 }
  const read = (bytes: Uint8Array) => readArtifact(bytes, { name: 'whole', allow: () => true, limits, doing: 'test' })

  test('knows an archive by its first bytes, an empty one too', () => {
    expect(read(zipSync({ a: strToU8('a') }))).toEqual(new Map([['a', strToU8('a')]]))
    expect(read(zipSync({}))).toEqual(new Map())
    expect([...read(strToU8('PK is how this text starts')).keys()]).toEqual(['whole'])
    expect([...read(new Uint8Array()).keys()]).toEqual(['whole'])
  })
})
