import { sidesOf } from '../../inventory/change-kinds.ts'
import type { ResourceReference } from '../../inventory/read/resource.ts'
import { goneText } from '../facts/gone.ts'
import { marksOf } from '../words/change-kinds.ts'
import { tagTexts } from '../words/tags.ts'
import { detailsHtml } from './details.ts'
import type { Entry, Group } from './entries.ts'
import { escapeHtml, exactAttribute } from './html-text.ts'

/** Resources of one change that the pictures show as chosen. */
const MOST_IDS = 200
/** No component's id is longer than this, so nothing in the pictures could match. */
const LONGEST_ID = 1000

export interface ListRoom {
  /** The maximum number of lines, with those that lead the page. */
  readonly room: number
  /** How many of the first lines lead the page, so that the list leaves them out. */
  readonly leading: number
}

/**
 * The groups of one target as markup. Each line expands to its details; the script selects and filters lines and finds them in the pictures
 * by the component ids in their data attributes.
 * @param prefix what the ids of the lines begin with: `t3` for the third target
 */
export function changeListHtml(groups: readonly Group[], prefix: string, { room, leading }: ListRoom): string {
  let number = leading
  const listed = groups.flatMap((group) => {
    const entries = group.name === 'first' ? group.entries.slice(leading) : group.entries
    return entries.length === 0 ? [] : [{ ...group, entries }]
  })
  const sections = listed.flatMap(({ name, title, entries }) => {
    const shown = entries.slice(0, Math.max(0, room - number))
    const items = shown.map((entry) => entryHtml(entry, `${prefix}-c${++number}`))
    if (items.length === 0) return []
    const head = `<h3>${title} <span class="count">${entries.length}</span></h3>`
    return [`<section class="group ${name}">${listHtml(name, head, `<ul>\n${items.join('\n')}\n</ul>`)}</section>`]
  })
  return `${sections.join('\n')}${restHtml(groups.flatMap(({ entries }) => entries).slice(number))}`
}

/** Background changes are folded. */
function listHtml(name: string, head: string, list: string): string {
  return name === 'background' ? `<details><summary>${head}</summary>\n${list}</details>` : `${head}\n${list}`
}

/** Lines without room are counted, with the removed resources among them. */
function restHtml(left: readonly Entry[]): string {
  if (left.length === 0) return ''
  const gone = goneText(left.map(({ kind, tags, changes }) => ({ kind, tags, changes: changes.length })))
  const what = `${left.length} more ${left.length === 1 ? 'change' : 'changes'}${gone === '' ? '' : ` (${gone})`}`
  return `<p class="rest">${what} ${left.length === 1 ? 'is' : 'are'} in report.json.</p>`
}

export interface Place {
  /** The id of the target's section, for a line outside it. */
  readonly section: string
  /** The target's name as markup, if there are several targets. */
  readonly where?: string
}

export function entryHtml(entry: Entry, id: string, place?: Place): string {
  const { kind, tags, level, changes } = entry
  const sides = changes.map(sidesOf)
  const before = sides.flatMap((side) => side.before)
  const after = sides.flatMap((side) => side.after)
  const lead = after[0] ?? before[0]
  const data = [
    `data-kind="${escapeHtml(kind)}"`,
    `data-type="${escapeHtml(typeOf(entry, lead))}"`,
    `data-tags="${escapeHtml(tags.join(' '))}"`,
    `data-before="${idsOf(before)}"`,
    `data-after="${idsOf(after)}"`,
    ...(place === undefined ? [] : [`data-section="${place.section}"`]),
  ].join(' ')
  const marks = tagTexts(tags, level).map(({ tag, text }) => ` <span class="tag ${tag}">${text}</span>`)
  const where = place?.where === undefined ? '' : `<span class="where">${place.where}</span> `
  const sign = `<span class="sign" aria-hidden="true">${marksOf(kind).sign}</span>`
  return `<li id="${id}" class="change ${escapeHtml(kind)}" ${data}><details><summary>${sign}<span class="what">${where}${entry.text()}${marks.join('')}</span></summary><div class="more">${changes.map(detailsHtml).join('')}</div></details></li>`
}

/** A rollout is found by the type of the replaced members, not by that of its parent. */
function typeOf({ lead: change }: Entry, resource: ResourceReference | undefined): string {
  return change.kind === 'rollout' ? change.memberType : (resource?.type ?? '')
}

function idsOf(references: readonly ResourceReference[]): string {
  const ids = references.flatMap(({ id }) => (id.length > LONGEST_ID ? [] : [id]))
  return exactAttribute([...new Set(ids)].slice(0, MOST_IDS))
}
