import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { openChromium } from '../support/chromium.ts'
import { runCli } from '../support/cli.ts'
import { scratchFolder } from '../support/folders.ts'

/** What of an image element is asked here; the types of the page are not those of Node. */
interface Image {
  readonly naturalWidth: number
  decode(): Promise<void>
}

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
    expect(await tab.locator('h1').textContent()).toMatch(/1 S3 bucket removed/)
    expect(await tab.locator('.world > svg[role=img]').count()).toBe(2)
    await tab.getByRole('button', { name: 'Side by side' }).click()
    await tab.locator('.view.before img').scrollIntoViewIfNeeded()
    for (const name of ['before', 'after', 'diff']) {
      if (name === 'diff') await tab.getByRole('button', { name: 'Pixels' }).click()
      const image = tab.locator(`.view.${name} img`)
      await image.evaluate((element) => (element as unknown as Image).decode())
      expect(await image.evaluate((element) => (element as unknown as Image).naturalWidth)).toBe(1920)
    }
    expect(await tab.locator('.crop img').count()).toBeGreaterThanOrEqual(4)
    await tab.locator('li.change summary', { hasText: 'resized' }).click()
    expect(await tab.locator('.view.diff .ring:not(.under)').getAttribute('d')).toMatch(/^M/)
    const overflow = await tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(overflow).toBe(0)
    expect(noise).toEqual([])
    await tab.close()
  },
  60_000,
)
