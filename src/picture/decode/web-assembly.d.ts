// Node's types do not include WebAssembly; this is what kernel.ts needs of it.
declare namespace WebAssembly {
  const Module: new (bytes: ArrayBufferView | ArrayBuffer) => Module

  class Instance {
    constructor(module: Module, imports: Readonly<Record<string, object>>)
    readonly exports: object
  }
}
