import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { readArguments } from '../../src/cli/arguments.ts'
import { COMMANDS } from '../../src/cli/commands.ts'

const PAGES = globSync('.github/docs/*.md').map((file) => [file, readFileSync(file, 'utf8')] as const)

/** The blocks of one language, each with the page that it stands in. */
function blocks(language: string): readonly (readonly [where: string, text: string])[] {
  return PAGES.flatMap(([file, page]) =>
    [...page.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(
      ([, text = ''], index) => [`${file}, ${language} ${index + 1}`, text] as const,
    ),
  )
}

const COMMAND_LINES = blocks('sh').flatMap(([where, text]) =>
  [...text.replaceAll('\\\n', ' ').matchAll(/^cloudcraft-diff +(.*)$/gm)].map(
    ([, line = '']) => [where, line] as const,
  ),
)

describe('a command line in the docs', () => {
  test('is found', () => {
    expect(COMMAND_LINES.length).toBeGreaterThan(5)
  })

  test.each(COMMAND_LINES)('%s: cloudcraft-diff %s is understood', async (_, line) => {
    const words = wordsOf(line)
    const listed = COMMANDS.toSorted((one, other) => other.name.length - one.name.length).find(
      ({ name }) => words.slice(0, name.split(' ').length).join(' ') === name,
    )
    const command = await listed?.load()
    if (command === undefined) throw new Error(`There is no command ${line}`)
    expect(() => readArguments(command, words.slice(command.name.split(' ').length))).not.toThrow()
  })
})

/** As a shell splits a line; what follows a pipe, a redirection or a comment is somebody else's. */
function wordsOf(line: string): readonly string[] {
  const own = line.replace(/\s+(#|\||>|<|&&).*$/, '')
  return [...own.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  )
}
