import { escapeHtml, quoteHtml } from './html-text.ts'
import { pictureText, regionTitle } from './picture-words.ts'
import type { PictureReport, TargetReport } from './report.ts'

type Files = ReadonlyMap<string, Uint8Array>

/** The files that a picture's part of the page shows. */
export function filesOf({ before, after, diff, regions }: PictureReport): readonly (string | undefined)[] {
  return [before.file, after.file, diff?.file, ...regions.map(({ crop }) => crop?.file)]
}

/** What is drawn otherwise, cut out, before beside after; then the whole pictures. */
export function pictureHtml(picture: PictureReport, target: TargetReport, files: Files): string {
  const { before, after, diff } = picture
  const figures = [figure('Before', before.file, files), figure('After', after.file, files)]
  if (diff !== undefined) figures.push(figure('Difference, pixel by pixel', diff.file, files))
  const text = pictureText(picture)
  return `<h3>Picture</h3><p>${text.charAt(0).toUpperCase()}${text.slice(1)}.</p>
${crops(picture, target, files)}
<div class="pictures">${figures.join('\n')}</div>`
}

function crops({ regions }: PictureReport, target: TargetReport, files: Files): string {
  const shown = regions.flatMap((region) => {
    if (region.crop === undefined) return []
    const title = regionTitle(region, target, quoteHtml)
    return [
      figure(
        `Before and after: ${title}`,
        region.crop.file,
        files,
        `Before and after: ${regionTitle(region, target, (text) => text)}`,
      ),
    ]
  })
  return shown.length === 0 ? '' : `<div class="crops">${shown.join('\n')}</div>`
}

/** @param caption markup of ours, with quoted names; `alt` the same as text */
function figure(caption: string, file: string, files: Files, alt = caption): string {
  const bytes = files.get(file)
  if (bytes === undefined) {
    return `<figure><figcaption>${caption}: <a href="${escapeHtml(file)}">${escapeHtml(file)}</a></figcaption></figure>`
  }
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  return `<figure><figcaption>${caption}</figcaption><img alt="${escapeHtml(alt)}" src="data:image/png;base64,${data}"></figure>`
}
