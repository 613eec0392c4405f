import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'rolldown'
import { cratesNamedIn, RESVG } from './licenses-resvg.ts'

const PACKAGE_DIR = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//
const LICENCE_FILE = /^(licen[sc]e|copying)/i

/** Writes licenses.txt: name, version and licence text of every package that has code or files in the build. */
export function licenses(copied: readonly string[]): Plugin {
  return {
    name: 'licenses',
    generateBundle(_options, bundle) {
      const dirs = new Set(copied.map((name) => path.resolve('node_modules', name)))
      for (const out of Object.values(bundle)) {
        for (const id of out.type === 'chunk' ? out.moduleIds : []) {
          const dir = PACKAGE_DIR.exec(id.replaceAll('\\', '/').replace(/^\0/, ''))?.[1]
          if (dir !== undefined) dirs.add(dir)
        }
      }
      const parts = [...dirs].map(licenceOf).sort((a, b) => (a < b ? -1 : 1))
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: parts.join(`\n${'-'.repeat(72)}\n`) })
    },
  }
}

function licenceOf(dir: string): string {
  const {
    name,
    version,
    license = 'UNKNOWN',
    repository,
  } = JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8'))
  const texts = readdirSync(dir).filter((file) => LICENCE_FILE.test(file))
  const body = texts
    .map((file) => readFileSync(path.join(dir, file), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n')
  const rest = name === RESVG.name ? resvgNotice(dir) : `(no licence file in the package; ${sourceOf(repository)})`
  return `${name}@${version}\n${license}\n\n${body || rest}\n`
}

function sourceOf(repository: string | { readonly url?: string } | undefined): string {
  const url = typeof repository === 'string' ? repository : repository?.url
  return url === undefined ? 'it names no repository' : `its sources: ${url}`
}

/** @throws Error if the module contains a crate that is not in the list: its licence has to be looked up. */
function resvgNotice(dir: string): string {
  const known: readonly string[] = Object.values(RESVG.crates).flat()
  const unknown = cratesNamedIn(readFileSync(path.join(dir, 'index_bg.wasm'))).filter((crate) => !known.includes(crate))
  if (unknown.length > 0) throw new Error(`licenses-resvg.ts does not know ${unknown.join(', ')}`)
  const crates = Object.entries(RESVG.crates).map(([license, names]) => `  ${license}: ${names.join(', ')}`)
  // axe-core has the same licence and contains its text.
  const text = readFileSync(path.resolve('node_modules/axe-core/LICENSE'), 'utf8').trim()
  return `Sources:\n  ${RESVG.sources.join('\n  ')}\n\nCrates in it:\n${crates.join('\n')}\n\n${text}`
}
