import type { Traits } from './criteria.ts'

/** One line of the list of changes in the page. */
export interface Row extends Traits {
  readonly id: string
  readonly element: HTMLElement
  readonly details: HTMLDetailsElement
  readonly summary: HTMLElement
  /** The target that it belongs to. */
  readonly section: HTMLElement
  /** Ids of the components that it is about, the leading one first. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export type Side = 'before' | 'after'

export function readRows(): readonly Row[] {
  return [...document.querySelectorAll<HTMLElement>('li.change')].flatMap((element) => {
    const details = element.querySelector('details')
    const summary = element.querySelector('summary')
    const { kind = '', type = '', tags = '', before, after, section: elsewhere } = element.dataset
    // A line that leads the page is outside its target.
    const section =
      elsewhere === undefined ? element.closest<HTMLElement>('section.target') : document.getElementById(elsewhere)
    if (!details || !summary || !section) return []
    return [
      {
        id: element.id,
        element,
        details,
        summary,
        section,
        kind,
        type,
        tags: tags === '' ? [] : tags.split(' '),
        before: idsOf(before),
        after: idsOf(after),
        text: once(() => (element.textContent ?? '').toLowerCase()),
      },
    ]
  })
}

function idsOf(json: string | undefined): readonly string[] {
  return json === undefined ? [] : (JSON.parse(json) as string[])
}

function once(make: () => string): () => string {
  let made: string | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** For each component its most relevant line: the one that it leads, otherwise the first that mentions it. */
export function rowsById(rows: readonly Row[], side: Side): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>()
  const led = new Set<string>()
  for (const row of rows) {
    row[side].forEach((id, at) => {
      if (led.has(id) || (at > 0 && found.has(id))) return
      found.set(id, row)
      if (at === 0) led.add(id)
    })
  }
  return found
}

/** A line that leads the page. */
export function isHeadline({ element }: Row): boolean {
  return element.dataset['section'] !== undefined
}

/** A line that is neither filtered away nor folded with its target. */
export function isVisible({ element, section }: Row): boolean {
  return (
    !element.hidden &&
    !element.classList.contains('dim') &&
    section.querySelector(':scope > details:not([open])') === null
  )
}
