/** Builds dist/ (or the folder given): own code as readable files, vendors in dist/vendor/. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type ChunkingContext, rolldown } from 'rolldown'
import { dts } from 'rolldown-plugin-dts'
import { licenses } from './licenses.ts'

const dir = path.resolve(process.argv[2] ?? 'dist')
const require = createRequire(import.meta.url)

/** Files that are read at run time, under the names that src/rasteriser.ts looks for. */
const ASSETS = {
  'resvg.wasm': require.resolve('@resvg/resvg-wasm/index_bg.wasm'),
  'lato.ttf': require.resolve('@expo-google-fonts/lato/400Regular/Lato_400Regular.ttf'),
}

/** Packages whose import has no side effects: unused code is left out, and lazy code stays lazy. */
const EFFECT_FREE = /node_modules\/(@actions|got|@sindresorhus|@azure|@octokit|@protobuf-ts|@typespec|undici|valibot)\//

/** What other programs import. */
const LIBRARY = { library: 'src/library.ts', 'cloudcraft/cloudcraft': 'src/cloudcraft/cloudcraft.ts' }

/** Our sources, without the entries, which have their own names. */
const OWN = /\/src\/(?!action\/(main|post)\.ts|cli\/main\.ts|library\.ts)/

function sourceFile(id: string): string | undefined {
  return /\/src\/(.+)\.ts$/.exec(id.replaceAll('\\', '/'))?.[1]
}

/** Rooms, and parts of rooms, that are loaded as a whole: hundreds of small files take longer to open, and to install, than to read. */
const WHOLE =
  /^(cloudcraft|cost|drawing|extras\/(?:backup|convert|simulator)|history|inventory|picture|plan|report\/(?:build|facts|markdown|page|verify|words)|snapshot)\//

/**
 * The file of dist/ for a source file: its part of the house, or a separate one if single files are loaded, such as a command or a phase.
 * Files that are only loaded lazily stay separate.
 */
function ownFile(id: string, bundling: ChunkingContext): string | null {
  const file = sourceFile(id)
  const { importers = [], dynamicImporters = [] } = bundling.getModuleInfo(id) ?? {}
  if (file === undefined || (dynamicImporters.length > 0 && importers.length === 0)) return null
  return WHOLE.exec(file)?.[1] ?? file
}

const bundle = await rolldown({
  input: {
    ...{ main: 'src/action/main.ts', post: 'src/action/post.ts', cli: 'src/cli/main.ts' },
    ...LIBRARY,
  },
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  transform: { target: 'node20' },
  treeshake: { moduleSideEffects: [{ test: EFFECT_FREE, sideEffects: false }] },
  plugins: [licenses(['@resvg/resvg-wasm', '@expo-google-fonts/lato'])],
})
rmSync(dir, { recursive: true, force: true })
const { output } = await bundle.write({
  dir,
  format: 'esm',
  minifyInternalExports: false,
  comments: { legal: false, annotation: false },
  entryFileNames: '[name].js',
  // A file that is imported both eagerly and lazily has a two-line facade for the latter.
  chunkFileNames: ({ name, facadeModuleId, moduleIds: [first, second] }) => {
    if (first !== undefined) return `${(second === undefined && sourceFile(first)) || name}.js`
    return `${/^(action|github)\//.test(sourceFile(facadeModuleId ?? '') ?? '') ? 'action/' : ''}lazy/${name}.js`
  },
  codeSplitting: {
    groups: [
      { name: 'vendor/core', test: /node_modules\/@actions\/(core|exec|io)\//, priority: 60 },
      { name: 'vendor/got', test: /node_modules\/got\//, priority: 50 },
      { name: 'vendor/valibot', test: /node_modules\/valibot\//, priority: 50 },
      { name: 'vendor/yaml', test: /node_modules\/yaml\//, priority: 50 },
      { name: 'vendor/markdown', test: /node_modules\/markdown-table\//, priority: 50 },
      { name: 'vendor/ipaddr', test: /node_modules\/ipaddr\.js\//, priority: 50 },
      { name: 'vendor/fflate', test: /node_modules\/fflate\//, priority: 50 },
      { name: 'vendor/excel', test: /node_modules\/write-excel-file\//, priority: 50 },
      { name: 'vendor/upng', test: /node_modules\/(upng-js|pako)\//, priority: 50 },
      { name: 'vendor/resvg', test: /node_modules\/@resvg\//, priority: 50 },
      {
        name: 'vendor/octokit',
        test: /node_modules\/(@octokit|@actions\/github|@actions\/http-client|undici|tunnel|bottleneck)\//,
        priority: 40,
      },
      { name: 'vendor/png', test: /node_modules\/(pngjs|pixelmatch)\//, priority: 40 },
      { name: 'vendor/artifact', test: /node_modules\//, priority: 1 },
      { debugName: 'own', name: ownFile, test: OWN, priority: 0, includeDependenciesRecursively: false },
    ],
  },
})
mkdirSync(path.join(dir, 'vendor'), { recursive: true })
for (const [name, from] of Object.entries(ASSETS)) copyFileSync(from, path.join(dir, 'vendor', name))
copyFileSync('src/report/report.schema.json', path.join(dir, 'report.schema.json'))
await declareTypes()
failOnCycle()
for (const o of output) if (o.type === 'chunk') console.log(`${String(o.code.length).padStart(9)}  ${o.fileName}`)

/** The types of the library: one file per entry, which needs no other package and no `skipLibCheck`. */
async function declareTypes(): Promise<void> {
  const types = await rolldown({
    input: LIBRARY,
    plugins: [dts({ dtsOnly: true, tsconfig: 'tsconfig.json' })],
    external: /^node:/,
  })
  const { output } = await types.generate({
    format: 'esm',
    chunkFileNames: 'types/[name].js',
    entryFileNames: 'types/[name].js',
  })
  for (const file of output) {
    if (file.type !== 'chunk') continue
    const to = path.join(dir, file.fileName)
    mkdirSync(path.dirname(to), { recursive: true })
    // `Uint8Array` has been generic only since TypeScript 5.7.
    writeFileSync(to, file.code.replaceAll('Uint8Array<ArrayBufferLike>', 'Uint8Array'))
  }
}

/** Files that import each other run in an arbitrary order, and may use what does not exist yet. @throws Error that lists them */
function failOnCycle(): void {
  const imports = new Map(
    output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.imports] as const] : [])),
  )
  const done = new Set<string>()
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file))
      throw new Error(`dist/ has files that import each other: ${[...way.slice(way.indexOf(file)), file].join(' → ')}`)
    if (done.has(file)) return
    for (const next of imports.get(file) ?? []) if (!next.startsWith('vendor/')) visit(next, [...way, file])
    done.add(file)
  }
  for (const file of imports.keys()) visit(file, [])
}
