import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readArguments } from '../../../../src/cli/arguments.ts'
import { createBlueprint } from '../../../../src/cli/blueprints/create.ts'
import { readDraft } from '../../../../src/cli/blueprints/draft.ts'
import { type Scratch, scratchFolder } from '../../../support/folders.ts'
import { recordingTerminal } from '../../../support/recording-terminal.ts'

let scratch: Scratch
beforeEach(() => {
  scratch = scratchFolder()
})
afterEach(() => scratch.remove())

function draftOf(content: unknown, ...options: readonly string[]) {
  const file = path.join(scratch.path, 'x.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return readDraft(file, readArguments(createBlueprint, [file, ...options]), recordingTerminal())
}

describe('what is sent of a file', () => {
  const data = { name: 'x', nodes: [] }

  test('a blueprint: its document and tags; neither its owner nor its access', async () => {
    const whole = { id: 'i', CreatorId: 'c', readAccess: ['team/t'], tags: ['a', 5, 'b'], data }
    expect(await draftOf(whole)).toEqual({ data, tags: ['a', 'b'] })
  })

  test('a bare document: all of it', async () => {
    expect(await draftOf(data)).toEqual({ data })
  })

  test('options go before the file', async () => {
    const options = ['--name', 'y', '--tags', 'c, d', '--read-access', 'team/t', '--write-access', 'none']
    expect(await draftOf({ data, tags: ['a'] }, ...options)).toEqual({
      data: { name: 'y', nodes: [] },
      tags: ['c', 'd'],
      readAccess: ['team/t'],
      writeAccess: [],
    })
  })

  test('a pipe', async () => {
    const terminal = recordingTerminal({}, { piped: JSON.stringify({ data }) })
    expect(await readDraft('-', readArguments(createBlueprint, ['-']), terminal)).toEqual({ data })
  })

  test.each(['', '{', '[]', 'null', '5', '{"error":"x"}', '\u0089PNG'])('%j is nothing to send', async (content) => {
    await expect(draftOf(content)).rejects.toMatchObject({ code: 'BLUEPRINT_FILE_INVALID' })
  })

  test('a file or a pipe that is not there is said to be so', async () => {
    for (const [file, what] of [
      [path.join(scratch.path, 'none.json'), /does not exist/],
      ['-', /Nothing is piped in/],
    ] as const) {
      const drafted = readDraft(file, readArguments(createBlueprint, [file]), recordingTerminal())
      await expect(drafted).rejects.toMatchObject({
        code: 'BLUEPRINT_FILE_INVALID',
        message: expect.stringMatching(what),
      })
    }
  })
})
