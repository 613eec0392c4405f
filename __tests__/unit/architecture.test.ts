import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'

/**
 * The map of src/. A room may import from the rows below its own and from itself, never from its neighbours: adapters fit the ports
 * of the core by their shape, and only entries know them all.
 */
const ROWS = [
  ['cli', 'action'],
  ['cloudcraft', 'github', 'simulator', 'deployment-diff.ts'],
  ['rasteriser.ts'],
  ['review'],
  ['report'],
  ['snapshot', 'picture', 'diagram', 'backup', 'convert'],
  ['inventory'],
  ['errors.ts', 'version.ts'],
] as const

/** The core gets clocks, files and networks as arguments. */
const CORE = ['inventory', 'picture', 'diagram', 'report', 'review', 'snapshot', 'backup', 'convert']
const ADAPTERS = ['cloudcraft', 'github', 'simulator']
const STORY = 'deployment-diff.ts'

/** The one file of the core that may touch a disk. */
const DISK = 'snapshot/folder.ts'

const CLIENTS = ['@actions/*', '@octokit/*', 'got']
const MACHINE = [
  'node:fs',
  'node:fs/*',
  'node:http',
  'node:https',
  'node:net',
  'node:child_process',
  'node:os',
  'node:process',
]

/** What a room may not have of Node and of vendors; biome.json forbids the same, and says so in the editor. */
const FORBIDDEN: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries([...CORE, STORY].map((room) => [room, [...CLIENTS, ...MACHINE]])),
  [DISK]: CLIENTS,
  cloudcraft: ['@actions/*', '@octokit/*'],
  github: ['got'],
  simulator: CLIENTS,
}

