import { type Filter, parseFilter } from '../document/filter.ts'
import { readChoice, readFlag, readText } from '../http/query.ts'
import { type RenderQuery, readRenderQuery } from '../render/render-query.ts'
import { invalidParameter } from '../reply.ts'

/** The query of a snapshot call, with Cloudcraft's defaults. */
export interface SnapshotQuery extends RenderQuery {
  readonly filter: Filter
  readonly exclude: ReadonlySet<string>
  readonly label: boolean
  readonly autoconnect: boolean
  readonly projection: 'isometric' | '2d'
  readonly theme: 'light' | 'dark'
}

/** @throws Refusal 400 */
export function readSnapshotQuery(query: URLSearchParams): SnapshotQuery {
  const filter = parseFilter(readText(query, 'filter') ?? '')
  if (!filter) throw invalidParameter('filter')
  return {
    ...readRenderQuery(query),
    filter,
    exclude: readExclude(query),
    label: readFlag(query, 'label', true),
    autoconnect: readFlag(query, 'autoconnect', true),
    projection: readChoice(query, 'projection', ['isometric', '2d']),
    theme: readChoice(query, 'theme', ['light', 'dark']),
  }
}

/**
 * One value with commas. The official Python client repeats the parameter for a list; how Cloudcraft handles that is unknown, and here
 * every value counts.
 */
function readExclude(query: URLSearchParams): Set<string> {
  const types = query.getAll('exclude').flatMap((list) => list.split(','))
  return new Set(types.map((type) => type.trim()).filter((type) => type !== '' && type !== 'undefined'))
}
