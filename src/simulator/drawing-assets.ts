import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** What the rasteriser cannot do without. */
export interface DrawingAssets {
  readonly wasm: Uint8Array
  readonly fonts: Uint8Array[]
}

/** In dist/ both files lie in vendor/, beside the folder of this code; in a checkout they are where npm has put them. */
export async function loadDrawingAssets(): Promise<DrawingAssets> {
  const [wasm, font] = await Promise.all([
    readFile(assetPath('resvg.wasm', '@resvg/resvg-wasm/index_bg.wasm')),
    readFile(assetPath('lato.ttf', '@expo-google-fonts/lato/400Regular/Lato_400Regular.ttf')),
  ])
  return { wasm, fonts: [font] }
}

function assetPath(bundled: string, installed: string): string {
  const shipped = fileURLToPath(new URL(`../vendor/${bundled}`, import.meta.url))
  return existsSync(shipped) ? shipped : createRequire(import.meta.url).resolve(installed)
}