interface Source {
  readonly file: string
  readonly room: string
  readonly text: string
  readonly imports: readonly string[]
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\b(?:[^'";]*?\bfrom\s*)?\s*'([^']+)'|\bimport\(\s*'([^']+)'/g

const SOURCES = globSync('src/**/[!.]*.ts', { exclude: ['**/*.d.ts'] }).map((found): Source => {
  const file = path.relative('src', found).replaceAll('\\', '/')
  const text = readFileSync(found, 'utf8')
  const imports = [...text.matchAll(IMPORT)].map(([, still, live]) => still ?? live ?? '')
  return { file, room: file.split('/')[0] as string, text, imports }
})

const rowOf = (room: string) => ROWS.findIndex((row) => (row as readonly string[]).includes(room))

/** AssemblyScript, unlike Node, names a file without its ending. */
const KERNEL = 'picture/kernel/'

/** `../report/plain.ts` of `cli/run.ts` is `report/plain.ts`. */
const target = ({ file }: Source, name: string) =>
  path.posix.join(path.posix.dirname(file), file.startsWith(KERNEL) ? `${name}.ts` : name)
const isOwn = (name: string) => name.startsWith('.')
const fits = (pattern: string, name: string) =>
  pattern.endsWith('/*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern

describe('the house', () => {
  test('has no room that the map does not know', () => {
    expect(SOURCES.length).toBeGreaterThan(100)
    expect([...new Set(SOURCES.map(({ room }) => room))].sort()).toEqual(ROWS.flat().sort())
  })

  test('is read right: static, dynamic and type imports alike', () => {
    const importsOf = (file: string) => SOURCES.find((source) => source.file === file)?.imports
    expect(importsOf(STORY)).toEqual(expect.arrayContaining(['./errors.ts', './report/compare.ts']))
    expect(importsOf('cli/cloud.ts')).toEqual(expect.arrayContaining(['../cloudcraft/client.ts', '../version.ts']))
    expect(importsOf('github/artifacts.ts')).toContain('@actions/artifact')
  })
})

/** What a file does that its place in the house does not permit. */
function offences(source: Source): readonly string[] {
  const { file, room, text, imports } = source
  const forbidden = FORBIDDEN[file] ?? FORBIDDEN[room] ?? []
  const isCore = CORE.includes(room)
  return [
    ...imports.filter(isOwn).flatMap((name) => offencesOfImport(source, target(source, name))),
    ...imports.filter((name) => forbidden.some((pattern) => fits(pattern, name))).map((name) => `uses ${name}`),
    ...((isCore && file !== DISK ? text.match(CLOCK_AND_CHANCE) : null) ?? []).map((found) => `is not pure: ${found}`),
    ...((isCore ? text.match(TALK) : null) ?? []).map((found) => `talks: ${found}`),
    ...(text.split('\n').length > 201 ? ['has more than 200 lines'] : []),
    ...(NAME.test(path.posix.basename(file)) ? [] : ['has a name that says nothing']),
  ]
}

function offencesOfImport({ room }: Source, other: string): readonly string[] {
  const otherRoom = other.split('/')[0] as string
  if (!FILES.has(other)) return [`imports ${other}, which is not there`]
  return otherRoom === room || rowOf(otherRoom) > rowOf(room) ? [] : [`imports ${other}, which is not below`]
}

const FILES = new Set(SOURCES.map(({ file }) => file))
const CLOCK_AND_CHANCE =
  /Date\.now|new Date\(\)|performance\.|Math\.random|random(Bytes|UUID|Int)|set(Timeout|Interval)\(/g
const TALK = /\bprocess\.[a-z]+|\bconsole\.[a-z]+|\bfetch\(/g
const NAME = /^(?!(index|utils?|helpers?|common|types|constants)\.ts$)[a-z0-9]+(-[a-z0-9]+)*\.ts$/

describe('every file', () => {
  test.each(SOURCES.map((source) => [source.file, source] as const))('%s keeps to its place', (_, source) => {
    expect(offences(source)).toEqual([])
  })

  test('would be found out', () => {
    const text = "import got from 'got'\nconst now = Date.now()\nconsole.log(now)\n".padEnd(300, '\n')
    const imports = ['got', '../cloudcraft/call.ts', '../report/plain.ts', '../errors.ts', './nowhere.ts']
    expect(offences({ file: 'inventory/utils.ts', room: 'inventory', text, imports })).toEqual([
      'imports cloudcraft/call.ts, which is not below',
      'imports report/plain.ts, which is not below',
      'imports inventory/nowhere.ts, which is not there',
      'uses got',
      'is not pure: Date.now',
      'talks: console.log',
      'has more than 200 lines',
      'has a name that says nothing',
    ])
  })
})

describe('biome.json', () => {
  const { overrides } = JSON.parse(readFileSync('biome.json', 'utf8')) as {
    overrides: { includes: string[]; linter: { rules: { style: { noRestrictedImports: Rule } } } }[]
  }
  interface Rule {
    readonly level: string
    readonly options: { readonly patterns: readonly { readonly group: readonly string[] }[] }
  }

  /** The rule that holds for files of a folder: the last one that includes it. */
  const groupFor = (folder: string): readonly string[] => {
    const rules = overrides.filter(({ includes }) => includes.includes(folder))
    return rules.at(-1)?.linter.rules.style.noRestrictedImports.options.patterns.flatMap(({ group }) => group) ?? []
  }
  const folderOf = (place: string) => (place.endsWith('.ts') ? `src/${place}` : `src/${place}/**`)

  test.each(Object.entries(FORBIDDEN))('forbids in %s the same of Node and of vendors', (place, forbidden) => {
    const group = groupFor(folderOf(place)).filter((pattern) => !pattern.startsWith('**/'))
    expect([...group].sort()).toEqual([...forbidden].sort())
  })

  test.each([...CORE, ...ADAPTERS, STORY])('forbids in %s the entries and the adapters, but itself', (place) => {
    const rooms = [...(ROWS[0] ?? []), ...ADAPTERS].filter((room) => room !== place)
    expect(groupFor(folderOf(place))).toEqual(expect.arrayContaining(rooms.map((room) => `**/${room}/**`)))
  })
})
