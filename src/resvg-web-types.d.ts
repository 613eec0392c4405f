// @resvg/resvg-wasm's declarations name browser types that Node's do not have. Only what `initWasm` accepts is stated here.
type BufferSource = ArrayBufferView | ArrayBuffer
type RequestInfo = string | URL | Request

declare namespace WebAssembly {
  /** A compiled module; nothing here looks inside. */
  type Module = object
}
