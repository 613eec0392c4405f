/**
 * What is compiled into resvg's WebAssembly: its package has no licence file and lists nothing. The crates are those in the module itself
 * (in the paths of its panics); their licences are from each crate's manifest.
 */
export const RESVG = {
  name: '@resvg/resvg-wasm',
  /** MPL-2.0 requires the URL of the sources; they are used unchanged. */
  sources: [
    'https://github.com/yisibl/resvg-js (v2.6.2)',
    'https://github.com/RazrFalcon/resvg (MPL-2.0)',
    'https://github.com/yisibl/woff2-rs (MIT)',
  ],
  crates: {
    'Apache-2.0': ['unicode-general-category-0.6.0'],
    'BSD-3-Clause': ['alloc-no-stdlib-2.0.4', 'tiny-skia-0.10.0', 'tiny-skia-path-0.10.0'],
    'BSD-3-Clause OR MIT': ['brotli-decompressor-2.5.1'],
    MIT: [
      'bitvec-1.0.1',
      'bytes-1.6.0',
      'fontdb-0.14.1',
      'imagesize-0.12.0',
      'rctree-0.5.0',
      'rustybuzz-0.7.0',
      'xmlwriter-0.1.0',
    ],
    'MIT OR Apache-2.0': [
      'arrayvec-0.7.4',
      'base64-0.21.7',
      'data-url-0.2.0',
      'deflate-1.0.0',
      'flate2-1.0.28',
      'gif-0.12.0',
      'jpeg-decoder-0.3.1',
      'kurbo-0.9.5',
      'pathfinder_content-0.5.0',
      'png-0.17.5',
      'roxmltree-0.18.1',
      'serde_json-1.0.115',
      'simplecss-0.2.1',
      'smallvec-1.13.2',
      'svgtypes-0.11.0',
      'svgtypes-0.14.0',
      'ttf-parser-0.18.1',
      'unicode-bidi-0.3.15',
      'weezl-0.1.8',
      'xmlparser-0.13.6',
    ],
    'MIT OR Zlib OR Apache-2.0': ['miniz_oxide-0.5.4', 'miniz_oxide-0.7.2'],
    Zlib: ['adler32-1.2.0', 'slotmap-1.0.7'],
    'Zlib OR Apache-2.0 OR MIT': ['bytemuck-1.15.0', 'tinyvec-1.6.0'],
  },
} as const

const CRATE = /registry\/src\/[^/]+\/([a-z0-9_-]+-\d[\d.]*\d)/g

/** `flate2-1.0.28` and so on, in order. */
export function cratesNamedIn(wasm: Uint8Array): readonly string[] {
  const text = Buffer.from(wasm).toString('latin1')
  return [...new Set([...text.matchAll(CRATE)].map(([, crate]) => crate ?? ''))].sort()
}
