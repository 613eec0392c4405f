import { escapeEntities } from '../../text.ts'
import { css } from '../isometric/colour.ts'
import type { Drawing, Item, Line, Mark } from '../isometric/drawing.ts'
import { collectForms, type Forms } from '../isometric/forms.ts'
import { PADDING, type Rect } from '../isometric/geometry.ts'
import { around } from '../isometric/ground-map.ts'
import { sceneBounds } from '../isometric/scene.ts'
import { type ThemeName, themeOf } from '../isometric/theme.ts'
import { digits, escapeXml } from '../isometric/xml.ts'
import { type Fleet, withFleets } from './fleets.ts'
import { drawKey, type MarkCounts, type Note } from './key.ts'
import { type Brush, groundLayer, lineLayer, middleOf, padLayer, painted, solidLayer } from './layers.ts'
import { hatchPatterns, markColour } from './mark-style.ts'
import { type MembershipPiece, membershipLayer } from './memberships.ts'
import { namesLayer } from './names-layer.ts'
import { nightPaints } from './night.ts'
import type { Piece } from './pieces.ts'
import { drawnIds } from './union.ts'

/** An SVG picture and its size in pixels. */
export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

export interface Scene {
  readonly drawing: Drawing
  readonly pieces: ReadonlyMap<string, Piece>
  readonly pieceOfLine: (line: Line) => Piece
  readonly memberships: readonly MembershipPiece[]
  /** Unchanged components whose names are always written. */
  readonly named: ReadonlySet<string>
  /** Unchanged components whose names are written in a large picture. */
  readonly namedFromAfar: ReadonlySet<string>
  readonly counts: MarkCounts
  /** Further entries of the key. */
  readonly notes: readonly Note[]
  readonly fleets: readonly Fleet[]
}

export interface PictureOptions {
  readonly theme: ThemeName
  /** Prefix of every id in the picture, so that several pictures can be in one page. */
  readonly prefix: string
  readonly title: string
}

/** Pictures up to this width, in pixels, have names of the normal size; wider ones are viewed scaled down, so their names grow. */
const PLAIN_WIDTH = 800
/** How much names grow at most, by the number of names: there has to be room for them. */
const MAX_SCALES = [
  { names: 15, scale: 5 },
  { names: 30, scale: 2.6 },
  { names: 80, scale: 1.5 },
] as const
const MIN_WIDTH = 360
const KEY_SIZE = 15
/** From this scale on, names that lie on the ground are too small to read. */
const AFAR = 1.5
const MAX_SIDE = 16_384
const PREFIX = /^[a-z][a-z0-9-]{0,40}$/i

/** Draws both sides as one picture, from the ground up, with the key above. */
export function drawPicture(scene: Scene, options: PictureOptions): Picture {
  const prefix = PREFIX.test(options.prefix) ? options.prefix : 'difference-'
  const drawn = drawnIds(scene.drawing)
  const pieces = withFleets(scene.pieces, scene.fleets, (id) => drawn.has(id))
  const ground = sceneBounds({ ...scene.drawing, labels: [] }, 'isometric')
  const bearing = [...pieces].filter(([id, { mark, label }]) => mark !== 'unchanged' && label !== '' && drawn.has(id))
  const brush = (theme: ThemeName): Brush => ({
    ...{ theme: themeOf(theme, 'isometric'), prefix, scale: scaleOf(ground, bearing.length) },
    pieceOf: (id) => pieces.get(id),
    markOf: (id): Mark => pieces.get(id)?.mark ?? 'unchanged',
  })
  const content = contentOf(scene, ground, brush(options.theme))
  const night =
    options.theme === 'light' ? nightPaints(content.parts, contentOf(scene, ground, brush('dark')).parts) : ''
  return framed({ ...content, night }, scene, options.title, brush(options.theme))
}

/** Everything below the key, in pixels of its own coordinate system. */
interface Content {
  readonly bounds: Rect
  readonly definitions: string
  readonly layers: string
  /** All of it as parts, in the same order in every theme. */
  readonly parts: readonly string[]
}

