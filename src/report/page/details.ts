import type { Change, FieldChange, Rollout } from '../../inventory/change.ts'
import { sidesOf } from '../../inventory/change-kinds.ts'
import type { ResourceReference } from '../../inventory/read/resource.ts'
import { isArray, isObject, type Json } from '../../json.ts'
import { typeName } from '../words/type-names.ts'
import { escapeHtml } from './html-text.ts'

/** The maximum number of rows in a table. */
const MOST_ROWS = 60

/** What there is to know about a change beyond its sentence: fields before and after, members, and keys. */
export function detailsHtml(change: Change): string {
  const fields = 'fields' in change ? fieldTable(change.fields) : ''
  const members = change.kind === 'rollout' ? memberTable(change) : ''
  return `${fields}${members}${identities(change)}`
}

function fieldTable(fields: readonly FieldChange[]): string {
  if (fields.length === 0) return ''
  const rows = fields.map(
    ({ path, before, after }) =>
      `<tr><th scope="row">${escapeHtml(path)}</th><td class="was">${valueHtml(before)}</td><td class="is">${valueHtml(after)}</td></tr>`,
  )
  return table(['Field', 'Before', 'After'], rows)
}

function memberTable({ removed, added, memberType }: Rollout): string {
  const rows = Array.from({ length: Math.max(removed.length, added.length) }, (_, at) => {
    const cell = (side: string, member: ResourceReference | undefined) =>
      `<td class="${side}">${member === undefined ? NOTHING : escapeHtml(member.name)}</td>`
    return `<tr><th scope="row">${escapeHtml(typeName(memberType))}</th>${cell('was', removed[at])}${cell('is', added[at])}</tr>`
  })
  return table(['Member', 'Gone', 'Started'], rows)
}

function table(heads: readonly string[], rows: readonly string[]): string {
  const left = rows.length - MOST_ROWS
  const shown =
    left > 0 ? [...rows.slice(0, MOST_ROWS), `<tr><td colspan="3">${left} more in report.json</td></tr>`] : rows
  const head = heads.map((text) => `<th scope="col">${text}</th>`).join('')
  return `<table><thead><tr>${head}</tr></thead><tbody>${shown.join('')}</tbody></table>`
}

/** The keys of the resources, as the account itself names them. */
function identities(change: Change): string {
  const { before, after } = sidesOf(change)
  // The members of a rollout have a separate table.
  const count = change.kind === 'rollout' ? 1 : 2
  const keys = new Set([...before.slice(0, count), ...after.slice(0, count)].map(({ key }) => key))
  return `<p class="keys">${[...keys].map((key) => `<code>${escapeHtml(key)}</code>`).join('<br>')}</p>`
}

const NOTHING = '<span class="none">none</span>'

/** A value as people read it: text as it is, an object as its parts, the rest as JSON. */
function valueHtml(value: Json | undefined): string {
  if (value === undefined || value === null || value === '') return NOTHING
  if (isObject(value)) {
    const parts = Object.entries(value).map(([name, part]) => `${name} ${plainValue(part)}`)
    return escapeHtml(parts.join(', '))
  }
  return escapeHtml(plainValue(value))
}

function plainValue(value: Json): string {
  if (typeof value === 'string') return value
  if (isArray(value) && value.every((part) => typeof part === 'string')) return value.join(', ')
  return JSON.stringify(value)
}
