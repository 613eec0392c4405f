import { describe, expect, test } from '@jest/globals'
import { COMMANDS, commandsOf, WORDS } from '../../../src/cli/commands.ts'
import { PERIODS, RATES } from '../../../src/cloudcraft/blueprint-files.ts'
import { BUDGET_FORMATS, IMAGE_FORMATS } from '../../../src/cloudcraft/file-formats.ts'
import { IAM_POLICIES } from '../../../src/cloudcraft/iam.ts'
import { PAPER_SIZES } from '../../../src/cloudcraft/image-query.ts'
import { OPERATIONS } from '../../../src/cloudcraft/operations.ts'
import { BUDGET_CURRENCIES } from '../../../src/cost/currencies.ts'

const commands = await Promise.all(COMMANDS.map(({ load }) => load()))
const options = (name: string) => commands.find((command) => command.name === name)?.options ?? {}

describe('the commands', () => {
  test.each(WORDS)('of %s begin with it', (word) => {
    expect(commandsOf(word).length).toBeGreaterThan(0)
    for (const { name } of commandsOf(word)) expect(name.split(' ')[0]).toBe(word)
  })

  test('are loaded under the names in the list', () => {
    expect(commands.map(({ name }) => name)).toEqual(COMMANDS.map(({ name }) => name))
  })

  test('each have a name of their own', () => {
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length)
  })

  test.each(['constructor', '__proto__', 'toString', ''])('are none for %j', (word) => {
    expect(commandsOf(word)).toEqual([])
  })

  test('together do all that the API offers', () => {
    const done = new Set(commands.flatMap(({ operations = [] }) => operations))
    expect([...done].sort()).toEqual(Object.keys(OPERATIONS).sort())
  })

  test('have their result as JSON, but for a script for a shell', () => {
    const deaf = commands.filter(({ options }) => options['json'] === undefined)
    expect(deaf.map(({ name }) => name)).toEqual(['completion'])
    for (const { options, name } of commands)
      expect([name, options['json']?.type ?? 'boolean', options['json']?.text ?? 'stdout']).toEqual([
        ...[name, 'boolean'],
        expect.stringMatching(/JSON|report.json|stdout/),
      ])
  })

  test('offer every choice that the client knows', () => {
    const words = (command: string, option: string) => options(command)[option]?.text.match(/\w+/g) ?? []
    expect(words('budget', 'currency')).toEqual(expect.arrayContaining([...BUDGET_CURRENCIES]))
    expect(words('budget', 'period')).toEqual(expect.arrayContaining([...PERIODS]))
    expect(words('budget', 'rate')).toEqual(expect.arrayContaining([...RATES]))
    expect(words('budget', 'format')).toEqual(expect.arrayContaining([...BUDGET_FORMATS]))
    expect(words('blueprints export', 'format')).toEqual(expect.arrayContaining([...IMAGE_FORMATS]))
    expect(words('blueprints export', 'paper-size')).toEqual(expect.arrayContaining([...PAPER_SIZES]))
    expect(words('accounts iam', 'policy')).toEqual(expect.arrayContaining([...IAM_POLICIES]))
  })
})
