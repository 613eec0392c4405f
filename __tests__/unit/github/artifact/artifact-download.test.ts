import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DefaultArtifactClient } from '@actions/artifact'
import { describe, expect, test } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { downloadArtifact, newest, readArtifact } from '../../../../src/github/artifact/artifact-download.ts'
import { scratchFolder } from '../../../support/folders.ts'

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

describe('a download', () => {
  /** A service that lists an artifact with one size and stores it with another. */
  async function download(listed: number, stored: number) {
    const scratch = scratchFolder()
    let isAsked = false
    const client = {
      async downloadArtifact(_: number, { path }: { readonly path: string }) {
        isAsked = true
        writeFileSync(join(path, 'snapshot.zip'), new Uint8Array(stored))
        return {}
      },
    } as unknown as DefaultArtifactClient
    const options = { folder: scratch.path, limit: 100, doing: 'download of "snapshot"' }
    const result = await downloadArtifact(client, { id: 1, size: listed }, options)
      .then((bytes) => bytes.length)
      .catch((error) => error.message)
    scratch.remove()
    return { result, isAsked }
  }

  test('is read up to the limit', async () => {
    expect(await download(100, 100)).toEqual({ result: 100, isAsked: true })
  })

  test('of what is listed as larger is not begun', async () => {
    const result = 'The download of "snapshot" was refused: it has 101 bytes; more than 100 are not read'
    expect(await download(101, 1)).toEqual({ result, isAsked: false })
  })

  test('of what is larger than it is listed as is not read', async () => {
    const result = 'The download of "snapshot" was refused: it has 101 bytes; more than 100 are not read'
    expect(await download(1, 101)).toEqual({ result, isAsked: true })
  })
})
