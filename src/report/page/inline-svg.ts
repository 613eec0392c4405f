import { isOwnSvg } from '../../drawing/isometric/own-svg.ts'
import type { Palette } from './palette.ts'

const TAG = /<([A-Za-z]+)(?: [A-Za-z0-9-]+="[^"<]*")*\/?>/g
const NAMED = / (id|href|fill|stroke)="([^"<]*)"/g
const SIZE = /^(<svg [^>]*?)width="([\d.]+)" height="([\d.]+)" viewBox="0 0 [\d.]+ [\d.]+"/

/** Its colours in dark mode: one element of its definitions for each, as written by drawing/difference/night.ts. */
const NIGHT = /<g class="night">(.*?)<\/g>/s
const PAINT = /<path class="([a-z]+)" fill="(#[0-9a-f]+)" stroke="(#[0-9a-f]+)"\/>/g
/** The area above the drawing with its key. */
const KEY = /<g(?: transform="scale\(([\d.]+)\)")?><g class="k"><rect class="kground" [^>]*?height="([\d.]+)"/

export interface InlineSvg {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/**
 * One of our drawings as inline SVG, with ids that are unique in the page, colours that follow the reader's scheme, and without its key, for
 * which the page has another; undefined for any other SVG, since the file may come from another job.
 * @param prefix of its ids
 */
export function inlineSvg(bytes: Uint8Array, prefix: string, palette: Palette): InlineSvg | undefined {
  const text = new TextDecoder().decode(bytes)
  if (!isOwnSvg(text)) return undefined
  const pairs = [...(NIGHT.exec(text)?.[1] ?? '').matchAll(PAINT)]
  const nights = new Map(pairs.map(([, role, day, night]) => [`${role} ${day}`, night]))
  const paint = (role: string, day: string) => {
    const night = nights.get(`${role} ${day}`)
    return night === undefined ? day : palette.paint(day, night)
  }
  const svg = text
    .trim()
    .replace(NIGHT, '')
    .replace(TAG, (tag, element: string) =>
      tag.replace(
        NAMED,
        (_, name: string, value: string) => ` ${name}="${paint(element + name, named(name, value, prefix))}"`,
      ),
    )
  return withoutKey(svg)
}

function named(name: string, value: string, prefix: string): string {
  if (name === 'id') return `${prefix}${value}`
  if (name === 'href') return value.replace(/^#/, `#${prefix}`)
  return value.replace(/^url\(#/i, `url(#${prefix}`)
}

/** The key is above what the picture shows. */
function withoutKey(svg: string): InlineSvg {
  const [, , width = '0', height = '0'] = SIZE.exec(svg) ?? []
  const [, factor = '1', above = '0'] = KEY.exec(svg) ?? []
  const top = Math.floor(Number(above) * Number(factor))
  const size = { width: Number(width), height: Math.max(1, Number(height) - top) }
  if (top === 0) return { svg, ...size }
  const box = `width="${width}" height="${size.height}" viewBox="0 ${top} ${width} ${size.height}"`
  return { svg: svg.replace(SIZE, `$1${box}`), ...size }
}
