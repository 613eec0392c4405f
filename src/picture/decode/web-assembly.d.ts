// Node's types leave WebAssembly out; this is what kernel.ts needs of it.
declare namespace WebAssembly {
  const Module: new (bytes: ArrayBufferView | ArrayBuffer) => Module

  class Instance {
    constructor(module: Module, imports: Readonly<Record<string, object>>)
    readonly exports: object
  }
}
