import type { Mark } from '../isometric/drawing.ts'
import { escapeMarkup, escapeXml } from '../isometric/xml.ts'

/** What a drawn component stands for. */
export interface Piece {
  readonly mark: Mark
  readonly isDoubtful?: true
  readonly type: string
  readonly name: string
  /** Its component's id in the document of each side that it is on. */
  readonly before?: string
  readonly after?: string
}

/** Longer ids than this are no component's: they are left out of the picture. */
const MAX_ID = 200
const UNFIT = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u

/** One component's part of a picture, so that a page finds it by its id, and says it when it is pointed at. */
export function wrapped(kind: string, piece: Piece | undefined, content: string): string {
  if (content === '' || piece === undefined) return content
  const { mark, isDoubtful, before, after, type, name } = piece
  const text = name === '' ? type : `${name} (${type})`
  return (
    `<g class="${kind}"${idAttribute('before', before)}${idAttribute('after', after)} data-mark="${mark}">` +
    `<title>${escapeXml(text)}: ${mark}${isDoubtful ? ', unconfirmed' : ''}</title>${content}</g>`
  )
}

function idAttribute(side: string, id: string | undefined): string {
  if (id === undefined || id === '' || id.length > MAX_ID || UNFIT.test(id)) return ''
  return ` data-${side}="${escapeMarkup(id)}"`
}
