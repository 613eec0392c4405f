import type { Code } from '../codes.ts'
import { ExpectedError } from '../errors.ts'
import { isOfType } from './answer.ts'
import type { Answer } from './outcome.ts'
import { type FileFormat, SIGNATURES } from './signatures.ts'

const MIB = 2 ** 20

interface Kind {
  readonly contentType: string
  /** Another name of the same type (RFC 7303). */
  readonly alias?: string
  readonly maxBytes: number
}

/** The content type of each format, and the size at which the client stops reading. */
export const FILE_FORMATS = {
  json: { contentType: 'application/json', maxBytes: 256 * MIB },
  png: { contentType: 'image/png', maxBytes: 64 * MIB },
  svg: { contentType: 'image/svg+xml', maxBytes: 64 * MIB },
  pdf: { contentType: 'application/pdf', maxBytes: 64 * MIB },
  mxGraph: { contentType: 'application/xml', alias: 'text/xml', maxBytes: 64 * MIB },
  webp: { contentType: 'image/webp', maxBytes: 64 * MIB },
  csv: { contentType: 'text/csv', maxBytes: 64 * MIB },
  xlsx: { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', maxBytes: 64 * MIB },
} as const satisfies Readonly<Record<FileFormat, Kind>>

/** Formats of snapshots and blueprints: five are documented, webp is in the server's own list. */
export const IMAGE_FORMATS = ['json', 'svg', 'png', 'webp', 'pdf', 'mxGraph'] as const satisfies readonly FileFormat[]

export type ImageFormat = (typeof IMAGE_FORMATS)[number]

/** The name that the official references use for a snapshot's format. */
export type SnapshotFormat = ImageFormat

export const BUDGET_FORMATS = ['csv', 'xlsx'] as const satisfies readonly FileFormat[]

export type BudgetFormat = (typeof BUDGET_FORMATS)[number]

/**
 * The body of a 200, once it is in the requested format: a sign-in page must not be saved as render.png.
 * @throws ExpectedError INVENTORY_NOT_JSON, RENDER_NOT_PNG, RENDER_TRUNCATED, ANSWER_TRUNCATED, ANSWER_UNEXPECTED
 */
export function checkFile(title: string, format: FileFormat, answer: Answer): Uint8Array {
  const { contentType, alias = contentType }: Kind = FILE_FORMATS[format]
  if (!isOfType(answer, contentType) && !isOfType(answer, alias)) {
    const got = answer.contentType === '' ? 'no content type' : 'another content type'
    throw unfit(format, `${title}: Cloudcraft's answer has ${got} instead of ${contentType}`, answer.contentType)
  }
  const fault = SIGNATURES[format](answer.body)
  if (fault === 'foreign') throw unfit(format, `${title}: what Cloudcraft sent as ${contentType} is ${FOREIGN[format]}`)
  if (fault === 'truncated') throw truncated(title, format)
  return answer.body
}

const FOREIGN: Readonly<Record<FileFormat, string>> = {
  json: 'not a JSON object',
  png: 'not a PNG file',
  svg: 'not an SVG document',
  pdf: 'not a PDF file',
  mxGraph: 'not an XML document',
  webp: 'not a WebP file',
  csv: 'not a table',
  xlsx: 'not a workbook',
}

/** The two formats of a snapshot have their own codes; all others share one. */
const UNFIT_CODES: Partial<Record<FileFormat, Code>> = { json: 'INVENTORY_NOT_JSON', png: 'RENDER_NOT_PNG' }

function unfit(format: FileFormat, message: string, said = ''): ExpectedError {
  const code = UNFIT_CODES[format] ?? 'ANSWER_UNEXPECTED'
  return new ExpectedError(code, message, 'Check the API URL and any proxy in between.', said)
}

function truncated(title: string, format: FileFormat): ExpectedError {
  return format === 'png'
    ? new ExpectedError('RENDER_TRUNCATED', `${title}: the PNG file is truncated`, 'Take the snapshot again.')
    : new ExpectedError('ANSWER_TRUNCATED', `${title}: the ${format} file is truncated`, 'Ask for it again.')
}
