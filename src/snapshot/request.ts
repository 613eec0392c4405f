import { at, ExpectedError } from '../errors.ts'

/** The request, the same for every target. Snapshots are comparable only with equal filters. */
export interface SnapshotRequest {
  /** Cloudcraft's filter expression, as given: `type=rds AND env=prod`. */
  readonly filter?: string
  /** Component types to exclude: `['ec2', 'sg']`. */
  readonly exclude?: readonly string[]
  readonly projection: 'isometric' | '2d'
  readonly theme: 'light' | 'dark'
  /** Size of the render in pixels. */
  readonly width: number
  readonly height: number
}

/** A request as text; empty parts take their defaults. */
export type RequestTexts = Partial<Record<keyof SnapshotRequest, string | undefined>>

export const REQUEST_DEFAULTS = { projection: 'isometric', theme: 'light', width: '1920', height: '1080' } as const

/** Larger renders take minutes and gigabytes to compare. */
const MAX_SIZE = 8192

/** @throws AggregateError with one ExpectedError REQUEST_INVALID per invalid part */
export function parseRequest(texts: RequestTexts): SnapshotRequest {
  const errors: ExpectedError[] = []
  const text = (name: keyof RequestTexts) => (texts[name] ?? '').trim()
  const choice = <T extends string>(name: 'projection' | 'theme', choices: readonly T[]): T => {
    const value = text(name) || REQUEST_DEFAULTS[name]
    const found = choices.find((choice) => choice === value)
    if (found === undefined) errors.push(invalid(name, value, `Choose ${choices.join(' or ')}`))
    return found ?? at(choices, 0)
  }
  const size = (name: 'width' | 'height'): number => {
    const value = text(name) || REQUEST_DEFAULTS[name]
    if (!/^\d{1,5}$/.test(value) || Number(value) < 16 || Number(value) > MAX_SIZE) {
      errors.push(invalid(name, value, `Give whole pixels from 16 to ${MAX_SIZE}`))
    }
    return Number(value)
  }
  const exclude = text('exclude')
    .split(/[\s,]+/)
    .filter((type) => type !== '')
  const request: SnapshotRequest = {
    ...(text('filter') !== '' && { filter: text('filter') }),
    ...(exclude.length > 0 && { exclude }),
    projection: choice('projection', ['isometric', '2d']),
    theme: choice('theme', ['light', 'dark']),
    width: size('width'),
    height: size('height'),
  }
  if (errors.length > 0) throw new AggregateError(errors, errors.map((error) => error.message).join('\n'))
  return request
}

function invalid(name: string, value: string, remedy: string): ExpectedError {
  return new ExpectedError('REQUEST_INVALID', `${name} is "${value.slice(0, 100)}"`, remedy)
}
