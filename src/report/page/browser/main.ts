/**
 * The script of the review page: it selects, filters and searches lines, and puts the pictures of a target into one window with zoom and
 * comparison. It reads the markup that ../page.ts writes and knows nothing else about the report. Pure geometry is in camera.ts, filters in
 * criteria.ts. `npm run page` builds it into ../script.ts; style/ becomes ../style.ts.
 */

import { bringIntoView, type Choice, createChoice, openAround, type Way } from './choice.ts'
import { offerCopies } from './copy.ts'
import { leaveFull } from './full.ts'
import { type Act, createHelp, listenToKeys } from './keys.ts'
import { button } from './make.ts'
import { isVisible, type Row, readRows } from './rows.ts'
import type { Stage } from './stage.ts'
import { createStages } from './stages.ts'
import { createTools } from './tools.ts'

// Before the first paint, so that the layout does not shift when the page is complete.
document.documentElement.classList.add('live')
document.addEventListener('DOMContentLoaded', start)

function start(): void {
  const rows = readRows()
  const stages = createStages(rows, { pick: (row) => pick(row), step: (by) => step(rows, choice, by) })
  const toPictures = button('Show in the pictures', () => stage()?.focus(), { class: 'to-pictures' })
  const choice = createChoice((row, old) => {
    if (row !== undefined && stages.of(row.section)) row.details.querySelector('.more')?.append(toPictures)
    if (old !== undefined && old.section !== row?.section) stages.of(old.section)?.show(undefined)
    const section = (row ?? old)?.section
    if (section !== undefined) stages.of(section)?.show(row)
  })
  const help = createHelp()
  const place = document.getElementById('tools')
  const tools = place === null || rows.length === 0 ? undefined : createTools(place, rows, help.open)
  const pick = (row: Row, way: Way = 'pick') => {
    if (row.element.hidden || row.element.classList.contains('dim')) tools?.clear()
    choice.choose(row, way)
    row.details.open = true
    bringIntoView(row)
    tools?.say(row.summary.textContent ?? '')
  }
  const stage = (): Stage | undefined => {
    const row = choice.chosen() ?? rows.find(isVisible)
    const section = row?.section ?? document.querySelector<HTMLElement>('section.target')
    return section === null ? undefined : stages.of(section)
  }
  const acts: Readonly<Record<Act, () => unknown>> = {
    next: () => step(rows, choice, 1),
    previous: () => step(rows, choice, -1),
    search: () => tools?.search.focus(),
    help: help.open,
    turn: () => stage()?.turn(),
    pictures: () => stage()?.focus(),
    clear: () => leaveFull() || (choice.chosen() === undefined ? tools?.clear() : choice.choose(undefined, 'pick')),
  }
  listenToKeys((act) => acts[act]())
  listenToList(rows, choice)
  for (const row of rows) row.details.addEventListener('toggle', () => offerCopies(row), { once: true })
  const follow = () => followAddress(rows, (row) => pick(row, 'followed')) || choice.choose(undefined, 'followed')
  addEventListener('popstate', follow)
  addEventListener('hashchange', follow)
  follow()
}

function step(rows: readonly Row[], choice: Choice, by: 1 | -1): void {
  const shown = rows.filter(isVisible)
  const chosen = choice.chosen()
  const at = chosen === undefined ? -1 : shown.indexOf(chosen)
  const row = at >= 0 ? shown[at + by] : by === 1 ? shown[0] : shown.at(-1)
  if (row === undefined) return
  choice.choose(row, 'step')
  row.summary.focus({ preventScroll: true })
  bringIntoView(row)
}

/** Opening a line chooses it; closing the chosen one clears the choice. */
function listenToList(rows: readonly Row[], choice: Choice): void {
  const bySummary = new Map<Element | null, Row>(rows.map((row) => [row.summary, row]))
  document.addEventListener('click', (event) => {
    const row = bySummary.get((event.target as Element).closest('summary'))
    if (row === undefined) return
    if (!row.details.open) choice.choose(row, 'pick')
    else if (choice.chosen() === row) choice.choose(undefined, 'pick')
  })
}

/** The URL fragment may be a line or a target. Returns whether it was a line. */
function followAddress(rows: readonly Row[], pick: (row: Row) => void): boolean {
  const id = location.hash.slice(1)
  const element = id === '' ? null : document.getElementById(id)
  const row = rows.find((one) => one.element === element)
  if (row !== undefined) pick(row)
  else if (element?.matches('section.target')) {
    const folded = element.querySelector(':scope > details')
    if (folded !== null) openAround(folded)
  }
  return row !== undefined
}
