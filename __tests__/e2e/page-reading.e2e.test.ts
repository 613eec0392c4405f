import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openChromium } from '../support/chromium.ts'
import { scratchFolder } from '../support/folders.ts'
import { CHANGES, openPage, pagedReport, writePage } from '../support/review-pages.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser | undefined
let url = ''
const folder = scratchFolder()

beforeAll(async () => {
  const { report, files } = pagedReport()
  url = writePage(folder.path, report, files)
  browser = await openChromium()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  folder.remove()
})

async function inPage(options: BrowserContextOptions, act: (page: Page) => Promise<void>): Promise<void> {
  if (browser === undefined) return
  const { page, noise } = await openPage(browser, url, options)
  await act(page)
  expect(noise).toEqual([])
  await page.context().close()
}

const PHONE = { width: 390, height: 844 }
const WIDE = { width: 1280, height: 900 }
const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

describe('accessibility', () => {
  const serious = `axe.run().then(({ violations, passes }) => passes.length < 10 ? ['axe has not looked'] : violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))`

  test.each([
    ['light', WIDE],
    ['dark', WIDE],
    ['light', PHONE],
    ['dark', PHONE],
  ] as const)(
    'axe finds nothing serious: %s, %j',
    async (colorScheme, viewport) => {
      await inPage({ colorScheme, viewport, bypassCSP: true }, async (page) => {
        await page.addScriptTag({ content: AXE })
        expect(await page.evaluate(serious)).toEqual([])
        await page.locator('li.change[id^=t1-] summary').first().click()
        await page.getByRole('button', { name: 'Slider' }).click()
        await page.getByRole('button', { name: /^destructive/ }).click()
        expect(await page.evaluate(serious)).toEqual([])
        await page.getByRole('searchbox').fill('orders')
        expect(await page.evaluate(serious)).toEqual([])
        await page.getByRole('searchbox').press('Escape')
        await page.keyboard.press('?')
        expect(await page.evaluate(serious)).toEqual([])
      })
    },
    60_000,
  )

  test('the page has its landmarks, and says what is chosen and how many are shown', async () => {
    await inPage({}, async (page) => {
      for (const role of ['banner', 'main', 'contentinfo', 'search', 'navigation'] as const)
        expect(await page.getByRole(role).count()).toBe(1)
      expect(await page.locator('.tools .count').getAttribute('aria-live')).toBe('polite')
      await page.locator('li.change[id^=t1-] summary').first().click()
      expect(await page.locator('[aria-current=true]').count()).toBe(1)
      await page.getByRole('button', { name: /^destructive/ }).click()
      expect(await page.getByRole('button', { pressed: true }).allTextContents()).toEqual(['destructive 1', 'Drawing'])
    })
  })
})

describe('without a script', () => {
  test('everything is there to be read, opened and looked at', async () => {
    await inPage({ javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('h1').textContent()).toMatch(/1 S3 bucket removed/)
      expect(await page.locator('li.change[id^=t1-]:visible').count()).toBe(CHANGES.length)
      expect(await page.locator('#t1 img:visible').count()).toBe(3)
      expect(await page.locator('#t1 svg:visible').count()).toBe(1)
      await page.locator('li.change summary', { hasText: 'billing' }).click()
      expect(await page.getByRole('cell', { name: 'medium' }).isVisible()).toBe(true)
      expect(await page.locator('button:visible, input:visible, [role=search]').count()).toBe(0)
    })
  })
})

describe('on a phone', () => {
  test.each([true, false])('nothing is wider than the screen, script: %s', async (javaScriptEnabled) => {
    await inPage({ viewport: PHONE, javaScriptEnabled }, async (page) => {
      for (const summary of await page.locator('li.change[id^=t1-] summary').all()) await summary.click()
      const width = await page.locator('body').boundingBox()
      expect(width?.width).toBe(PHONE.width)
      if (javaScriptEnabled) expect(await page.evaluate(overflow)).toBe(0)
    })
  })
})

describe('in the dark', () => {
  test('text is light and the page is not', async () => {
    const colours = `[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor].map((c) => c.match(/\\d+/g).map(Number).reduce((a, b) => a + b) / 3)`
    await inPage({ colorScheme: 'dark' }, async (page) => {
      const [text, ground] = (await page.evaluate(colours)) as [number, number]
      expect(text).toBeGreaterThan(200)
      expect(ground).toBeLessThan(40)
    })
  })
})

describe('on paper', () => {
  test('no picture is a white sheet because nobody has scrolled to it', async () => {
    await inPage({}, async (page) => {
      const loaded = await page.evaluate(
        `[...document.images].map((image) => image.complete && image.naturalWidth > 0)`,
      )
      expect(loaded).toContain(true)
      expect(loaded).not.toContain(false)
    })
  })

  test('all is open, pictures stand one below the other, and there are no buttons', async () => {
    await inPage({}, async (page) => {
      await page.getByRole('button', { name: 'Slider' }).click()
      await page.getByRole('button', { name: 'Zoom in' }).click()
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('button:visible, input:visible, select:visible').count()).toBe(0)
      const boxes = await Promise.all(
        (await page.locator('#t1 .view').all()).map(async (view) => (await view.boundingBox())?.y ?? -1),
      )
      expect(boxes).toHaveLength(4)
      expect(boxes).toEqual([...new Set(boxes)].sort((one, other) => one - other))
      const cell = await page.getByRole('cell', { name: 'medium' }).boundingBox()
      expect(cell?.height).toBeGreaterThan(8)
    })
  })
})
