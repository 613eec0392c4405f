import { PassThrough, Readable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import { askPerson, readInput } from '../../../src/cli/terminal-input.ts'

function ends(isTTY: boolean) {
  return { stdin: Object.assign(new PassThrough(), { isTTY }), stderr: Object.assign(new PassThrough(), { isTTY }) }
}

describe('stdin', () => {
  test('is read to its end', async () => {
    const stdin = Object.assign(Readable.from([Buffer.from('a'), Buffer.from('b')]), { isTTY: false })
    expect(new TextDecoder().decode(await readInput(stdin))).toBe('ab')
  })

  test('is nothing on a terminal, which would echo it', async () => {
    expect(await readInput(Object.assign(Readable.from(['x']), { isTTY: true }))).toBeUndefined()
  })

  test('is not read without end', async () => {
    const lump = Buffer.alloc(2 ** 26)
    const stdin = Object.assign(Readable.from(Array.from({ length: 5 }, () => lump)), { isTTY: false })
    await expect(readInput(stdin)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' })
  })
})

describe('a question', () => {
  test.each([
    [true, false],
    [false, true],
    [false, false],
  ])('has no answer without a terminal on both ends: stdin %s, stderr %s', async (stdin, stderr) => {
    expect(await askPerson('Sure?', ends(stdin).stdin, ends(stderr).stderr)).toBeUndefined()
  })

  test.each([
    ['y\n', true],
    ['YES\n', true],
    ['n\n', false],
    ['\n', false],
    ['yeah, sure\n', false],
  ])('answered %j is %s', async (typed, answer) => {
    const { stdin, stderr } = ends(true)
    const asked = askPerson('Sure?', stdin, stderr)
    stdin.write(typed)
    expect(await asked).toBe(answer)
    expect(String(stderr.read())).toContain('Sure? [y/N] ')
  })

  test('that nobody answers is a no', async () => {
    const { stdin, stderr } = ends(true)
    const asked = askPerson('Sure?', stdin, stderr)
    stdin.end()
    expect(await asked).toBe(false)
  })

  test('is not asked where nobody sits', async () => {
    const { stdin, stderr } = ends(false)
    expect(await askPerson('Sure?', stdin, stderr)).toBeUndefined()
  })
})
