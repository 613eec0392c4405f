/**
 * Builds src/report/page/browser into src/report/page/script.ts and src/report/page/style.ts, modules that hold the page's script and style as text: the
 * sources run as they are, and dist needs no file beside it. `--check` writes nothing and fails when they differ.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FROM = path.join(ROOT, 'src/report/page/browser')

async function script(): Promise<string> {
  const bundle = await rolldown({ input: path.join(FROM, 'main.ts'), platform: 'browser', logLevel: 'warn' })
  const { output } = await bundle.generate({ format: 'iife', minify: true, comments: false })
  // The page is HTML: a closing tag in a string would end the script.
  return output[0].code.trim().replaceAll('</', '<\\/')
}

/** Comments and indentation are for those who read the sources; each file is one line. */
function style(): string {
  const files = globSync('style/*.css', { cwd: FROM }).sort()
  return files.map((file) => oneLine(readFileSync(path.join(FROM, file), 'utf8'))).join('\n')
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

function moduleOf(name: string, what: string, text: string): string {
  return `/**
 * The ${what} of the review page. Generated from src/report/page/browser by \`node .github/scripts/build-page.ts\`: edit those files, never this
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

const [code, css] = [await script(), style()]
keep('src/report/page/script.ts', moduleOf('SCRIPT', 'script', code))
keep('src/report/page/style.ts', moduleOf('STYLE', 'style', css))
console.log(`review page: script ${Buffer.byteLength(code)} bytes, style ${Buffer.byteLength(css)} bytes`)
