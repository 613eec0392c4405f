import { type Filter, parseFilter } from '../document/filter.ts'
import { refuse } from '../http/reply.ts'

/** The query of a snapshot call, with Cloudcraft's defaults. */
export interface SnapshotQuery {
  readonly filter: Filter
  readonly exclude: ReadonlySet<string>
  readonly label: boolean
  readonly autoconnect: boolean
  readonly projection: 'isometric' | '2d'
  readonly theme: 'light' | 'dark'
  /** Pixels. Without any word on size it is 1920 x 1080, the official Go client's default. */
  readonly width?: number
  readonly height?: number
  readonly scale?: number
  readonly grid: boolean
  readonly transparent: boolean
}

/** More pixels than this are refused: a picture of 8192 x 8192 takes 256 MB already. */
const MAX_PIXELS = 8192

export function readSnapshotQuery(query: URLSearchParams): SnapshotQuery {
  const filter = parseFilter(query.get('filter') ?? '')
  if (!filter) throw invalid('filter')
  return {
    filter,
    exclude: new Set(
      query
        .getAll('exclude')
        .flatMap((list) => list.split(','))
        .filter((type) => type !== ''),
    ),
    label: readFlag(query, 'label', true),
    autoconnect: readFlag(query, 'autoconnect', true),
    projection: readChoice(query, 'projection', ['isometric', '2d']),
    theme: readChoice(query, 'theme', ['light', 'dark']),
    ...readSize(query),
    grid: readFlag(query, 'grid', false),
    transparent: readFlag(query, 'transparent', false),
  }
}

function readSize(query: URLSearchParams): Pick<SnapshotQuery, 'width' | 'height' | 'scale'> {
  const asked = [
    ['width', readNumber(query, 'width', 1, MAX_PIXELS)],
    ['height', readNumber(query, 'height', 1, MAX_PIXELS)],
    ['scale', readNumber(query, 'scale', 0, 16)],
  ] as const
  const given = asked.filter(([, value]) => value !== undefined)
  return given.length === 0 ? { width: 1920, height: 1080 } : Object.fromEntries(given)
}

/** The official Python client sends `True` and `False`. */
function readFlag(query: URLSearchParams, name: string, otherwise: boolean): boolean {
  const text = query.get(name)?.toLowerCase()
  if (text === undefined) return otherwise
  if (text !== 'true' && text !== 'false') throw invalid(name)
  return text === 'true'
}

function readNumber(query: URLSearchParams, name: string, least: number, most: number): number | undefined {
  const text = query.get(name)
  if (text === null) return undefined
  const value = text.trim() === '' ? Number.NaN : Number(text)
  if (!(value >= least && value <= most && value > 0)) throw invalid(name)
  return value
}

function readChoice<T extends string>(query: URLSearchParams, name: string, choices: readonly [T, ...T[]]): T {
  const text = query.get(name)
  const found = text === null ? choices[0] : choices.find((choice) => choice === text)
  if (found === undefined) throw invalid(name)
  return found
}

function invalid(name: string): Error {
  return refuse(400, 'invalid_parameter', `Invalid parameter: ${name}`)
}
