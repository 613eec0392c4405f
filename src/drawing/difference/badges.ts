import { css } from '../isometric/colour.ts'
import type { Mark } from '../isometric/drawing.ts'
import type { Pixel } from '../isometric/geometry.ts'
import type { Theme } from '../isometric/theme.ts'
import { digits } from '../isometric/xml.ts'
import { markColour } from './mark-style.ts'

/** Outlines in a box from -1 to 1. Every mark has its own shape, so marks can be distinguished without colour or sign. */
const SHAPES: Readonly<Record<Mark, string>> = {
  added: 'M-1 0A1 1 0 1 1 1 0A1 1 0 1 1-1 0Z',
  removed: 'M-.9-.9H.9V.9H-.9Z',
  changed: 'M0-1.2L1.2 0L0 1.2L-1.2 0Z',
  replaced: 'M-.58-1H.58L1.16 0L.58 1H-.58L-1.16 0Z',
  unchanged: '',
}

/** Plus, minus, wave and two arrows, in the same box. */
const SIGNS: Readonly<Record<Mark, string>> = {
  added: 'M-.55 0H.55M0-.55V.55',
  removed: 'M-.52 0H.52',
  changed: 'M-.6.08C-.38-.36-.2-.3 0 0C.2.3.38.36.6-.08',
  replaced: 'M-.6-.25H.55M.28-.5L.57-.25L.28 0M.6.3H-.55M-.28.05L-.57.3L-.28.55',
  unchanged: '',
}

/** A question mark, for unconfirmed changes. */
const DOUBT = 'M-.38-.3C-.38-.72.38-.72.38-.28C.38.02 0 0 0 .3M0 .62V.63'

/** Where a badge is, in pixels, and how large. */
export interface BadgePlace extends Pixel {
  readonly radius: number
}

/** A mark's sign on its shape; empty for `unchanged`. Unconfirmed changes have a question mark instead. */
export function badge(mark: Mark, { x, y, radius }: BadgePlace, theme: Theme, isDoubtful = false): string {
  if (mark === 'unchanged') return ''
  const background = css(theme.background)
  return (
    `<g transform="matrix(${digits(radius)} 0 0 ${digits(radius)} ${digits(x)} ${digits(y)})">` +
    `<path d="${SHAPES[mark]}" fill="${markColour(mark, theme)}" stroke="${background}" stroke-width=".2"/>` +
    `<path d="${isDoubtful ? DOUBT : SIGNS[mark]}" fill="none" stroke="${background}" stroke-width=".24" stroke-linecap="round" ` +
    'stroke-linejoin="round"/></g>'
  )
}
