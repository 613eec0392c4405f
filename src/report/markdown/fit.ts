/** A part of a text. Of its variants, longest first, the first that fits is taken. */
export interface Section {
  /** Lower is more important, and gets its room first. */
  readonly rank: number
  readonly variants: readonly (() => string)[]
  /** Room that it has to leave for what comes after it. */
  readonly spare?: number
  /** Called if no variant fits. */
  readonly onDropped?: () => void
}

export interface Room {
  readonly limit: number
  /** The size of a text, in what the limit counts. */
  readonly measure: (text: string) => number
}

const BETWEEN = '\n\n'
/** No section is this short: with less room, nothing more is tried. */
const SMALLEST = 20

/** Assembles whole sections, the important ones first, as long as there is room: markup is never truncated. */
export function fitSections(sections: readonly Section[], { limit, measure }: Room): string {
  let room = limit
  const texts = new Map<Section, string>()
  for (const section of [...sections].sort((a, b) => a.rank - b.rank)) {
    const free = room - BETWEEN.length - (section.spare ?? 0)
    const text = free < SMALLEST ? undefined : firstThatFits(section, free, measure)
    if (text === undefined) section.onDropped?.()
    if (text === undefined || text === '') continue
    texts.set(section, text)
    room -= measure(text) + BETWEEN.length
  }
  const whole = sections.flatMap((section) => texts.get(section) ?? [])
  return `${whole.join(BETWEEN)}\n`
}

function firstThatFits({ variants }: Section, room: number, measure: Room['measure']): string | undefined {
  for (const variant of variants) {
    const text = variant()
    if (measure(text) <= room) return text
  }
  return undefined
}
