import { escapeEntities, visibleLine } from '../../text.ts'
import type { Mark } from '../isometric/drawing.ts'
import { escapeXml } from '../isometric/xml.ts'

/** The resource that a drawn component represents. */
export interface Piece {
  readonly mark: Mark
  readonly isDoubtful?: true
  readonly type: string
  readonly name: string
  /** The label next to it, if not its name; empty if something else shows it. */
  readonly label?: string
  /** Its component id in the document of each side that it is on. */
  readonly before?: string
  readonly after?: string
}

/** Ids that are longer than this, or not plain text, are left out of the picture: Cloudcraft's are UUIDs. */
const MAX_ID = 200

/** One component's part of a picture: the page finds it by its ids, and the title is shown as a tooltip. */
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
  if (id === undefined || id === '' || visibleLine(id, MAX_ID) !== id) return ''
  return ` data-${side}="${escapeEntities(id)}"`
}
