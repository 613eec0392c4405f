import { make } from './make.ts'

const KEYS: readonly (readonly [string, string])[] = [
  ['j, ↓', 'next change'],
  ['k, ↑', 'change before'],
  ['Enter', 'open or close its details'],
  ['/', 'search'],
  ['v', 'switch the view'],
  ['p', 'go to the pictures'],
  ['Escape', 'clear the selection, show all'],
  ['+ − 0', 'in a picture: zoom in, zoom out, fit'],
  ['← → ↑ ↓', 'in a picture: pan'],
  ['?', 'these keys'],
]

/** The keys of the page, shown on demand. */
export function createHelp(): { readonly open: () => void } {
  const rows = KEYS.map(([key, what]) =>
    make('tr', {}, make('th', { scope: 'row' }, make('kbd', {}, key)), make('td', {}, what)),
  )
  const close = make('form', { method: 'dialog' }, make('button', {}, 'Close'))
  const dialog = make('dialog', { 'aria-labelledby': 'help-title' }, make('h2', { id: 'help-title' }, 'Keys'))
  dialog.append(make('table', {}, make('tbody', {}, ...rows)), close)
  document.body.append(dialog)
  return { open: () => dialog.showModal() }
}

export type Act = 'next' | 'previous' | 'search' | 'help' | 'clear' | 'turn' | 'pictures'

const ACTS: Readonly<Record<string, Act>> = {
  j: 'next',
  k: 'previous',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  '/': 'search',
  '?': 'help',
  v: 'turn',
  p: 'pictures',
  Escape: 'clear',
}

/** Keys for the whole page; while typing, only Escape works. Arrows move between lines only from a line. */
export function listenToKeys(act: (act: Act) => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
    const target = event.target as Element
    const known = ACTS[event.key]
    if (known === undefined || (known !== 'clear' && target.matches('input:not([type=range]), select, textarea')))
      return
    if (event.key.startsWith('Arrow') && target.closest('li.change') === null) return
    event.preventDefault()
    act(known)
  })
}
