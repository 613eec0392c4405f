import type { PictureReport, PictureSide, TargetReport } from '../facts/report.ts'
import { pictureText, regionTitle } from '../words/picture-words.ts'
import { sentence } from '../words/words.ts'
import { dataUrl, isSame } from './embedded.ts'
import { escapeHtml, quoteHtml } from './html-text.ts'
import { inlineSvg } from './inline-svg.ts'

type Files = ReadonlyMap<string, Uint8Array>

/**
 * All pictures of a target: the drawing of both inventories, the renders, their difference. Without a script they stand one below the other;
 * with one they lie on top of each other in one window. Empty where there is no picture at all.
 */
export function stageHtml(target: TargetReport, prefix: string, files: Files): string {
  const shown = [...diagramViews(target, prefix, files), ...renderViews(target, files)]
  if (shown.length === 0) return ''
  const views = shown.filter((html) => html.startsWith('<figure'))
  const links = shown.filter((html) => !views.includes(html))
  const { picture } = target
  const places = picture?.places === undefined ? '' : placesHtml(picture.places)
  const text = picture === undefined ? '' : `<p class="seen">${sentence(pictureText(picture))}.</p>`
  const crops = picture === undefined ? '' : cropsHtml(picture, target, files)
  const frame = views.length === 0 ? '' : `<div class="views">\n${views.join('\n')}\n</div>\n`
  return `<div class="stage" data-stage>
${frame}${text}${links.join('')}${crops}${places}</div>`
}

function diagramViews({ diagram }: TargetReport, prefix: string, files: Files): readonly string[] {
  if (diagram === undefined) return []
  const drawing = (name: string, caption: string, side: PictureSide): string => {
    const bytes = files.get(side.file)
    const svg = bytes === undefined ? undefined : inlineSvg(bytes, `${prefix}${name.charAt(0)}-`)
    return svg === undefined ? linked(caption, side.file) : view(name, caption, side, svg)
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
    render('before', 'Before', before, files),
    render('after', 'After', after, files),
    ...(diff === undefined ? [] : [render('diff', 'Difference, pixel by pixel', { ...size, ...diff }, files)]),
  ]
}

function render(name: string, caption: string, side: PictureSide, files: Files): string {
  const bytes = files.get(side.file)
  if (bytes === undefined) return linked(caption, side.file)
  const size = `width="${Number(side.width)}" height="${Number(side.height)}"`
  return view(
    name,
    caption,
    side,
    `<img alt="${caption}" ${size} loading="lazy" decoding="async" src="${dataUrl(bytes)}">`,
  )
}

/** @param content markup of ours: an image or a drawing of the size given */
function view(name: string, caption: string, { width, height }: PictureSide, content: string): string {
  const size = `data-width="${Number(width)}" data-height="${Number(height)}"`
  return `<figure class="view ${name}" data-view="${name}"><figcaption>${caption}</figcaption><div class="port"><div class="world" ${size}>${content}</div></div></figure>`
}

function linked(caption: string, file: string): string {
  return `<p class="elsewhere">${caption}: not in this page, see <a href="${escapeHtml(file)}">${escapeHtml(file)}</a></p>`
}

/** The places that look different, cut out, before beside after. */
function cropsHtml({ regions }: PictureReport, target: TargetReport, files: Files): string {
  const shown = regions.flatMap((region) => {
    const bytes = region.crop && files.get(region.crop.file)
    if (bytes === undefined) return []
    const sides = region.seenIn === 'before' ? 'Before' : region.seenIn === 'after' ? 'After' : 'Before and after'
    const alt = escapeHtml(`${sides}: ${regionTitle(region, target, (text) => text)}`)
    const caption = regionTitle(region, target, quoteHtml)
    return `<figure class="crop"><figcaption>${sentence(caption)}.</figcaption><img alt="${alt}" loading="lazy" decoding="async" src="${dataUrl(bytes)}"></figure>`
  })
  if (shown.length === 0) return ''
  return `<details class="crops" open><summary>Different places: before beside after, or the only picture that shows them</summary><div class="row" tabindex="0" role="group" aria-label="Cut-outs">${shown.join('\n')}</div></details>`
}

/** Data for the script, not itself run as one: `[[id, x, y, width, height], …]` for each side. */
function placesHtml(places: NonNullable<PictureReport['places']>): string {
  const rows = (side: 'before' | 'after') =>
    places[side].map(({ id, x, y, width, height }) => [id, x, y, width, height])
  const json = JSON.stringify({ before: rows('before'), after: rows('after') }).replaceAll('<', '\\u003c')
  return `<script type="application/json" data-places>${json}</script>`
}
