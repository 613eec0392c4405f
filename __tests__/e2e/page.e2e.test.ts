import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { openChromium } from '../support/chromium.ts'
import { runCli } from '../support/cli.ts'
import { scratchFolder } from '../support/folders.ts'

let browser: Browser | undefined
let page = ''
const folder = scratchFolder()

beforeAll(async () => {
  await runCli(['demo', '--out', 'report'], { cwd: folder.path })
  page = pathToFileURL(path.join(folder.path, 'report', 'report.html')).href
  browser = await openChromium()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  folder.remove()
})

test.each([
  ['a desktop, light', 1200, 'light'],
  ['a phone, dark', 390, 'dark'],
] as const)(
  'the page of a report opens on %s: whole, quiet, and without a request of its own',
  async (_, width, colorScheme) => {
    if (browser === undefined) return
    const tab = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled: true })
    const noise: string[] = []
    tab.on('console', (message) => noise.push(message.text()))
    tab.on('pageerror', (error) => noise.push(String(error)))
    tab.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) noise.push(request.url())
    })
    await tab.goto(page)
    expect(await tab.locator('.verdict').textContent()).toMatch(/1 S3 bucket removed/)
    const images = await tab
      .locator('img')
      .evaluateAll((all) => all.map((image) => (image as unknown as { naturalWidth: number }).naturalWidth))
    expect(images.slice(-3)).toEqual([1920, 1920, 1920])
    expect(images.slice(0, -3).every((pixels) => pixels > 0)).toBe(true)
    expect(images.length).toBeGreaterThanOrEqual(7)
    const overflow = await tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(overflow).toBe(0)
    expect(noise).toEqual([])
    await tab.close()
  },
  60_000,
)
