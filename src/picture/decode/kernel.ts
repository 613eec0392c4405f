import { KERNEL_WASM } from './kernel-wasm.ts'

/** The kernel while it compares: what it calls for, which files come from and the drawing goes to. Addresses are in `memory`. */
export interface KernelHost {
  /** Fills `to` with what comes next of a side's compressed pixels (0 before, 1 after); fewer bytes only at their end. */
  read(side: number, to: Uint8Array): number
  /** Takes a piece of the compressed drawing, or a row of a picture that is decoded; it is overwritten afterwards. */
  write(piece: Uint8Array): void
  /** Takes the cells of a band of eight rows: see kernel/cells.ts. Bands without a changed pixel are left out. */
  takeCells(cells: Uint32Array, band: number): void
}

/** What kernel/entry.ts exports. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer }
  begin(): void
  describe(side: number, width: number, height: number, pixelBytes: number, colours: number): number
  compare(): number
  decode(): number
  isOpaque(): number
  changedPixels(): number
}

interface Connection {
  host: KernelHost | undefined
  columns: number
}

/** Compiled once; a kernel keeps no more than rows and tables, a few megabytes, from one comparison to the next. */
let compiled: Kernel | undefined
const connection: Connection = { host: undefined, columns: 0 }

/**
 * Has the kernel do something for a host; `columns`: cells in a band. Nothing where there is no WebAssembly with vectors, or not
 * as much memory as the kernel needs. One host at a time.
 */
export function runKernel<T>(host: KernelHost, columns: number, use: (kernel: Kernel) => T): T | undefined {
  try {
    compiled ??= compile()
    Object.assign(connection, { host, columns })
    return use(compiled)
  } catch (error) {
    // Compilation or a trap; anything else is a mistake of ours.
    if (error instanceof Error && /^(CompileError|LinkError|RuntimeError|ReferenceError)$/.test(error.name))
      return undefined
    throw error
  } finally {
    // Files are not kept alive.
    connection.host = undefined
  }
}

function compile(): Kernel {
  const bytes = (from: number, length: number) => new Uint8Array(kernel.memory.buffer, from, length)
  // Bands come from one place, hundreds of times a picture.
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
      takeCells: (from: number, band: number) => connection.host?.takeCells(cells(from, connection.columns), band),
    },
  })
  const kernel = instance.exports as Kernel
  return kernel
}
