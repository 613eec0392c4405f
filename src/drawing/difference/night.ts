/**
 * A colour of a drawing by the part that has it: `rect` and `fill`. One colour may become two in dark mode: a ground and a sign in white.
 */
const PAINT = /<([a-z]+)(?: [^<>]*)?>/g
const COLOUR = / (fill|stroke)="(#[0-9a-f]{3,8})"/g

/** Only a drawing that is not ours would have more. */
const MAX_PAINTS = 1000

/**
 * What the colours of a light drawing become in a dark page, as markup for its definitions: one element per colour, whose `fill` is the
 * light-mode colour and whose `stroke` is the dark-mode one. It is not drawn; the page reads it, and pictures made from the drawing stay
 * light.
 * @param day the parts of the light drawing
 * @param night the same parts of the dark one
 */
export function nightPaints(day: readonly string[], night: readonly string[]): string {
  const found = new Map<string, string>()
  day.forEach((part, at) => {
    const [light, dark] = [paintsOf(part), paintsOf(night[at] ?? '')]
    if (light.length !== dark.length) return
    for (const [index, [role, colour]] of light.entries()) {
      const key = `${role} ${colour}`
      const other = dark[index]?.[1]
      if (other !== undefined && !found.has(key) && found.size < MAX_PAINTS) found.set(key, other)
    }
  })
  const pairs = [...found].sort(([one], [other]) => (one < other ? -1 : 1))
  return `<g class="night">${pairs.map(([key, dark]) => paintPair(key, dark)).join('')}</g>`
}

function paintPair(key: string, dark: string): string {
  const [role = '', light = ''] = key.split(' ')
  return `<path class="${role}" fill="${light}" stroke="${dark}"/>`
}

/** The colours of a part, in order: `[rectfill, #ffffff]`. */
function paintsOf(part: string): readonly (readonly [role: string, colour: string])[] {
  return [...part.matchAll(PAINT)].flatMap(([tag, name = '']) =>
    [...tag.matchAll(COLOUR)].map(([, attribute = '', colour = '']) => [`${name}${attribute}`, colour] as const),
  )
}
