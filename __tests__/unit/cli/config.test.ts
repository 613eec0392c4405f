import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readArguments } from '../../../src/cli/arguments.ts'
import type { Command } from '../../../src/cli/command.ts'
import { completed, readConfig } from '../../../src/cli/config.ts'
import { type Scratch, scratchFolder } from '../../support/folders.ts'

let scratch: Scratch
beforeAll(() => {
  scratch = scratchFolder()
})
afterAll(() => scratch.remove())

let count = 0
function written(text: string): string {
  const file = join(scratch.path, `config-${count++}.yml`)
  writeFileSync(file, text)
  return file
}

const COMMAND: Command = {
  name: 'look',
  usage: '',
  positionals: 0,
  options: {
    target: { type: 'string', multiple: true, text: '' },
    'fail-on': { type: 'string', text: '' },
    cost: { type: 'boolean', text: '' },
    out: { type: 'string', text: '' },
  },
  run: async () => 0,
}

async function given(text: string, ...args: string[]) {
  return completed(readArguments(COMMAND, args), COMMAND, await readConfig(written(text)))
}

describe('a config file', () => {
  test('gives targets and defaults to a command that has such options', async () => {
    const { texts, text, flag } = await given(
      'targets:\n  - "Production: us-east-1"\n  - "Staging: eu-west-1"\ndefaults:\n  fail-on: [destructive, exposure]\n  cost: true\n  theme: dark\n',
    )
    expect(texts('target')).toEqual(['Production: us-east-1', 'Staging: eu-west-1'])
    expect(text('fail-on')).toBe('destructive,exposure')
    expect(flag('cost')).toBe(true)
    expect(text('theme')).toBeUndefined()
  })

  test('gives way to what was given', async () => {
    const file = 'targets: "Production: us-east-1"\ndefaults: { fail-on: any, cost: false }\n'
    const { texts, text, flag } = await given(file, '--target', 'Staging: eu-west-1', '--fail-on', 'removed')
    expect([texts('target'), text('fail-on'), flag('cost')]).toEqual([['Staging: eu-west-1'], 'removed', false])
  })

  test('may be empty, or hold rules alone', async () => {
    expect((await given('')).texts('target')).toEqual([])
    expect((await given('ignore:\n  - type: lambda\n')).config?.text).toContain('lambda')
  })

  test.each([
    ['defaults: { out: before }', 'cannot set out'],
    ['defaults: { api-url: "https://evil.example" }', 'cannot set api-url'],
    ['defaults: { fial-on: any }', 'cannot set fial-on'],
    ['target: "Production: us-east-1"', 'cannot be used: '],
    ['targets: { a: 1 }', 'cannot be used: targets'],
    ['a: [', 'cannot be used: '],
    [`a: ${'['.repeat(5000)}`, 'it is nested too deeply'],
    ['a: &a [x, x]\nb: [*a, *a]', 'cannot be used: '],
  ])('%j is refused: %s', async (text, what) => {
    const thrown = await given(text).catch((error: unknown) => error)
    const [first] = thrown instanceof AggregateError ? thrown.errors : [thrown]
    expect(first).toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringContaining(what) })
  })

  test('that was named has to be there; the default one does not', async () => {
    await expect(readConfig(join(scratch.path, 'nope.yml'))).rejects.toMatchObject({ code: 'CONFIG_NOT_FOUND' })
    expect(await readConfig(undefined)).toBeUndefined()
  })
})
