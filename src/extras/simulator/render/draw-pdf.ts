import { type Page, pageOf } from './paper.ts'
import { type Box, writePdf } from './pdf.ts'
import { type Look, renderPng } from './picture.ts'
import type { RenderQuery } from './render-query.ts'

const MARGIN = 24
/** A picture's pixels are a 96th of an inch; a page has 72 points an inch. */
const POINTS_A_PIXEL = 72 / 96
/** Fine enough for paper; a sheet of A0 gets fewer, so that no file becomes huge. */
const PIXELS_A_POINT = 150 / 72
const MAX_PIXELS = 4_000_000

/** The picture on paper: of the size that is asked for, or else as large as the page lets it. */
export async function drawPdf(document: object, query: RenderQuery & Look, title: string): Promise<Uint8Array> {
  const page = pageOf(query.paperSize, query.landscape)
  const room = { width: page.width - 2 * MARGIN, height: page.height - 2 * MARGIN }
  const { decodePng } = await import('../../../picture/decode/decode.ts')
  const bytes = await renderPng(document, { ...query, ...pixelsOf(query, room) })
  const pixels = decodePng({ name: 'the picture of a pdf', bytes })
  const sized = query.width !== undefined || query.height !== undefined || query.scale !== undefined
  const largest = Math.min(room.width / pixels.width, room.height / pixels.height)
  const factor = sized ? Math.min(POINTS_A_PIXEL, largest) : largest
  return writePdf(title, page, centred(page, pixels.width * factor, pixels.height * factor), pixels)
}

/** What is not asked for fills the page. */
function pixelsOf({ width, height, scale }: RenderQuery, room: Page): Partial<Page> {
  if (width !== undefined || height !== undefined || scale !== undefined) return {}
  const finest = Math.min(PIXELS_A_POINT, Math.sqrt(MAX_PIXELS / (room.width * room.height)))
  return { width: Math.round(room.width * finest), height: Math.round(room.height * finest) }
}

function centred(page: Page, width: number, height: number): Box {
  return { x: (page.width - width) / 2, y: (page.height - height) / 2, width, height }
}
