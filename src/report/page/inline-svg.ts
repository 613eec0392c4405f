import { isOwnSvg } from '../../drawing/isometric/own-svg.ts'

const TAG = /<[A-Za-z]+(?: [A-Za-z0-9-]+="[^"<]*")*\/?>/g
const NAMED = / (id|href|fill|stroke)="([^"<]*)"/g

/**
 * One of our drawings as inline SVG, with ids that are unique in the page; undefined for any other SVG, since the file may come from
 * another job.
 * @param prefix what its ids begin with
 */
export function inlineSvg(bytes: Uint8Array, prefix: string): string | undefined {
  const text = new TextDecoder().decode(bytes)
  if (!isOwnSvg(text)) return undefined
  return text
    .trim()
    .replace(TAG, (tag) =>
      tag.replace(NAMED, (_, name: string, value: string) => ` ${name}="${named(name, value, prefix)}"`),
    )
}

function named(name: string, value: string, prefix: string): string {
  if (name === 'id') return `${prefix}${value}`
  if (name === 'href') return value.replace(/^#/, `#${prefix}`)
  return value.replace(/^url\(#/i, `url(#${prefix}`)
}
