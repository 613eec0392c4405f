import type { Change } from '../inventory/change.ts'
import { targetTitle } from '../snapshot/target.ts'
import { filesOf, pictureHtml } from './html-pictures.ts'
import { escapeHtml, quoteHtml } from './html-text.ts'
import { hiddenText } from './ignored.ts'
import { type ReportLine, reportLines } from './lines.ts'
import type { Report, TargetReport } from './report.ts'
import { STYLE } from './style.ts'

/** Pictures that may be put into the page, each and all together; the rest would make it slow to open and is only linked. */
const MAX_EMBEDDED_BYTES = 12 * 1024 * 1024
const MAX_EMBEDDED_BYTES_IN_ALL = 48 * 1024 * 1024
/** Changes listed in the page; all of them are in report.json. */
const MAX_CHANGES = 5000

/**
 * The report as one page that needs nothing else: no script, no request, pictures inside.
 * @param files the pictures that the report names, by file name
 */
export function renderHtml(report: Report, files: ReadonlyMap<string, Uint8Array>): string {
  const title = `Cloud changes: ${report.verdict.text}`
  const embedded = fittingPictures(report, files)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>What really changed in the cloud?</h1><p class="verdict ${report.verdict.hasChanges ? 'changed' : ''}">${escapeHtml(report.verdict.text)}</p>${deployment(report)}</header>
<main>
${report.targets.map((target) => targetHtml(target, embedded)).join('\n')}
</main>
<footer>${escapeHtml(footer(report))}</footer>
</body>
</html>
`
}

/** Target by target, as long as there is room: a picture without the one to compare it with says nothing. */
function fittingPictures({ targets }: Report, files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const fitting = new Map<string, Uint8Array>()
  let room = MAX_EMBEDDED_BYTES_IN_ALL
  for (const { picture } of targets) {
    const names = picture === undefined ? [] : filesOf(picture)
    const found = names.flatMap((name) => {
      const bytes = name === undefined ? undefined : files.get(name)
      return name === undefined || bytes === undefined || bytes.byteLength > MAX_EMBEDDED_BYTES ? [] : [{ name, bytes }]
    })
    room -= found.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
    if (room < 0) break
    for (const { name, bytes } of found) fitting.set(name, bytes)
  }
  return fitting
}

function footer(report: Report): string {
  const hidden = hiddenText(report)
  return [
    `${report.counts.unchanged} unchanged`,
    ...(hidden === undefined ? [] : [hidden]),
    `${report.tool.name} ${report.tool.version}`,
  ].join(' · ')
}

function deployment({ deployment }: Report): string {
  return deployment === undefined ? '' : `<p>The deployment ended as ${quoteHtml(deployment)}.</p>`
}

function targetHtml(target: TargetReport, files: ReadonlyMap<string, Uint8Array>): string {
  const { changes, warnings, picture } = target
  return `<section>
<h2>${escapeHtml(targetTitle(target.target))}</h2>
<p class="times">${times(target)}</p>
${warnings.map(({ type, text }) => `<p class="warning">${type === undefined ? '' : `${quoteHtml(type)}: `}${escapeHtml(text)}</p>`).join('\n')}
${changes.length === 0 && target.status === 'compared' ? '<p>No change.</p>' : changeListHtml(changes)}
<p class="cosmetic">${escapeHtml(cosmetics(target))}</p>
${picture === undefined ? '' : pictureHtml(picture, target, files)}
</section>`
}

function times({ before, after }: TargetReport): string {
  const side = (name: string, summary: TargetReport['before']) =>
    summary === undefined
      ? `${name}: missing`
      : `${name}: ${summary.takenAt === undefined ? 'time unknown' : readableTime(summary.takenAt)}, ${summary.resources} resources`
  return escapeHtml(`${side('Before', before)} · ${side('After', after)}`)
}

/** `2026-11-23 05:09:48 UTC` out of an ISO time. */
function readableTime(iso: string): string {
  return iso.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2}).*Z$/, '$1 $2 UTC')
}

function changeListHtml(changes: readonly Change[]): string {
  if (changes.length === 0) return ''
  const lines = reportLines(changes, quoteHtml)
  const items = lines.slice(0, MAX_CHANGES).map(lineHtml)
  if (lines.length > MAX_CHANGES) items.push(`<li>… and ${lines.length - MAX_CHANGES} more, all in report.json</li>`)
  return `<ul class="changes">\n${items.join('\n')}\n</ul>`
}

function lineHtml({ kind, text, tags }: ReportLine): string {
  const marked = tags.map((tag) => ` <strong class="tag">${escapeHtml(tag)}</strong>`).join('')
  return `<li class="${kind}"><span class="kind">${kind.replace('-', ' ')}</span> ${text}${marked}</li>`
}

function cosmetics({ unchanged, cosmetic }: TargetReport): string {
  const counts = [
    [cosmetic.moved, 'moved only in the drawing'],
    [cosmetic.recoloured, 'recoloured'],
    [cosmetic.estimated, 'differ in estimated figures'],
    [cosmetic.described, 'differ in descriptions'],
  ] as const
  const parts = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  return [`${unchanged} unchanged`, ...parts].join(' · ')
}
