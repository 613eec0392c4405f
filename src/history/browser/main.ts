/**
 * The script of the history page: it filters the list by target, kind and words, and moves through it with keys. The page is complete
 * without it. It reads the markup that ../page.ts writes. `npm run page` builds it into ../script.ts; style/ becomes ../style.ts.
 */
import { createFilter, type Item } from './filter.ts'
import { createTools } from './tools.ts'

document.addEventListener('DOMContentLoaded', start)

function start(): void {
  const place = document.getElementById('tools')
  const items = readItems()
  if (place === null || items.length === 0) return
  const filter = createFilter(items)
  const tools = createTools(place, items, filter)
  const acts: Readonly<Record<string, () => void>> = {
    '/': () => tools.search.focus(),
    j: () => step(items, 1),
    k: () => step(items, -1),
    Enter: openReport,
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') return tools.clear()
    const isOnControl = (event.target as Element).matches('input, select, button, a')
    const act = isOnControl ? undefined : acts[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  })
}

/** Moves to the next or previous visible deployment. */
function step(items: readonly Item[], by: number): void {
  const shown = items.filter(({ element }) => !element.hidden)
  const at = shown.findIndex(({ element }) => element.contains(document.activeElement))
  const wanted = at < 0 ? (by < 0 ? shown.length - 1 : 0) : Math.min(shown.length - 1, Math.max(0, at + by))
  shown[wanted]?.element.focus()
  shown[wanted]?.element.scrollIntoView({ block: 'nearest' })
}

/** Opens the first link of the focused deployment. */
function openReport(): void {
  document.querySelector<HTMLAnchorElement>('li.deployment:focus .links a')?.click()
}

function readItems(): readonly Item[] {
  return [...document.querySelectorAll<HTMLElement>('li.deployment')].map((element) => {
    const { kinds = '', targets = '' } = element.dataset
    return {
      element,
      day: element.closest<HTMLElement>('section.day'),
      bar: document.querySelector(`.line a[href="#${CSS.escape(element.id)}"]`),
      kinds: kinds.split(' '),
      targets: targets.split(' '),
      text: (element.textContent ?? '').toLowerCase(),
    }
  })
}
