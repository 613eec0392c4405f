import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { statsOf } from '../../../../src/snapshot/disk/file-stats.ts'

test('reports what exists; a missing path, and one through a file, do not exist', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'stats-'))
  const file = path.join(dir, 'file')
  writeFileSync(file, 'abc')
  expect(statsOf(dir)?.isDirectory()).toBe(true)
  expect(statsOf(file)?.size).toBe(3)
  expect([statsOf(path.join(dir, 'none')), statsOf(path.join(file, 'below')), statsOf('\0')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  rmSync(dir, { recursive: true })
})
