import type { Filter, Item } from './filter.ts'

/** The most frequently needed first. */
const KINDS: readonly (readonly [kind: string, name: string])[] = [
  ['person', 'to look at'],
  ['removed', 'removed'],
  ['replaced', 'replaced'],
  ['changed', 'changed'],
  ['added', 'added'],
  ['rollback', 'rollbacks'],
  ['failed', 'did not succeed'],
  ['quiet', 'no change'],
]

export interface Tools {
  readonly search: HTMLInputElement
  /** Shows everything again. */
  clear(): void
}

/** The tools above the list: target, kinds and words; and the number of matching deployments. */
export function createTools(place: HTMLElement, items: readonly Item[], filter: Filter): Tools {
  const search = make('input', { type: 'search', placeholder: 'Search', 'aria-label': 'Search deployments' })
  const select = targetChoice(JSON.parse(place.dataset['targets'] ?? '[]'))
  const count = make('span', { class: 'shown', role: 'status' })
  const chips = KINDS.flatMap(([kind, name]) => {
    const many = items.filter(({ kinds }) => kinds.includes(kind)).length
    return many === 0 ? [] : [chip(kind, `${name} ${many}`)]
  })
  const apply = () => {
    const kinds = new Set(chips.filter(isPressed).map(({ dataset }) => dataset['kind'] ?? ''))
    const left = filter({ target: select?.value ?? '', kinds, words: search.value })
    count.textContent = left === items.length ? '' : `${left} of ${items.length} shown`
  }
  const clear = () => {
    search.value = ''
    if (select !== undefined) select.value = ''
    for (const one of chips) one.setAttribute('aria-pressed', 'false')
    apply()
  }
  search.addEventListener('input', apply)
  select?.addEventListener('change', apply)
  for (const one of chips) {
    one.addEventListener('click', () => {
      one.setAttribute('aria-pressed', String(!isPressed(one)))
      apply()
    })
  }
  const keys = make('span', { class: 'keys' }, 'Keys: ', key('j'), ' ', key('k'), ' move, ', key('/'), ' searches')
  const bar = make(
    'form',
    { role: 'search' },
    ...(select === undefined ? [] : [select]),
    search,
    make('div', { class: 'chips' }, ...chips),
    count,
    keys,
  )
  bar.addEventListener('submit', (event) => event.preventDefault())
  place.append(bar)
  return { search, clear }
}

function key(name: string): HTMLElement {
  return make('kbd', {}, name)
}

/** With one target, or if none is named, there is nothing to choose. */
function targetChoice(names: readonly string[]): HTMLSelectElement | undefined {
  if (names.length < 2) return undefined
  const all = make('option', { value: '' }, 'All targets')
  const options = names.map((name, at) => make('option', { value: String(at) }, name))
  return make('select', { 'aria-label': 'Target' }, all, ...options)
}

function chip(kind: string, text: string): HTMLButtonElement {
  return make('button', { type: 'button', class: `chip ${kind}`, 'data-kind': kind, 'aria-pressed': 'false' }, text)
}

function isPressed(element: HTMLElement): boolean {
  return element.getAttribute('aria-pressed') === 'true'
}

/** An element with attributes and children; text stays text. */
function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}
