import { visibleLine } from '../../text.ts'
import type { PictureReport, PictureSide, RegionReport, TargetReport } from '../facts/report.ts'
import { pictureText, regionTitle } from '../words/picture-words.ts'
import { sentence } from '../words/words.ts'
import { dataUrl, isSame } from './embedded.ts'
import { escapeHtml, quoteHtml } from './html-text.ts'
import { inlineSvg } from './inline-svg.ts'
import { legendHtml } from './legend.ts'
import type { Palette } from './palette.ts'

type Files = ReadonlyMap<string, Uint8Array>

/** What a page embeds: files, and the colours of its drawings. */
export interface Embedding {
  readonly files: Files
  readonly palette: Palette
}

/**
 * All pictures of a target: the drawing of both inventories, the renders, their difference. Without a script they are shown one below the
 * other; with one they are stacked in one window. Empty if there is no picture at all.
 */
export function stageHtml(target: TargetReport, prefix: string, embedding: Embedding): string {
  const { files } = embedding
  const drawings = diagramViews(target, prefix, embedding)
  const shown = [...drawings, ...renderViews(target, files)]
  if (shown.length === 0) return ''
  const views = shown.filter((html) => html.startsWith('<figure'))
  const links = shown.filter((html) => !views.includes(html))
  const { picture } = target
  const places = picture === undefined ? '' : placesHtml(picture, target)
  const text = picture === undefined ? '' : `<p class="seen">${sentence(pictureText(picture))}.</p>`
  const crops = picture === undefined ? '' : cropsHtml(picture, target, files)
  const frame = views.length === 0 ? '' : `<div class="views">\n${views.join('\n')}\n</div>\n`
  const [drawing = ''] = drawings.filter((html) => views.includes(html))
  const legend = drawing === '' ? '' : legendHtml(target, drawing)
  return `<div class="stage" id="${prefix}-pictures" data-stage>
${legend}${frame}${text}${links.join('')}${crops}${places}</div>`
}

function diagramViews({ diagram }: TargetReport, prefix: string, { files, palette }: Embedding): readonly string[] {
  if (diagram === undefined) return []
  const drawing = (name: string, caption: string, { file }: PictureSide): string => {
    const bytes = files.get(file)
    const drawn = bytes === undefined ? undefined : inlineSvg(bytes, `${prefix}${name.charAt(0)}-`, palette)
    return drawn === undefined ? linked(caption, file) : view(name, caption, drawn, drawn.svg)
  }
  const whole = drawing('whole', 'The whole account, drawn from both inventories', diagram.svg)
  if (diagram.focus === undefined) return [whole]
  return [drawing('focus', 'What changed, drawn from both inventories', diagram.focus), whole]
}

function renderViews({ picture }: TargetReport, files: Files): readonly string[] {
  if (picture === undefined) return []
  const { before, after, diff } = picture
  if (isSame(picture)) return [render('same', 'Before and after: the same picture', after, files)]
  const size = { width: Math.max(before.width, after.width), height: Math.max(before.height, after.height) }
  return [
    render('before', 'Before', { ...before, fit: fitOf(picture) }, files),
    render('after', 'After', after, files),
    ...(diff === undefined ? [] : [render('diff', 'Picture diff, pixel by pixel', { ...size, ...diff }, files)]),
  ]
}

/**
 * How the picture before is placed on the one after, for the script: unchanged resources coincide even if the layout moved or has another
 * scale.
 */
function fitOf({ scale = 1, displacement = { dx: 0, dy: 0 } }: PictureReport): string {
  const [x, y] = [Number(displacement.dx), Number(displacement.dy)]
  return scale === 1 && x === 0 && y === 0 ? '' : ` data-fit="${Number(scale)} ${x} ${y}"`
}

function render(name: string, caption: string, side: PictureSide & Laid, files: Files): string {
  const bytes = files.get(side.file)
  if (bytes === undefined) return linked(caption, side.file)
  const size = `width="${Number(side.width)}" height="${Number(side.height)}"`
  return view(name, caption, side, `<img alt="${caption}" ${size} src="${dataUrl(bytes)}">`)
}

type Size = Pick<PictureSide, 'width' | 'height'>

/** An attribute that says how a picture is placed on the others. */
interface Laid {
  readonly fit?: string
}

/** @param content markup of ours: an image or a drawing of the size given */
function view(name: string, caption: string, { width, height, fit = '' }: Size & Laid, content: string): string {
  const size = `data-width="${Number(width)}" data-height="${Number(height)}"`
  return `<figure class="view ${name}" data-view="${name}"><figcaption>${caption}</figcaption><div class="port"><div class="world" ${size}${fit}>${content}</div></div></figure>`
}

function linked(caption: string, file: string): string {
  return `<p class="elsewhere">${caption}: not in this page, see <a href="${escapeHtml(file)}">${escapeHtml(file)}</a></p>`
}

/** Crops of the places that look different: before and after side by side, or the only picture that shows them. */
function cropsHtml({ regions }: PictureReport, target: TargetReport, files: Files): string {
  const shown = regions
    .filter(({ kind }) => kind === 'changed')
    .flatMap((region, at) => {
      const bytes = region.crop && files.get(region.crop.file)
      if (bytes === undefined) return []
      const sides = region.seenIn === 'before' ? 'Before' : region.seenIn === 'after' ? 'After' : 'Before and after'
      const alt = escapeHtml(`${sides}: ${regionTitle(region, target, (text) => text)}`)
      const caption = `${at + 1} · ${sentence(regionTitle(region, target, quoteHtml))}`
      return [
        `<figure class="crop" data-number="${at + 1}"><figcaption>${caption}</figcaption><div class="cut"><img alt="${alt}" src="${dataUrl(bytes)}"></div></figure>`,
      ]
    })
  if (shown.length === 0) return ''
  return `<details class="crops" open><summary>Visual differences, before and after <span class="count">${shown.length}</span></summary><div class="row" tabindex="0" role="group" aria-label="Cut-outs">${shown.join('\n')}</div></details>`
}

/** The maximum number of regions that the pictures outline. */
const MOST_REGIONS = 300

/**
 * Data for the script, not itself run as one: `[[id, x, y, width, height], …]` for each side, and what looks different as `[kind, pictures,
 * x, y, width, height, title]`. Empty if there is neither.
 */
function placesHtml(picture: PictureReport, target: TargetReport): string {
  const { places, regions } = picture
  if (places === undefined && regions.length === 0) return ''
  const rows = (side: 'before' | 'after') =>
    (places?.[side] ?? []).map(({ id, x, y, width, height }) => [id, x, y, width, height])
  const outlined = regions.slice(0, MOST_REGIONS).map((region) => {
    const { kind, x, y, width, height } = region
    const title = kind === 'changed' ? sentence(regionTitle(region, target, (text) => visibleLine(text))) : ''
    return [kind, picturesOf(region, picture).join(' '), x, y, width, height, title]
  })
  const data = { before: rows('before'), after: rows('after'), ...(outlined.length > 0 && { regions: outlined }) }
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return `<script type="application/json" data-places>${json}</script>`
}

/** The pictures that show a region at its position. If anything moved, it may have been elsewhere before. */
function picturesOf({ seenIn, kind }: RegionReport, { movedPixels }: PictureReport): readonly string[] {
  if (seenIn === 'before') return ['before', 'diff']
  const isStill = kind === 'changed' && seenIn !== 'after' && movedPixels === 0
  return isStill ? ['before', 'after', 'diff'] : ['after', 'diff']
}
