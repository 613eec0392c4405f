import { wordsIn } from './begins.ts'
import { COLOUR_TABLES } from './colour-distance.ts'
import { KERNEL_WASM } from './kernel-wasm.ts'

/** What the kernel calls while it runs: where its input comes from and its output goes. */
export interface KernelHost {
  /** Fills `to` with the next compressed pixels of a side (0 before, 1 after); returns the number of bytes, less only at the end. */
  read(side: number, to: Uint8Array): number
  /** Receives a piece of the compressed drawing, or a row of a decoded picture; it is overwritten afterwards. */
  write(piece: Uint8Array): void
  /** Receives a row of a side at a fraction of its size, as RGBA on white, and where colours begin in it, where the kernel was asked for them; both are overwritten afterwards. */
  takeReduced?(side: number, row: Uint8Array, begins: Int32Array): void
  /** Receives the cells of a band of eight rows: see kernel/cells.ts. Bands without a changed pixel are left out. */
  takeCells(cells: Uint32Array, band: number): void
}

/** What kernel/entry.ts exports. Addresses are in `memory`. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer }
  begin(): void
  describe(side: number, width: number, height: number, pixelBytes: number, colours: number): number
  compare(): number
  compareReduced(stepBefore: number, stepAfter: number): number
  decode(): number
  decodeReduced(step: number): number
  decodeRows(first: number, end: number): number
  isOpaque(): number
  changedPixels(): number
  isIdentical(): number
  colourTables(): number
}

interface Connection {
  host: KernelHost | undefined
  columns: number
}

/**
 * Module state: the kernel is compiled once per process, which takes longer than a small comparison. It carries nothing from one
 * comparison to the next: `begin` resets it, and its memory, rows and tables of a few megabytes, is reused.
 */
let compiled: Kernel | undefined
/** The imports of an instance are fixed when it is compiled, so they reach the current host through this. */
const connection: Connection = { host: undefined, columns: 0 }

/**
 * Runs the kernel for a host, one at a time.
 * @param columns the number of cells in a band
 * @returns undefined without WebAssembly SIMD, or without enough memory for the kernel
 */
export function runKernel<T>(host: KernelHost, columns: number, use: (kernel: Kernel) => T): T | undefined {
  try {
    compiled ??= compile()
    Object.assign(connection, { host, columns })
    return use(compiled)
  } catch (error) {
    // Compilation failed, or the kernel trapped. Anything else is a bug of ours.
    if (error instanceof Error && /^(CompileError|LinkError|RuntimeError|ReferenceError)$/.test(error.name))
      return undefined
    throw error
  } finally {
    // The host refers to whole files, which must not be kept alive.
    connection.host = undefined
  }
}

function compile(): Kernel {
  const bytes = (from: number, length: number) => new Uint8Array(kernel.memory.buffer, from, length)
  // Bands are at the same address hundreds of times per picture.
  let view = new Uint32Array()
  const cells = (from: number, length: number) => {
    const { buffer } = kernel.memory
    const isSame = view.buffer === buffer && view.byteOffset === from && view.length === length
    if (!isSame) view = new Uint32Array(buffer, from, length)
    return view
  }
  const instance = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(KERNEL_WASM, 'base64')), {
    host: {
      read: (side: number, to: number, room: number) => connection.host?.read(side, bytes(to, room)) ?? 0,
      write: (from: number, length: number) => connection.host?.write(bytes(from, length)),
      takeReduced: (side: number, from: number, pixels: number) => {
        const words = wordsIn(pixels)
        const begins = new Int32Array(kernel.memory.buffer, from + words * 128, words)
        connection.host?.takeReduced?.(side, bytes(from, pixels * 4), begins)
      },
      takeCells: (from: number, band: number) => connection.host?.takeCells(cells(from, connection.columns), band),
    },
  })
  const kernel = instance.exports as Kernel
  new Float64Array(kernel.memory.buffer, kernel.colourTables(), COLOUR_TABLES.length).set(COLOUR_TABLES)
  return kernel
}
