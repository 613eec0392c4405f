import { brightness, type Colour, css, lighten, mix, parseColour, toHsl } from './colour.ts'
import type { Paint } from './drawing.ts'
import type { Projection } from './geometry.ts'

export type ThemeName = 'light' | 'dark'

/** Default colours of a picture, and those that must contrast with its background. */
export interface Theme {
  readonly name: ThemeName
  readonly projection: Projection
  readonly background: Colour
  readonly grid: string
  /** The colour of the outline of solids. */
  readonly edge: string
}

const LIGHT_BACKGROUND = { red: 255, green: 255, blue: 255, alpha: 1 }
const DARK_BACKGROUND = { red: 24, green: 29, blue: 38, alpha: 1 }

export function themeOf(name: ThemeName, projection: Projection): Theme {
  return name === 'dark'
    ? { name, projection, background: DARK_BACKGROUND, grid: '#2b3340', edge: '#05070b' }
    : { name, projection, background: LIGHT_BACKGROUND, grid: '#e3e6ea', edge: '#000000' }
}

/** The colour of a component in this projection, or the fallback if it has none. */
export function colourOf(paint: Paint, fallback: string, theme: Theme): Colour {
  const text = theme.projection === '2d' ? paint.flat : paint.isometric
  return (text === undefined ? undefined : parseColour(text)) ?? parseColour(fallback) ?? theme.background
}

/** A line or text colour that contrasts with the background: black becomes light on a dark one. */
export function inkOf(paint: Paint, fallback: string, theme: Theme): Colour {
  const colour = colourOf(paint, fallback, theme)
  if (theme.name === 'light') return colour
  const { lightness, saturation } = toHsl(colour)
  if (saturation < 0.15 && lightness < 0.5) return { red: 228, green: 232, blue: 239, alpha: colour.alpha }
  return lightness < 0.62 ? lighten(colour, 0.62 - lightness) : colour
}

/** The colour of the halo of a text: the background's, or dark around a light text on a light background. */
export function haloOf(ink: Colour, theme: Theme): string {
  const same = Math.abs(brightness(ink) - brightness(theme.background)) < 0.25
  return same ? css(lighten(ink, theme.name === 'light' ? -0.65 : 0.65)) : css(theme.background)
}

/** Lightens a very dark solid a little, or its faces could not be distinguished. */
export function solidColour(colour: Colour): Colour {
  const { lightness } = toHsl(colour)
  return { ...(lightness < 0.24 ? lighten(colour, 0.24 - lightness) : colour), alpha: 1 }
}

/** `accent` if it contrasts with `base`, otherwise white or near black, whichever does. */
export function legible(accent: Colour, base: Colour): Colour {
  if (Math.abs(brightness(accent) - brightness(base)) > 0.22) return { ...accent, alpha: 1 }
  return brightness(base) > 0.62
    ? { red: 38, green: 44, blue: 54, alpha: 1 }
    : { red: 255, green: 255, blue: 255, alpha: 1 }
}

/** `accent` for a part with an outline of its own, where any hue other than that of `base` is enough. */
export function distinct(accent: Colour, base: Colour): Colour {
  const distance = Math.hypot(accent.red - base.red, accent.green - base.green, accent.blue - base.blue)
  return distance > 70 ? { ...accent, alpha: 1 } : legible(accent, base)
}

/** A surface's tint: the colour blended into the background. */
export function tint(colour: Colour, share: number, theme: Theme): string {
  return css(mix(theme.background, { ...colour, alpha: 1 }, share * colour.alpha))
}
