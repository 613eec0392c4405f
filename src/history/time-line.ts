import { TALLY_KINDS } from '../report/facts/change-kinds.ts'
import { escapeHtml } from '../report/page/html-text.ts'
import type { HistoryEntry } from './entry.ts'
import { dayText, headingOf } from './heading.ts'

/** With more, bars could not be distinguished on a phone. */
const MAX_BARS = 120
const STEP = 10
const BAR = 8
const HEIGHT = 64
/** A deployment that changed nothing has a bar, too. */
const LEAST = 3

/**
 * The latest deployments as bars, the oldest on the left: how much of each kind. Each links to its item. The list says the same in words,
 * so the picture is hidden from screen readers.
 */
export function timeLineHtml(entries: readonly HistoryEntry[]): string {
  const shown = entries.slice(0, MAX_BARS).toReversed()
  const [first, last] = [shown[0], shown.at(-1)]
  if (first === undefined || last === undefined || shown.length < 2) return ''
  const most = Math.max(1, ...shown.map((entry) => Math.sqrt(totalOf(entry))))
  const width = shown.length * STEP
  const bars = shown.map((entry, at) => barSvg(entry, at * STEP + (STEP - BAR) / 2, most)).join('')
  return `<div class="line" aria-hidden="true"><svg viewBox="0 0 ${width} ${HEIGHT}" width="${width * 2}" height="${HEIGHT}" preserveAspectRatio="none">${bars}</svg>
<p class="ends"><span>${dayText(first.time)}</span><span>${dayText(last.time)}</span></p></div>`
}

function totalOf({ counts }: HistoryEntry): number {
  return TALLY_KINDS.reduce((sum, kind) => sum + counts[kind], 0)
}

function barSvg(entry: HistoryEntry, x: number, most: number): string {
  const total = totalOf(entry)
  // Heights grow with the square root, so that deployments with few and with many changes are both visible.
  const height = Math.max(LEAST, (Math.sqrt(total) / most) * HEIGHT)
  let y = HEIGHT
  const parts = TALLY_KINDS.toReversed().flatMap((kind) => {
    const part = total === 0 ? 0 : (entry.counts[kind] / total) * height
    y -= part
    return part === 0 ? [] : [rectSvg(kind, { x, y, height: part })]
  })
  const nothing = rectSvg('nothing', { x, y: HEIGHT - LEAST, height: LEAST })
  const title = escapeHtml(`${dayText(entry.time)}, ${headingOf(entry)}: ${entry.verdict.text}`)
  return `<a href="#d-${entry.id}" tabindex="-1"><title>${title}</title>${rectSvg('ground', { x: x - 1, y: 0, height: HEIGHT, width: STEP })}${parts.join('') || nothing}</a>`
}

function rectSvg(
  kind: string,
  {
    x,
    y,
    height,
    width = BAR,
  }: { readonly x: number; readonly y: number; readonly height: number; readonly width?: number },
): string {
  const [top, tall] = [y, height].map((value) => Math.round(value * 10) / 10)
  return `<rect class="${kind}" x="${x}" y="${top}" width="${width}" height="${tall}"/>`
}
