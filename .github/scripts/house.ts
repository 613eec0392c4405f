/**
 * Generates from the table of the house (`__tests__/support/house.ts`): the import rules in biome.json and the map in CONTRIBUTING.md. With
 * `--check` it only says whether they are up to date.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ADAPTERS, CORE, DISK, FORBIDDEN, HOUSE, rowOf, STORY } from '../../__tests__/support/house.ts'

const CONFIG = 'biome.json'
const GUIDE = '.github/CONTRIBUTING.md'
const checkOnly = process.argv.includes('--check')

interface Override {
  readonly includes: readonly string[]
}

/** Folders above or next to a place, as patterns of import specifiers: the place's own and those of each enclosing folder. */
function foldersOutOfReach(place: string): readonly string[] {
  const parts = place.split('/')
  return parts.flatMap((child, depth) => {
    const folder = parts.slice(0, depth).join('/')
    const row = rowOf(folder, child)
    return (HOUSE[folder]?.rows ?? [])
      .slice(0, row + 1)
      .flat()
      .filter((other) => other !== child && other !== '*' && !other.endsWith('.ts'))
      .map((other) => `**/${other}/**`)
  })
}

function messageFor(place: string): string {
  if (place === STORY) return 'The story gets its adapters as arguments.'
  if (ADAPTERS.includes(place)) return 'Adapters never import each other, the story or an entry.'
  if (CORE.some((room) => place === room || place.startsWith(`${room}/`)))
    return 'The core is pure and imports downwards: it gets clocks, files and networks as arguments. See __tests__/support/house.ts.'
  return 'Imports go downwards only. See __tests__/support/house.ts.'
}

/** Node's and vendors' modules that a place may not import: those of the innermost place in the table. */
function modulesOutOfReach(place: string): readonly string[] {
  const rooms = Object.keys(FORBIDDEN).filter((room) => place === room || place.startsWith(`${room}/`))
  return FORBIDDEN[rooms.sort((a, b) => b.length - a.length)[0] ?? ''] ?? []
}

/** Biome uses the last matching override, so inner places come after outer ones and repeat their rules. */
function overrideFor(place: string): Override | undefined {
  const group = [...modulesOutOfReach(place), ...foldersOutOfReach(place)]
  if (group.length === 0) return undefined
  const rule = { level: 'error', options: { patterns: [{ group, message: messageFor(place) }] } }
  return {
    includes: [place.endsWith('.ts') ? `src/${place}` : `src/${place}/**`],
    linter: { rules: { style: { noRestrictedImports: rule } } },
  } as Override
}

function biomeConfig(): string {
  const config = JSON.parse(readFileSync(CONFIG, 'utf8')) as { overrides: Override[] }
  const places = [...new Set([...Object.keys(HOUSE), STORY, ...DISK])].filter((place) => place !== '')
  const depth = (place: string) => place.split('/').length
  places.sort((a, b) => depth(a) - depth(b))
  const own = config.overrides.filter((override) => !JSON.stringify(override).includes('noRestrictedImports'))
  config.overrides = [...own, ...places.flatMap((place) => overrideFor(place) ?? [])]
  return formatted(JSON.stringify(config))
}

function formatted(json: string): string {
  const biome = path.resolve('node_modules/@biomejs/biome/bin/biome')
  return execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${CONFIG}`], {
    input: json,
    encoding: 'utf8',
  })
}

/** The map: each folder with its line, in the order of the rows. */
function map(): string {
  const lines = (folder: string, indent: string): string[] =>
    (HOUSE[folder]?.rows ?? []).flat().flatMap((child) => {
      const place = path.posix.join(folder, child)
      const entry = HOUSE[place]
      return entry === undefined
        ? []
        : [`${indent}${`${child}/`.padEnd(22 - indent.length)} ${entry.holds}`, ...lines(place, `${indent}  `)]
    })
  return ['```', 'src/', ...lines('', '  '), '```'].join('\n')
}

function guide(): string {
  const text = readFileSync(GUIDE, 'utf8')
  const block = /(<!-- map -->\n)[\s\S]*?(<!-- \/map -->)/
  if (!block.test(text)) throw new Error(`${GUIDE} has no <!-- map --> … <!-- /map -->`)
  return text.replace(block, (_, open: string, close: string) => `${open}${map()}\n${close}`)
}

for (const [file, text] of [
  [CONFIG, biomeConfig()],
  [GUIDE, guide()],
] as const) {
  if (readFileSync(file, 'utf8') === text) continue
  if (checkOnly) throw new Error(`${file} does not follow from __tests__/support/house.ts: run \`npm run house\``)
  writeFileSync(file, text)
  console.log(`${file} written`)
}
