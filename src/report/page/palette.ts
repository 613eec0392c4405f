/** The colours of all drawings of a page: each is a variable with one value for light and one for dark mode. */
export interface Palette {
  /** A paint that follows the reader's scheme. */
  paint(day: string, night: string): string
  /** The rules that define the variables; empty if there are none. */
  css(): string
}

const HEX = /^#[0-9a-f]{3,8}$/i

export function createPalette(): Palette {
  const names = new Map<string, string>()
  return {
    paint: (day, night) => {
      // Both come from a file, and end up in the style of the page.
      if (!HEX.test(day) || !HEX.test(night) || day === night) return day
      const pair = `${day} ${night}`
      const name = names.get(pair) ?? `--d${names.size}`
      names.set(pair, name)
      return `var(${name})`
    },
    css: () => {
      if (names.size === 0) return ''
      const values = (at: 0 | 1) => [...names].map(([pair, name]) => `${name}:${pair.split(' ')[at]}`).join(';')
      return `:root{${values(0)}}@media screen and (prefers-color-scheme:dark){:root{${values(1)}}}`
    },
  }
}
