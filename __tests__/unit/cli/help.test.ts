import { describe, expect, test } from '@jest/globals'
import { compare } from '../../../src/cli/compare.ts'
import { commandHelp, overallHelp } from '../../../src/cli/help.ts'
import { VERSION } from '../../../src/version.ts'

describe('the help', () => {
  test('names every command with what it does, aligned', () => {
    const text = overallHelp([
      { name: 'compare', summary: 'compares' },
      { name: 'do', summary: 'does' },
    ])
    expect(text).toContain(`cloudcraft-diff ${VERSION}`)
    expect(text).toContain(`\n  compare  compares\n  do       does\n`)
    expect(text).toContain('CLOUDCRAFT_API_KEY')
    expect(text).toContain('Exit code: 0 done, 2 done and a gate tripped, 1 failed.')
  })

  test('begins with the first use and ends with where to read more', () => {
    const [, , first, ...rest] = overallHelp([]).split('\n')
    expect(first).toBe('  cloudcraft-diff demo')
    expect(rest.at(-1)).toMatch(/^Documentation: https:/)
  })

  test('of a command names its usage and every option', () => {
    const text = commandHelp(compare, 'compares')
    expect(text).toContain('compares\n\n  cloudcraft-diff compare before after\n')
    expect(text).toContain('\n\nUsage: cloudcraft-diff compare BEFORE AFTER')
    for (const [name, { text: what, value }] of Object.entries(compare.options)) {
      expect(text).toMatch(new RegExp(`^ {2}--${name}${value === undefined ? '' : ` ${value}`} +\\S`, 'm'))
      expect(text).toContain(what)
    }
  })

  test('of a command without options has none', () => {
    expect(commandHelp({ ...compare, name: 'x', usage: '', options: {} }, 'does')).toBe(
      'does\n\nUsage: cloudcraft-diff x',
    )
  })
})
