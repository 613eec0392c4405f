/**
 * Builds src/picture/kernel (AssemblyScript) into src/picture/decode/kernel-wasm.ts, a module that contains the WebAssembly as text: the
 * sources run directly, and dist needs no additional file. The same sources give the same bytes. `--check` writes nothing and fails if they
 * differ.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const MOST_BYTES = 40_000
const ENTRY = 'src/picture/kernel/entry.ts'
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const TARGET = path.join(ROOT, 'src/picture/decode/kernel-wasm.ts')

const OPTIONS = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--enable', 'bulk-memory']

/** The part of the compiler that is used here. Its own types declare AssemblyScript's globals, which conflict with those of Node. */
interface Compiler {
  main(
    options: readonly string[],
    files: {
      readFile(name: string, base: string): string | null
      writeFile(name: string, contents: string | Uint8Array): void
      listFiles(): readonly string[]
    },
  ): Promise<{ error: Error | null; stderr: { toString(): string } }>
}

const COMPILER: string = 'assemblyscript/asc'

async function compile(): Promise<Uint8Array> {
  const { default: asc } = (await import(COMPILER)) as { default: Compiler }
  const outputs = new Map<string, string | Uint8Array>()
  const { error, stderr } = await asc.main([ENTRY, ...OPTIONS, '--outFile', 'kernel.wasm'], {
    readFile: (name, base) => readSource(path.resolve(ROOT, base, name)),
    writeFile: (name, contents) => void outputs.set(name, contents),
    listFiles: () => [],
  })
  if (error) throw new Error(`the kernel does not compile: ${error.message}\n${stderr.toString()}`)
  const wasm = outputs.get('kernel.wasm')
  if (!(wasm instanceof Uint8Array)) throw new Error('the compiler wrote no WebAssembly')
  if (wasm.length > MOST_BYTES) throw new Error(`the kernel takes ${wasm.length} bytes, more than ${MOST_BYTES}`)
  return wasm
}

function readSource(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

const wasm = await compile()
const module = `/**
 * The picture kernel as WebAssembly, in base64. Generated from src/picture/kernel by \`node .github/scripts/build-kernel.ts\`: edit
 * those files, never this one. ${wasm.length} bytes.
 */
export const KERNEL_WASM =
  '${Buffer.from(wasm).toString('base64')}'
`
if (!process.argv.includes('--check')) writeFileSync(TARGET, module)
else if (readSource(TARGET) !== module)
  throw new Error('src/picture/decode/kernel-wasm.ts is stale: run build-kernel.ts')
console.log(`picture kernel: ${wasm.length} bytes`)
