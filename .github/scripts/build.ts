/** Builds dist/ (or the folder given): own code as one readable file a room, vendors in dist/vendor/. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { rolldown } from 'rolldown'
import { licenses } from './licenses.ts'

const dir = path.resolve(process.argv[2] ?? 'dist')
const require = createRequire(import.meta.url)

/** Files that are read at run time, under the names that src/rasteriser.ts looks for. */
const ASSETS = {
  'resvg.wasm': require.resolve('@resvg/resvg-wasm/index_bg.wasm'),
  'lato.ttf': require.resolve('@expo-google-fonts/lato/400Regular/Lato_400Regular.ttf'),
}

/** Packages whose import has no effect but their exports: what is unused is left out, and what is lazy stays lazy. */
const EFFECT_FREE = /node_modules\/(@actions|got|@sindresorhus|@azure|@octokit|@protobuf-ts|@typespec|undici|valibot)\//

/** Our sources, less the entries, which have names of their own. */
const OWN = /\/src\/(?!action\/(main|post)\.ts|cli\/main\.ts)/

function ownFile(id: string): string | null {
  return /\/src\/(.+)\.ts$/.exec(id.replaceAll('\\', '/'))?.[1] ?? null
}

const bundle = await rolldown({
  input: { main: 'src/action/main.ts', post: 'src/action/post.ts', cli: 'src/cli/main.ts' },
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
  // What is imported lazily gets a two-line door of its own.
  chunkFileNames: ({ isDynamicEntry }) => (isDynamicEntry ? 'lazy/[name].js' : '[name].js'),
  codeSplitting: {
    groups: [
      { name: 'vendor/core', test: /node_modules\/@actions\/(core|exec|io)\//, priority: 60 },
      { name: 'vendor/got', test: /node_modules\/got\//, priority: 50 },
      { name: 'vendor/valibot', test: /node_modules\/valibot\//, priority: 50 },
      { name: 'vendor/yaml', test: /node_modules\/yaml\//, priority: 50 },
      { name: 'vendor/markdown', test: /node_modules\/markdown-table\//, priority: 50 },
      { name: 'vendor/ipaddr', test: /node_modules\/ipaddr\.js\//, priority: 50 },
      { name: 'vendor/fflate', test: /node_modules\/fflate\//, priority: 50 },
      { name: 'vendor/upng', test: /node_modules\/(upng-js|pako)\//, priority: 50 },
      { name: 'vendor/resvg', test: /node_modules\/@resvg\//, priority: 50 },
      {
        name: 'vendor/octokit',
        test: /node_modules\/(@octokit|@actions\/github|@actions\/http-client|undici|tunnel|bottleneck)\//,
        priority: 40,
      },
      { name: 'vendor/png', test: /node_modules\/(pngjs|pixelmatch)\//, priority: 40 },
      { name: 'vendor/artifact', test: /node_modules\//, priority: 1 },
      // One file for each of ours: readable, and a phase loads what it imports and nothing else.
      { debugName: 'own', name: ownFile, test: OWN, priority: 0, includeDependenciesRecursively: false },
    ],
  },
})
mkdirSync(path.join(dir, 'vendor'), { recursive: true })
for (const [name, from] of Object.entries(ASSETS)) copyFileSync(from, path.join(dir, 'vendor', name))
declareTypes()
for (const o of output) if (o.type === 'chunk') console.log(`${String(o.code.length).padStart(9)}  ${o.fileName}`)

/** What `import … from 'cloudcraft-deployment-diff/cloudcraft'` is, for those who write TypeScript. */
function declareTypes(): void {
  const options = [
    '--ignoreConfig',
    '--declaration',
    '--emitDeclarationOnly',
    '--rewriteRelativeImportExtensions',
    '--strict',
  ]
  const kind = [
    '--target',
    'es2023',
    '--module',
    'nodenext',
    '--types',
    'node',
    '--skipLibCheck',
    '--exactOptionalPropertyTypes',
  ]
  const places = ['--rootDir', 'src', '--outDir', path.join(dir, 'types'), 'src/cloudcraft/cloudcraft.ts']
  execFileSync(
    process.execPath,
    [path.join(path.dirname(require.resolve('typescript/package.json')), 'bin/tsc'), ...options, ...kind, ...places],
    {
      stdio: 'inherit',
    },
  )
}
