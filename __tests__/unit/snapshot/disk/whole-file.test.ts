import { once } from 'node:events'
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { checkOut, writeWholeFile } from '../../../../src/snapshot/disk/whole-file.ts'
import { type Scratch, scratchFolder } from '../../../support/folders.ts'

let scratch: Scratch
beforeEach(() => {
  scratch = scratchFolder()
})
afterEach(() => scratch.remove())
const at = (name: string) => path.join(scratch.path, name)
const unwritable = expect.objectContaining({ code: 'OUT_UNWRITABLE' })

describe('a file', () => {
  test('is written and replaced, and nothing is left next to it', () => {
    writeWholeFile(at('x.svg'), 'one')
    writeWholeFile(at('x.svg'), new TextEncoder().encode('two'))
    expect(readFileSync(at('x.svg'), 'utf8')).toBe('two')
    expect(readdirSync(scratch.path)).toEqual(['x.svg'])
  })

  test('that a link leads to is replaced, and the link stays', () => {
    writeFileSync(at('real'), 'one')
    symlinkSync(at('real'), at('link'))
    writeWholeFile(at('link'), 'two')
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true)
    expect(readFileSync(at('real'), 'utf8')).toBe('two')
  })

  test('is refused where it cannot be, before any work', () => {
    mkdirSync(at('folder'))
    expect(() => checkOut(at('folder'))).toThrow(unwritable)
    expect(() => checkOut(at('nowhere/x.png'))).toThrow(unwritable)
    expect(() => writeWholeFile(at('nowhere/x.png'), 'x')).toThrow(unwritable)
  })

  test('never replaces something that is not a file, such as a socket or a device', async () => {
    const server = createServer().listen(at('socket'))
    await once(server, 'listening')
    expect(() => writeWholeFile(at('socket'), 'x')).toThrow(unwritable)
    expect(lstatSync(at('socket')).isSocket()).toBe(true)
    server.close()
    await once(server, 'close')
  })
})
