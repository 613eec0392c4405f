import { fileReply, type Reply } from '../reply.ts'
import { type Look, renderPng, renderSvg } from './picture.ts'
import type { Format, RenderQuery } from './render-query.ts'

/** A document drawn in a format. What draws is loaded when it is needed. */
export async function drawReply(
  document: object,
  format: Exclude<Format, 'json'>,
  query: RenderQuery & Look,
  title: string,
): Promise<Reply> {
  if (format === 'svg') return fileReply('image/svg+xml', await renderSvg(document, query))
  if (format === 'png') return fileReply('image/png', await renderPng(document, query))
  if (format === 'pdf') {
    const { drawPdf } = await import('./draw-pdf.ts')
    return fileReply('application/pdf', await drawPdf(document, query, title))
  }
  if (format === 'mxGraph') {
    const [{ parseDrawing }, { writeMxGraph }] = await Promise.all([
      import('../../../drawing/isometric/parse.ts'),
      import('./mxgraph.ts'),
    ])
    return fileReply('application/xml', writeMxGraph(parseDrawing(document)))
  }
  const [{ decodePng }, { writeWebp }] = await Promise.all([
    import('../../../picture/decode/decode.ts'),
    import('./webp.ts'),
  ])
  const bytes = await renderPng(document, query)
  return fileReply('image/webp', writeWebp(decodePng({ name: 'the picture of a webp', bytes })))
}
