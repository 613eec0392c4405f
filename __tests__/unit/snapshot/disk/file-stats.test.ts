import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { statsOf } from '../../../../src/snapshot/disk/file-stats.ts'

test('what is there is told; nothing, and what a file is in the way of, is not there', () => {
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
