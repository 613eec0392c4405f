import { EVERYTHING, isEverything, kindOf, tally } from './criteria.ts'
import { button, make, setPressed } from './make.ts'
import { narrow } from './narrow.ts'
export function createTools(place, rows, help) {
  let criteria = EVERYTHING
  const search = make('input', { type: 'search', placeholder: 'Search', 'aria-label': 'Search changes' })
  const types = typeSelect(rows)
  const chips = createChips(rows, (list, value) => ask({ ...criteria, [list]: toggled(criteria[list], value) }))
  const count = make('output', { class: 'count', 'aria-live': 'polite' })
  const reset = button('Show all', () => clear(), { class: 'reset' })
  const keys = button('?', help, { 'aria-label': 'Keys', title: 'Keys', class: 'keys' })
  const said = make('div', { class: 'unseen', role: 'status' })
  const ask = (next) => {
    criteria = next
    const shown = narrow(rows, criteria)
    reset.hidden = isEverything(criteria)
    count.textContent = reset.hidden ? changesText(rows.length) : `${shown} of ${changesText(rows.length)}`
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
  place.append(bar)
  // What stands still below the bar has to know how high it is.
  new ResizeObserver(() => document.documentElement.style.setProperty('--tools', `${bar.offsetHeight}px`)).observe(bar)
  ask(EVERYTHING)
  const say = (text) => {
    said.textContent = text
  }
  return { search, clear, say }
}
const WORDS = {
  relation: 'relations',
  rollout: 'rollouts',
  exposure: 'open to the internet',
  'capacity-lowered': 'capacity lowered',
}
const TAGS = ['destructive', 'exposure', 'unconfirmed', 'capacity-lowered']
const KINDS = ['removed', 'replaced', 'changed', 'added', 'rollout', 'relation']
/** What matters most first, wherever it stands by number. */
function inOrder(names, counted) {
  return counted.toSorted(([one], [other]) => names.indexOf(one) - names.indexOf(other))
}
/** A button for each tag and each kind that there is, with how many there are. */
function createChips(rows, toggle) {
  const chip = (list) => {
    return ([value, many]) => {
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
    press: (criteria) => {
      for (const { list, value, press } of chips) setPressed(press, criteria[list].has(value))
    },
  }
}
function toggled(values, value) {
  const next = new Set(values)
  if (!next.delete(value)) next.add(value)
  return next
}
function changesText(count) {
  return count === 1 ? '1 change' : `${count.toLocaleString('en')} changes`
}
function typeSelect(rows) {
  const select = make('select', { 'aria-label': 'Type' })
  select.append(new Option('All types', ''))
  for (const [type, many] of tally(rows.map(({ type }) => type))) select.append(new Option(`${type} (${many})`, type))
  return select
}
