import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { areUnnamed, CORE, DISK, FORBIDDEN, HOUSE, rowOf, STORY } from '../support/house.ts'
import { importCycles } from '../support/import-cycles.ts'

interface Source {
  /** Below src: `inventory/match/pairing.ts`. */
  readonly file: string
  readonly text: string
  /** As they are written. */
  readonly imports: readonly string[]
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\b(?:[^'";]*?\bfrom\s*)?\s*'([^']+)'|\bimport\(\s*'([^']+)'/g

const SOURCES = globSync('src/**/[!.]*.ts', { exclude: ['**/*.d.ts'] }).map((found): Source => {
  const file = path.relative('src', found).replaceAll('\\', '/')
  const text = readFileSync(found, 'utf8')
  const imports = [...text.matchAll(IMPORT)].map(([, still, live]) => still ?? live ?? '')
  return { file, text, imports }
})
const FILES = new Set(SOURCES.map(({ file }) => file))

/** AssemblyScript, unlike Node, names a file without its ending. */
const KERNEL = 'picture/kernel/'

/** `../text.ts` of `cli/run.ts` is `text.ts`. */
const target = (file: string, name: string) =>
  path.posix.join(path.posix.dirname(file), file.startsWith(KERNEL) ? `${name}.ts` : name)
const ownImports = ({ file, imports }: Source) =>
  imports.filter((name) => name.startsWith('.')).map((name) => target(file, name))
const fits = (pattern: string, name: string) =>
  pattern.endsWith('/*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
/** What holds for the innermost place that the table has for a file. */
const placeOf = (file: string, places: readonly string[]) =>
  places.filter((place) => file === place || file.startsWith(`${place}/`)).sort((a, b) => b.length - a.length)[0]

describe('the house', () => {
  test('has no folder that the table does not know, and the table none that is not there', () => {
    expect(SOURCES.length).toBeGreaterThan(100)
    const folders = new Set(SOURCES.flatMap(({ file }) => parentsOf(file)))
    expect([...folders].sort()).toEqual(Object.keys(HOUSE).sort())
    const named = Object.entries(HOUSE).flatMap(([folder, { rows = [] }]) =>
      rows.flat().map((child) => path.posix.join(folder, child)),
    )
    expect(named.filter((place) => !place.endsWith('*') && !FILES.has(place) && !folders.has(place))).toEqual([])
  })

  test('is read right: static, dynamic and type imports alike', () => {
    const importsOf = (file: string) => SOURCES.find((source) => source.file === file)?.imports
    expect(importsOf(STORY)).toEqual(expect.arrayContaining(['./errors.ts', './report/told.ts']))
    expect(importsOf('cli/cloud.ts')).toEqual(expect.arrayContaining(['../cloudcraft/client.ts', '../text.ts']))
    expect(importsOf('github/artifact/artifacts.ts')).toContain('@actions/artifact')
  })

  test('has no import cycle, types included', () => {
    expect(importCycles(new Map(SOURCES.map((source) => [source.file, ownImports(source)])))).toEqual([])
  })

  test('would find a cycle out, also one of a file with itself', () => {
    const imports = { a: ['b'], b: ['c', 'd'], c: ['a'], d: [], e: ['e', 'a'] }
    expect(importCycles(new Map(Object.entries(imports)))).toEqual([['a', 'b', 'c'], ['e']])
  })
})

/** `a/b/c.ts` lies in `a/b`, `a` and `''`. */
function parentsOf(file: string): readonly string[] {
  const parts = file.split('/').slice(0, -1)
  return ['', ...parts.map((_, depth) => parts.slice(0, depth + 1).join('/'))]
}

/** What a file does that its place in the house does not permit. */
function offences(source: Source): readonly string[] {
  const { file, text, imports } = source
  const place = placeOf(file, Object.keys(FORBIDDEN))
  const forbidden = place === undefined ? [] : (FORBIDDEN[place] ?? [])
  const isCore = placeOf(file, CORE) !== undefined && placeOf(file, DISK) === undefined
  return [
    ...ownImports(source).flatMap((other) => offencesOfImport(file, other)),
    ...imports.filter((name) => forbidden.some((pattern) => fits(pattern, name))).map((name) => `uses ${name}`),
    ...((isCore ? text.match(CLOCK_AND_CHANCE) : null) ?? []).map((found) => `is not pure: ${found}`),
    ...((isCore ? text.match(TALK) : null) ?? []).map((found) => `talks: ${found}`),
    ...(text.split('\n').length > 201 ? ['has more than 200 lines'] : []),
    ...(NAME.test(path.posix.basename(file)) ? [] : ['has a name that says nothing']),
  ]
}

/** The two meet in the folder that holds both; there, the rows of the children they lie in decide. */
function offencesOfImport(file: string, other: string): readonly string[] {
  if (!FILES.has(other)) return [`imports ${other}, which is not there`]
  const [from, to] = [file.split('/'), other.split('/')]
  const depth = from.findIndex((part, position) => part !== to[position])
  const folder = from.slice(0, depth).join('/')
  const [here, there] = [from[depth] ?? '', to[depth] ?? '']
  const [upper, lower] = [rowOf(folder, here), rowOf(folder, there)]
  if (upper < 0 || lower < 0) return [`imports ${other}, and the table has no row for one of the two`]
  return upper < lower || (upper === lower && areUnnamed(folder, here, there))
    ? []
    : [`imports ${other}, which is not below`]
}

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
    const imports = [
      'got',
      '../../cloudcraft/call.ts',
      '../ignore/ignore.ts',
      './equality.ts',
      '../../errors.ts',
      './no.ts',
    ]
    expect(offences({ file: 'inventory/values/utils.ts', text, imports })).toEqual([
      'imports cloudcraft/call.ts, which is not below',
      'imports inventory/ignore/ignore.ts, which is not below',
      'imports inventory/values/no.ts, which is not there',
      'uses got',
      'is not pure: Date.now',
      'talks: console.log',
      'has more than 200 lines',
      'has a name that says nothing',
    ])
  })

  test('would be found out looking at a neighbour', () => {
    const ask = (file: string, name: string) => offences({ file, text: '', imports: [name] })
    expect(ask('github/octokit.ts', '../cloudcraft/call.ts')).toHaveLength(1)
    expect(ask('report/page/page.ts', '../markdown/comment.ts')).toHaveLength(1)
    expect(ask('report/page/page.ts', '../words/words.ts')).toEqual([])
  })
})
