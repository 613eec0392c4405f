import type { Row } from './rows.ts'

/**
 * How a line was chosen. `pick`: Back undoes it. `step`: one of many in a row, which would fill the history. `followed`: the browser itself
 * went there.
 */
export type Way = 'pick' | 'step' | 'followed'

/** Which line is chosen: one at most. The address of the page follows it, so that it can be shared. */
export interface Choice {
  readonly chosen: () => Row | undefined
  choose(row: Row | undefined, way: Way): void
}

export function createChoice(onChange: (row: Row | undefined, old: Row | undefined) => void): Choice {
  let chosen: Row | undefined
  return {
    chosen: () => chosen,
    choose: (row, way) => {
      if (row === chosen) return
      const old = chosen
      chosen = row
      old?.summary.removeAttribute('aria-current')
      old?.element.classList.remove('chosen')
      row?.summary.setAttribute('aria-current', 'true')
      row?.element.classList.add('chosen')
      keepAddress(row, way)
      onChange(row, old)
    },
  }
}

function keepAddress(row: Row | undefined, way: Way): void {
  if (way === 'followed') return
  const address = row === undefined ? location.pathname + location.search : `#${row.id}`
  try {
    if (way === 'step') history.replaceState(null, '', address)
    else history.pushState(null, '', address)
  } catch {
    // A page in a frame without an origin may not change its address; the line is chosen anyway.
  }
}

/** Opens what contains a line and brings it into view. */
export function bringIntoView(row: Row, block: ScrollLogicalPosition = 'nearest'): void {
  openAround(row.element)
  row.element.scrollIntoView({ block })
}

export function openAround(element: Element): void {
  for (let at = element.closest('details'); at !== null; at = at.parentElement?.closest('details') ?? null) {
    at.open = true
  }
}
