import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readArguments } from '../../src/cli/arguments.ts'
import { COMMANDS } from '../../src/cli/commands.ts'
import { CODES } from '../../src/codes.ts'

const PAGES = ['README.md', ...globSync('.github/**/*.md')].map((file) => [file, readFileSync(file, 'utf8')] as const)

/** Anchors as GitHub makes them of headings. */
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

test('the README is short', () => {
  expect(readFileSync('README.md', 'utf8').length).toBeLessThanOrEqual(9000)
})

test.each(PAGES)('%s leads nowhere that is not there', (file, text) => {
  const prose = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '')
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to)
  const broken = links
    .filter((to) => !/^(https?|mailto):/.test(to))
    .filter((to) => {
      const [path = '', anchor] = to.split('#')
      const place = path === '' ? file : join(dirname(file), path)
      if (!existsSync(place)) return true
      return anchor !== undefined && place.endsWith('.md') && !anchorsOf(readFileSync(place, 'utf8')).includes(anchor)
    })
  expect(broken).toEqual([])
})

test('the table of errors names codes that there are', () => {
  const text = readFileSync('.github/docs/troubleshooting.md', 'utf8')
  const codes = [...text.matchAll(/^\| ((?:`[A-Z_]+`(?:, )?)+) \|/gm)].flatMap(
    ([, cell = '']) => cell.match(/[A-Z_]+/g) ?? [],
  )
  expect(codes.length).toBeGreaterThan(10)
  expect(codes.filter((code) => !Object.hasOwn(CODES, code))).toEqual([])
})

/** `cloudcraft-diff …` and `node dist/cli.js …` in blocks of shell commands, without what a shell would do with the rest of the line. */
const CALLS = PAGES.flatMap(([file, text]) =>
  [...text.matchAll(/```(?:sh|bash|yaml)\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    [
      ...block
        .replaceAll('\\\n', ' ')
        .matchAll(/(?:^|[\s(])(?:cloudcraft-diff|node \S*dist\/cli\.js) ((?:"[^"]*"|'[^']*'|[^\n|>&;#"'])*)/gm),
    ].map(([, line = '']) => [file, line.trim()] as const),
  ),
)

describe('a command in the documentation', () => {
  test('is found', () => {
    expect(CALLS.length).toBeGreaterThan(15)
  })

  test.each(CALLS)('%s: %s is one that can be given', async (_, line) => {
    const words = (line.match(/(?:"[^"]*"|'[^']*'|\S)+/g) ?? []).map((word) => word.replaceAll(/["']/g, ''))
    const listed =
      COMMANDS.find(({ name }) => name === words.slice(0, 2).join(' ')) ??
      COMMANDS.find(({ name }) => name === words[0])
    if (['help', 'version', '--help', '--version'].includes(words[0] ?? '')) return
    const command = await listed?.load()
    expect(command?.name).toBeDefined()
    if (command !== undefined) readArguments(command, words.slice(listed?.name.split(' ').length))
  })
})
