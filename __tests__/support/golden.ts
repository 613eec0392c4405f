import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { expect } from '@jest/globals'

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url))

/** Compares with a file below fixtures, which a person has read. `UPDATE_GOLDEN=1` writes it anew, to be read again. */
export function expectGolden(name: string, text: string): void {
  const file = path.join(FIXTURES, name)
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  expect({ name, there: existsSync(file) }).toEqual({ name, there: true })
  expect(text).toBe(readFileSync(file, 'utf8'))
}
