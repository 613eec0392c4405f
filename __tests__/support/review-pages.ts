import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Change } from '../../src/inventory/change.ts'
import type { Report } from '../../src/report/facts/report.ts'
import { renderReview } from '../../src/report/page/page.ts'
import { picture } from './pictures.ts'
import { added, changed, connection, removed, reportOf, rollout, targetReport } from './reports.ts'

/** A page of two targets: one with pictures of 400 x 300 pixels in which every change has its place, one without. */
export const CHANGES: readonly Change[] = [
  removed('exports', ['destructive'], 's3'),
  changed('orders'),
  changed('billing', [{ path: 'instanceSize', before: 'small', after: 'medium' }]),
  added('refunds', [], 'sqs'),
  rollout('web', ['i-1', 'i-2'], ['i-3', 'i-4']),
  connection('connection-added', 'orders', 'ledger'),
]

/** Where a resource is drawn: in the renders and, at the same place, in the drawing. */
export const PLACES = {
  exports: { x: 20, y: 40, width: 40, height: 40 },
  orders: { x: 120, y: 60, width: 50, height: 50 },
  billing: { x: 300, y: 200, width: 60, height: 50 },
  refunds: { x: 340, y: 40, width: 40, height: 40 },
} as const
type Placed = keyof typeof PLACES

const place = (name: Placed) => ({ id: `id-of-${name}`, ...PLACES[name] })
const drawn = (name: Placed, sides: string, mark: string) => {
  const { x, y, width, height } = PLACES[name]
  return `<g class="r" ${sides} data-mark="${mark}"><title>${name}</title><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#888888"/></g>`
}
/** A name on a plate, as our drawings write it. */
const labelled = (name: Placed, x: number, y: number, mark: string) =>
  `<g class="l" data-mark="${mark}"><title>${name}</title><g class="n"><rect x="${x}" y="${y}" width="60" height="22" fill="#ffffff" stroke="#0a8754"/><text x="${x + 5}" y="${y + 16}" font-size="14" fill="#14181f">${name}</text></g></g>`
const NIGHT = '<defs><g class="night"><path class="rectfill" fill="#ffffff" stroke="#181d26"/></g></defs>'
const SVG = [
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300" role="img"><title>What changed</title>',
  NIGHT,
  '<rect width="400" height="300" fill="#ffffff"/>',
  drawn('exports', 'data-before="id-of-exports"', 'removed'),
  drawn('orders', 'data-before="id-of-orders" data-after="id-of-orders"', 'changed'),
  drawn('refunds', 'data-after="id-of-refunds"', 'added'),
  labelled('orders', 120, 200, 'changed'),
  labelled('refunds', 186, 200, 'added'),
  '</svg>\n',
].join('')

const SIZE = { width: 400, height: 300 }

/** The report of the page, and the files that it names. */
export function pagedReport(): { readonly report: Report; readonly files: ReadonlyMap<string, Uint8Array> } {
  const report = reportOf(
    [
      targetReport(CHANGES, {
        picture: {
          before: { file: '1-a-before.png', ...SIZE },
          after: { file: '1-a-after.png', ...SIZE },
          diff: { file: '1-a-diff.png' },
          changedPixels: 1600,
          totalPixels: 120_000,
          movedPixels: 0,
          regions: [
            { kind: 'changed', seenIn: 'before', ...PLACES.exports, changedPixels: 800, resources: ['key-of-exports'] },
            { kind: 'changed', seenIn: 'both', ...PLACES.orders, changedPixels: 700, resources: ['key-of-orders'] },
            { kind: 'moved', seenIn: 'both', x: 200, y: 100, width: 20, height: 20, changedPixels: 0, resources: [] },
          ],
          places: {
            before: [place('exports'), place('orders'), place('billing')],
            after: [place('orders'), place('billing'), place('refunds')],
          },
        },
        diagram: { svg: { file: '1-a-difference.svg', ...SIZE } },
      }),
      targetReport([added('elsewhere', [], 'lambda')]),
    ],
    'success',
  )
  const files = new Map<string, Uint8Array>([
    ['1-a-before.png', picture(400, 300, PLACES.exports)],
    ['1-a-after.png', picture(400, 300, PLACES.refunds)],
    ['1-a-diff.png', picture(400, 300, PLACES.orders)],
    ['1-a-difference.svg', new TextEncoder().encode(SVG)],
  ])
  return { report, files }
}

/** Writes the page of a report; returns its address. */
export function writePage(folder: string, report: Report, files: ReadonlyMap<string, Uint8Array> = new Map()): string {
  const file = path.join(folder, 'report.html')
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, renderReview(report, files))
  return pathToFileURL(file).href
}

export interface OpenPage {
  readonly page: Page
  /** What the page has said, thrown or asked for: nothing, when all is well. */
  readonly noise: readonly string[]
}

/** Opens a page in a window of its own, and listens to everything it should not do. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const noise: string[] = []
  page.on('console', (message) => noise.push(message.text()))
  page.on('pageerror', (error) => noise.push(String(error)))
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) noise.push(request.url())
  })
  await page.goto(url)
  return { page, noise }
}
