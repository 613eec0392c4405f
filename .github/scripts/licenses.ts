import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'rolldown'

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
  const { name, version, license = 'UNKNOWN' } = JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8'))
  const texts = readdirSync(dir).filter((file) => LICENCE_FILE.test(file))
  const body = texts.map((file) => readFileSync(path.join(dir, file), 'utf8').trim()).join('\n\n')
  return `${name}@${version}\n${license}\n\n${body || '(no licence file in the package)'}\n`
}
