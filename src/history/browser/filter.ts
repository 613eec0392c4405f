/** One deployment in the page. */
export interface Item {
  readonly element: HTMLElement
  readonly day: HTMLElement | null
  /** Its bar in the timeline. */
  readonly bar: Element | null
  readonly kinds: readonly string[]
  /** Positions in the list of targets. */
  readonly targets: readonly string[]
  readonly text: string
}

/** The filters; an empty part does not filter. */
export interface Wanted {
  readonly target: string
  readonly kinds: ReadonlySet<string>
  readonly words: string
}

/** Shows the matching deployments. @returns how many there are */
export type Filter = (wanted: Wanted) => number

/** With several kinds, any of them matches; target and words have to match as well. */
export function createFilter(items: readonly Item[]): Filter {
  return (wanted) => {
    const fits = fitting(wanted)
    const days = new Set<HTMLElement | null>()
    const shown = items.filter((item) => {
      const isShown = fits(item)
      item.element.hidden = !isShown
      item.bar?.classList.toggle('dim', !isShown)
      if (isShown) days.add(item.day)
      return isShown
    })
    for (const { day } of items) if (day !== null) day.hidden = !days.has(day)
    return shown.length
  }
}

function fitting({ target, kinds, words }: Wanted): (item: Item) => boolean {
  const asked = words.toLowerCase().split(/\s+/)
  return (item) =>
    (target === '' || item.targets.includes(target)) &&
    (kinds.size === 0 || item.kinds.some((kind) => kinds.has(kind))) &&
    asked.every((word) => item.text.includes(word))
}
