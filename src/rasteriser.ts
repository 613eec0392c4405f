import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { RasteriserAssets } from './diagram/rasterise.ts'

/** Turns SVG into the bytes of a PNG of the SVG's own size. */
export type Rasterise = (svg: string) => Uint8Array

let rasteriser: Promise<Rasterise> | undefined

/** What turns drawings into pixels, started once per process, when the first picture is asked for. */
export function openRasteriser(): Promise<Rasterise> {
  rasteriser ??= startRasteriser()
  return rasteriser
}

async function startRasteriser(): Promise<Rasterise> {
  const [{ createRasteriser }, assets] = await Promise.all([import('./diagram/rasterise.ts'), loadAssets()])
  return createRasteriser(assets)
}

/** In dist/ both files lie in vendor/, beside this code; in a checkout they are where npm has put them. */
async function loadAssets(): Promise<RasteriserAssets> {
  const [wasm, font] = await Promise.all([
    readFile(assetPath('resvg.wasm', '@resvg/resvg-wasm/index_bg.wasm')),
    readFile(assetPath('lato.ttf', '@expo-google-fonts/lato/400Regular/Lato_400Regular.ttf')),
  ])
  return { wasm, fonts: [font] }
}

function assetPath(bundled: string, installed: string): string {
  const shipped = fileURLToPath(new URL(`./vendor/${bundled}`, import.meta.url))
  return existsSync(shipped) ? shipped : createRequire(import.meta.url).resolve(installed)
}
