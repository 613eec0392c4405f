import { ExpectedError } from '../errors.ts'

export const PAPER_SIZES = ['Letter', 'Legal', 'Tabloid', 'Ledger', 'A0', 'A1', 'A2', 'A3', 'A4', 'A5'] as const

/** How a picture is drawn. Cloudcraft's defaults apply to absent options. */
export interface ImageOptions {
  /** 1 is the original size. How it combines with width and height is not documented. */
  readonly scale?: number | undefined
  /** Pixels; svg, png and pdf. */
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly grid?: boolean | undefined
  /** Without background. */
  readonly transparent?: boolean | undefined
  /** pdf. */
  readonly landscape?: boolean | undefined
  /** pdf. */
  readonly paperSize?: (typeof PAPER_SIZES)[number] | undefined
}

const NAMES = ['scale', 'width', 'height', 'grid', 'transparent', 'landscape', 'paperSize'] as const

/** @throws ExpectedError REQUEST_INVALID for an invalid size */
export function imageQuery(title: string, options: ImageOptions): URLSearchParams {
  for (const name of ['scale', 'width', 'height'] as const) checkSize(title, name, options[name])
  return query(NAMES.map((name) => [name, options[name]]))
}

/** Sends `false`; omits `undefined`. */
export function query(pairs: readonly (readonly [string, string | number | boolean | undefined])[]): URLSearchParams {
  return new URLSearchParams(
    pairs.flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, String(value)]])),
  )
}

function checkSize(title: string, name: string, size: number | undefined): void {
  if (size === undefined || (Number.isFinite(size) && size > 0)) return
  throw new ExpectedError('REQUEST_INVALID', `${title}: ${name} is ${size}`, 'Give a number above 0.')
}
