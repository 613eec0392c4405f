import { readFlag, readNumber, readOptionalChoice } from '../http/query.ts'
import { refuse } from '../reply.ts'

/** The sizes that the API documents; the first is the default of a pdf. */
const PAPER_SIZES = ['Letter', 'Legal', 'Tabloid', 'Ledger', 'A0', 'A1', 'A2', 'A3', 'A4', 'A5'] as const

/** The options of a picture of a snapshot or a saved blueprint. */
export interface RenderQuery {
  /** Pixels. The default size is 1920 x 1080, as in the official Go client. */
  readonly width?: number
  readonly height?: number
  /** Relative to the natural size. Width and height take precedence; how the service combines them is not documented. */
  readonly scale?: number
  readonly grid: boolean
  readonly transparent: boolean
  readonly landscape: boolean
  readonly paperSize?: (typeof PAPER_SIZES)[number]
}

/** The list in the service's own error text. */
const FORMATS = ['json', 'svg', 'png', 'webp', 'pdf', 'mxGraph'] as const
export type Format = (typeof FORMATS)[number]

/** A picture of 8192 x 8192 already takes 256 MB. */
const MAX_PIXELS = 8192
const MAX_SCALE = 16

/** The last part of the path. @throws Refusal 400 */
export function readFormat(text: string | undefined): Format {
  const found = FORMATS.find((format) => format === text)
  if (found) return found
  throw refuse(400, 'invalid_parameter', `Invalid parameter: fileFormat. Must be one of: ${FORMATS.join(', ')}`)
}

/** @throws Refusal 400 */
export function readRenderQuery(query: URLSearchParams): RenderQuery {
  const width = readNumber(query, 'width', 1, MAX_PIXELS)
  const height = readNumber(query, 'height', 1, MAX_PIXELS)
  const scale = readNumber(query, 'scale', 0, MAX_SCALE)
  const paperSize = readOptionalChoice(query, 'paperSize', PAPER_SIZES)
  return {
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    ...(scale !== undefined && { scale }),
    ...(paperSize !== undefined && { paperSize }),
    grid: readFlag(query, 'grid', false),
    transparent: readFlag(query, 'transparent', false),
    landscape: readFlag(query, 'landscape', false),
  }
}
