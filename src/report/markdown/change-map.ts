import { INTERNET } from '../../drawing/map/map.ts'
import { renderMermaid } from '../../drawing/map/mermaid.ts'
import type { TargetReport } from '../facts/report.ts'
import { typeName } from '../words/type-names.ts'
import { details } from './markdown.ts'

/** A map of up to this many nodes takes no more room than the text about it. */
const SMALL = 12

/** The map of a target, which GitHub draws; empty if it would show no more than the list. Large ones are folded. */
export function mapSection({ map, changes }: TargetReport): string {
  if (map === undefined || map.nodes.length < 2 || map.edges.length + map.groups.length === 0) return ''
  const marked = map.nodes.filter(({ mark }) => mark !== 'unchanged').length
  const around = map.nodes.filter(({ type }) => type !== INTERNET).length - marked
  const neighbours = around === 0 ? '' : ` and ${around} neighbouring`
  const title = marked === 0 ? 'Map of the connections' : `Map of ${marked} changed${neighbours} resources`
  const left = map.left === 0 ? [] : [`${map.left} more changed resources did not fit in this map.`]
  const drawing = ['```mermaid', renderMermaid(map, typeName), '```'].join('\n')
  const isRoutine = changes.every(({ kind }) => kind === 'rollout')
  return details(title, [drawing, ...left].join('\n\n'), map.nodes.length <= SMALL && !isRoutine)
}
