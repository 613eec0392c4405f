/**
 * Builds the script and the style of each page into modules that contain them as text: the sources run directly, and dist needs no
 * additional files. `--check` writes nothing and fails if they differ.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

interface Page {
  readonly name: string
  /** Its sources: main.ts and style/. */
  readonly from: string
  /** Styles that it shares with another page. */
  readonly styles: readonly string[]
  /** Where script.ts and style.ts go. */
  readonly to: string
}

const PAGES: readonly Page[] = [
  { name: 'review', from: 'src/report/page/browser', styles: [], to: 'src/report/page' },
  {
    name: 'history',
    from: 'src/history/browser',
    styles: ['src/report/page/browser/style/1-base.css'],
    to: 'src/history',
  },
]

async function script({ from }: Page): Promise<string> {
  const bundle = await rolldown({ input: path.join(ROOT, from, 'main.ts'), platform: 'browser', logLevel: 'warn' })
  const { output } = await bundle.generate({ format: 'iife', minify: true, comments: false })
  // The page is HTML: a closing tag in a string would end the script.
  return output[0].code.trim().replaceAll('</', '<\\/')
}

/** Removes comments and indentation; each file becomes one line. */
function style({ from, styles }: Page): string {
  const own = globSync('style/*.css', { cwd: path.join(ROOT, from) }).sort()
  const files = [...styles, ...own.map((file) => path.join(from, file))]
  return files.map((file) => oneLine(readFileSync(path.join(ROOT, file), 'utf8'))).join('\n')
}

function oneLine(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/([a-z]): /g, '$1:')
    .trim()
}

const literal = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')

function moduleOf({ name: page, from }: Page, name: string, what: string, text: string): string {
  return `/**
 * The ${what} of the ${page} page. Generated from ${from} by \`node .github/scripts/build-page.ts\`: edit those files, never this
 * one. ${Buffer.byteLength(text)} bytes.
 */
export const ${name} = \`${literal(text)}\`
`
}

function keep(file: string, module: string): void {
  const target = path.join(ROOT, file)
  if (!process.argv.includes('--check')) writeFileSync(target, module)
  else if (readFileSync(target, 'utf8') !== module) throw new Error(`${file} is stale: run build-page.ts`)
}

for (const page of PAGES) {
  const [code, css] = [await script(page), style(page)]
  keep(`${page.to}/script.ts`, moduleOf(page, 'SCRIPT', 'script', code))
  keep(`${page.to}/style.ts`, moduleOf(page, 'STYLE', 'style', css))
  console.log(`${page.name} page: script ${Buffer.byteLength(code)} bytes, style ${Buffer.byteLength(css)} bytes`)
}
