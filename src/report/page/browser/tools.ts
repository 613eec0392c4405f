import { type Criteria, EVERYTHING, isEverything, kindOf, tally } from './criteria.ts'
import { button, make, setPressed } from './make.ts'
import { narrow } from './narrow.ts'
import type { Row } from './rows.ts'

/** The bar that narrows the list down. */
export interface Tools {
  readonly search: HTMLInputElement
  /** Clears all filters; false when there were none. */
  clear(): boolean
  /** Announces something to screen readers. */
  say(text: string): void
}

export function createTools(place: HTMLElement, rows: readonly Row[], help: () => void): Tools {
  let criteria: Criteria = EVERYTHING
  const search = make('input', { type: 'search', placeholder: 'Search', 'aria-label': 'Search changes' })
  const types = typeSelect(rows)
  const chips = createChips(rows, (list, value) => ask({ ...criteria, [list]: toggled(criteria[list], value) }))
  const count = make('output', { class: 'count', 'aria-live': 'polite' })
  const reset = button('Show all', () => clear(), { class: 'reset' })
  const keys = button('?', help, { 'aria-label': 'Keys', title: 'Keys', class: 'keys' })
  const said = make('div', { class: 'unseen', role: 'status' })
  const ask = (next: Criteria) => {
    criteria = next
    const shown = narrow(rows, criteria)
    reset.hidden = isEverything(criteria)
    count.textContent = reset.hidden ? changesText(rows.length) : `${shown} of ${changesText(rows.length)}`
    nothing.show(shown === 0 ? criteria : undefined)
    chips.press(criteria)
  }
  const clear = () => {
    if (isEverything(criteria)) return false
    search.value = types.value = ''
    ask(EVERYTHING)
    return true
  }
  search.addEventListener('input', () => ask({ ...criteria, words: search.value }))
  types.addEventListener('change', () => ask({ ...criteria, type: types.value }))
  const bar = make('div', { class: 'tools', role: 'search', 'aria-label': 'Changes' })
  bar.append(search, types, chips.element, count, reset, keys, said)
  const nothing = createNothing(() => clear())
  place.append(bar)
  place.after(nothing.element)
  // Sticky elements below the bar need to know its height.
  new ResizeObserver(() => document.documentElement.style.setProperty('--tools', `${bar.offsetHeight}px`)).observe(bar)
  ask(EVERYTHING)
  const say = (text: string) => {
    said.textContent = text
  }
  return { search, clear, say }
}

/** The message if nothing matches, with a button that clears the filters. */
function createNothing(clear: () => void) {
  const words = make('span', {})
  const element = make('p', { class: 'no-match', role: 'status' }, words, ' ', button('List all changes', clear))
  element.hidden = true
  return {
    element,
    show: (criteria: Criteria | undefined) => {
      element.hidden = criteria === undefined
      const asked = criteria?.words.trim() ?? ''
      words.textContent = asked === '' ? 'No change matches these filters.' : `No change matches “${asked}”.`
    },
  }
}

type List = 'kinds' | 'tags'

const WORDS: Readonly<Record<string, string>> = {
  relation: 'relations',
  rollout: 'rollouts',
  exposure: 'newly open',
  'capacity-lowered': 'capacity lowered',
  unsettled: 'still changing',
}

const TAGS = ['destructive', 'exposure', 'unconfirmed', 'capacity-lowered', 'unsettled', 'background']
const KINDS = ['removed', 'replaced', 'changed', 'added', 'rollout', 'relation']

/** The tags and kinds that matter most come first, however rare they are. */
function inOrder(names: readonly string[], counted: ReturnType<typeof tally>): ReturnType<typeof tally> {
  return counted.toSorted(([one], [other]) => names.indexOf(one) - names.indexOf(other))
}

/** A button for each existing tag and kind, with its count. */
function createChips(rows: readonly Row[], toggle: (list: List, value: string) => void) {
  const chip = (list: List) => {
    return ([value, many]: readonly [string, number]) => {
      const press = button(`${WORDS[value] ?? value} `, () => toggle(list, value), { class: `chip ${value}` })
      press.append(make('span', { class: 'many' }, String(many)))
      return { list, value, press }
    }
  }
  const chips = [
    ...inOrder(TAGS, tally(rows.flatMap(({ tags }) => tags))).map(chip('tags')),
    ...inOrder(KINDS, tally(rows.map(({ kind }) => kindOf(kind)))).map(chip('kinds')),
  ]
  const buttons = chips.map(({ press }) => press)
  return {
    element: make('div', { class: 'chips', role: 'group', 'aria-label': 'Show only' }, ...buttons),
    press: (criteria: Criteria) => {
      for (const { list, value, press } of chips) setPressed(press, criteria[list].has(value))
    },
  }
}

function toggled(values: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(values)
  if (!next.delete(value)) next.add(value)
  return next
}

function changesText(count: number): string {
  return count === 1 ? '1 change' : `${count.toLocaleString('en')} changes`
}

function typeSelect(rows: readonly Row[]): HTMLSelectElement {
  const select = make('select', { 'aria-label': 'Type' })
  select.append(new Option('All types', ''))
  for (const [type, many] of tally(rows.map(({ type }) => type))) select.append(new Option(`${type} (${many})`, type))
  return select
}
