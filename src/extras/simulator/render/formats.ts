/**
 * simulator/render/: a document as SVG, PNG and mxGraph; fixed files for PDF and WebP.
 * Not here: the drawing itself (drawing/isometric/).
 */
import { fileReply, type Reply } from '../reply.ts'
import { PDF, WEBP } from './fixed-files.ts'
import { type Look, type PictureOptions, renderPng, renderSvg } from './picture.ts'
import type { Format, RenderQuery } from './render-query.ts'

/** A document in a format. Pictures and diagrams are drawn, with code that is loaded when needed; see fixed-files.ts for the rest. */
export async function drawReply(
  document: object,
  format: Exclude<Format, 'json'>,
  query: RenderQuery & Look & Pick<PictureOptions, 'form'>,
): Promise<Reply> {
  switch (format) {
    case 'svg':
      return fileReply('image/svg+xml', await renderSvg(document, query))
    case 'png':
      return fileReply('image/png', await renderPng(document, query))
    case 'mxGraph':
      return fileReply('application/xml', await mxGraph(document))
    case 'pdf':
      return fileReply('application/pdf', PDF)
    case 'webp':
      return fileReply('image/webp', WEBP)
  }
}

async function mxGraph(document: object): Promise<string> {
  const [{ parseDrawing }, { writeMxGraph }] = await Promise.all([
    import('../../../drawing/isometric/parse.ts'),
    import('./mxgraph.ts'),
  ])
  return writeMxGraph(parseDrawing(document))
}