function contentOf(scene: Scene, ground: Rect, brush: Brush): Content {
  const { drawing } = scene
  const { theme, prefix } = brush
  const items = drawing.items.map((item) => painted(item, brush))
  const forms = formsOf(items, brush)
  const marks = drawing.lines.filter((line) => scene.pieceOfLine(line).mark !== 'unchanged')
  const members = membershipLayer(drawing, scene.memberships, brush)
  const badges = [...marks.map(({ points }) => middleOf(points, theme)), ...members.badges]
  const isNamed = (id: string) => scene.named.has(id) || (brush.scale > AFAR && scene.namedFromAfar.has(id))
  const names = namesLayer(drawing, isNamed, badges, brush)
  const hatches = hatchPatterns(theme, prefix)
  const back = `<rect fill="${css(theme.background)}"/>`
  const layers = [
    groundLayer(drawing, brush),
    padLayer(items, brush),
    lineLayer(drawing, scene.pieceOfLine, brush),
    solidLayer(items, forms, brush),
    members.svg,
    names.svg,
  ]
  return {
    bounds: names.rects.reduce(around, ground),
    definitions: hatches + forms.definitions,
    layers: layers.join(''),
    parts: [
      back,
      hatches,
      ...oneOfEach(drawing.items, brush).map((item) => forms.bodyOf(painted(item, brush))),
      ...layers,
    ],
  }
}

/** One item per look, in the same order in every theme. */
function oneOfEach(items: readonly Item[], { markOf }: Brush): readonly Item[] {
  const looks = items.map(
    (item) => [JSON.stringify([item.type, item.width, item.depth, item.height, markOf(item.id)]), item] as const,
  )
  return [...new Map(looks).values()]
}

function scaleOf({ minX, maxX }: Rect, marked: number): number {
  const largest = MAX_SCALES.find(({ names }) => marked <= names)?.scale ?? 1
  return Math.min(largest, Math.max(1, (maxX - minX) / PLAIN_WIDTH))
}

/** Unchanged components have soft edges. */
function formsOf(items: readonly Item[], { theme, prefix, markOf }: Brush): Forms {
  const isQuiet = ({ id }: Item) => markOf(id) === 'unchanged'
  const soft = { ...theme, edge: markColour('unchanged', theme) }
  const quiet = collectForms(items.filter(isQuiet), soft, `${prefix}form-`)
  const loud = collectForms(
    items.filter((item) => !isQuiet(item)),
    theme,
    `${prefix}form-`,
  )
  return {
    definitions: quiet.definitions + loud.definitions,
    idOf: (item) => (isQuiet(item) ? quiet : loud).idOf(item),
    bodyOf: (item) => (isQuiet(item) ? quiet : loud).bodyOf(item),
  }
}

interface Framed extends Content {
  readonly night: string
}

function framed(content: Framed, scene: Scene, title: string, { theme, prefix }: Brush): Picture {
  const { bounds } = content
  const across = Math.max(MIN_WIDTH, bounds.maxX - bounds.minX)
  const size = KEY_SIZE * Math.max(1, across / PLAIN_WIDTH)
  const key = drawKey(scene.counts, scene.notes, { room: across, size, prefix, theme })
  const natural = {
    width: Math.max(across, key.width) + 2 * PADDING,
    height: bounds.maxY - bounds.minY + key.height + 2.5 * PADDING,
  }
  const factor = Math.min(1, MAX_SIDE / natural.width, MAX_SIDE / natural.height)
  const [width, height] = [Math.ceil(natural.width * factor), Math.ceil(natural.height * factor)]
  const dx = natural.width / 2 - (bounds.minX + bounds.maxX) / 2
  const dy = key.height + 1.5 * PADDING - bounds.minY
  const shrink = factor === 1 ? '' : ` transform="scale(${digits(factor, 6)})"`
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" `,
    `font-family="Lato, 'Helvetica Neue', Arial, sans-serif">`,
    `<title>${escapeXml(title)}</title><desc>${escapeEntities(describe(scene))}</desc><defs>${content.definitions}${content.night}</defs>`,
    `<rect width="${width}" height="${height}" fill="${css(theme.background)}"/><g${shrink}>`,
    // The page shows its own key, and leaves out this area above the drawing.
    `<g class="k"><rect class="kground" x="0" y="0" width="${digits(natural.width)}" height="${digits(key.height + PADDING / 2)}" fill="none"/>`,
    `<g transform="translate(${digits(PADDING)} ${digits(PADDING / 2)})">${key.svg}</g></g>`,
    `<g transform="translate(${digits(dx)} ${digits(dy)})">${content.layers}</g></g></svg>\n`,
  ].join('')
  return { svg, width, height }
}

function describe({ counts, notes }: Scene): string {
  const marks = Object.entries(counts).filter(([, count]) => count > 0)
  return [...marks.map(([mark, count]) => `${count} ${mark}`), ...notes.map(({ text }) => text)].join(', ')
}
