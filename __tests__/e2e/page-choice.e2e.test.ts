import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { openChromium } from '../support/chromium.ts'
import { scratchFolder } from '../support/folders.ts'
import { brightnessAt, middleOf } from '../support/page-pixels.ts'
import { openPage, PLACES, pagedReport, writePage } from '../support/review-pages.ts'

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

async function inPage(act: (page: Page) => Promise<void>, fragment = ''): Promise<void> {
  if (browser === undefined) return
  const { page, noise } = await openPage(browser, url + fragment)
  await act(page)
  expect(noise).toEqual([])
  await page.context().close()
}

const look = (page: Page, name: string) => page.locator('#t1').getByRole('button', { name, exact: true }).click()
const chosen = (page: Page) => page.locator('li.chosen .what > code').first().textContent()
const lineOf = (page: Page, name: string) => page.locator('li.change summary', { hasText: name }).first()

/** The box of the ring in a picture, in pixels of it; undefined without one. */
async function ringIn(page: Page, layer: string): Promise<{ x: number; y: number } | undefined> {
  const d = await page.locator(`#t1 .view.${layer} .ring:not(.under)`).getAttribute('d')
  const [, x, y] = /^M(-?[\d.]+) (-?[\d.]+)h/.exec(d ?? '') ?? []
  return x === undefined || y === undefined ? undefined : { x: Math.round(Number(x)) + 6, y: Math.round(Number(y)) + 6 }
}
const cornerOf = ({ x, y }: { x: number; y: number }) => ({ x, y })

describe('a change that is chosen', () => {
  test('is ringed in the drawing and in both renders, and the address names it', async () => {
    await inPage(async (page) => {
      await lineOf(page, 'orders').click()
      expect(await ringIn(page, 'whole')).toEqual(cornerOf(PLACES.orders))
      await look(page, 'Slider')
      expect(await ringIn(page, 'before')).toEqual(cornerOf(PLACES.orders))
      expect(await ringIn(page, 'after')).toEqual(cornerOf(PLACES.orders))
      expect(page.url()).toMatch(/#t1-c\d+$/)
    })
  })

  test('that was removed is ringed before only, and uncovered there', async () => {
    await inPage(async (page) => {
      await look(page, 'Slider')
      await page.getByRole('slider', { name: /Slider/ }).fill('0')
      await lineOf(page, 'exports').click()
      expect(await ringIn(page, 'before')).toEqual(cornerOf(PLACES.exports))
      expect(await ringIn(page, 'after')).toBeUndefined()
      expect(await page.locator('#t1 .note').textContent()).toBe('Drawn before only.')
      expect(await brightnessAt(page, await middleOf(page, 'before', 'exports'))).toBe(0)
    })
  })

  test('is brought into view', async () => {
    await inPage(async (page) => {
      await look(page, 'Side by side')
      for (let n = 0; n < 5; n++) await page.getByRole('button', { name: 'Zoom in' }).click()
      await lineOf(page, 'billing').click()
      const views = await page.locator('#t1 .views').boundingBox()
      const { x, y } = await middleOf(page, 'before', 'billing')
      expect(x).toBeGreaterThan(views?.x ?? Infinity)
      expect(x).toBeLessThan((views?.x ?? 0) + (views?.width ?? 0) / 2)
      expect(y).toBeGreaterThan(views?.y ?? Infinity)
      expect(y).toBeLessThan((views?.y ?? 0) + (views?.height ?? 0))
    })
  })

  test('says so where a picture does not show it', async () => {
    await inPage(async (page) => {
      await lineOf(page, 'billing').click()
      expect(await page.locator('#t1 .note').textContent()).toBe('Not drawn in this picture.')
      await look(page, 'Slider')
      expect(await page.locator('#t1 .note').textContent()).toBe('')
    })
  })

  test('is let go by Escape, or when its line is closed', async () => {
    await inPage(async (page) => {
      await lineOf(page, 'orders').click()
      await page.keyboard.press('Escape')
      expect(await page.locator('li.chosen').count()).toBe(0)
      expect(await ringIn(page, 'whole')).toBeUndefined()
      expect(page.url()).not.toContain('#')
      await lineOf(page, 'exports').click()
      await lineOf(page, 'exports').click()
      expect(await page.locator('li.chosen').count()).toBe(0)
    })
  })
})

describe('a resource that is pressed', () => {
  test('in the drawing shows its change, opened', async () => {
    await inPage(async (page) => {
      const { x, y } = await middleOf(page, 'whole', 'refunds')
      await page.mouse.click(x, y)
      expect(await chosen(page)).toBe('refunds')
      expect(await page.locator('li.chosen details[open]').count()).toBe(1)
      expect(await ringIn(page, 'whole')).toEqual(cornerOf(PLACES.refunds))
    })
  })

  test.each([
    ['before', 'exports'],
    ['after', 'refunds'],
    ['after', 'billing'],
  ] as const)('in the render %s shows the change of %s', async (layer, name) => {
    await inPage(async (page) => {
      await look(page, 'Side by side')
      const { x, y } = await middleOf(page, layer, name)
      await page.mouse.click(x, y)
      expect(await chosen(page)).toBe(name)
    })
  })

  test('is found again although the list was narrowed', async () => {
    await inPage(async (page) => {
      await page.getByRole('searchbox').fill('billing')
      const { x, y } = await middleOf(page, 'whole', 'orders')
      await page.mouse.click(x, y)
      expect(await chosen(page)).toBe('orders')
      expect(await lineOf(page, 'orders').isVisible()).toBe(true)
    })
  })
})

describe('an address', () => {
  test('opens the page at its change', async () => {
    await inPage(async (page) => {
      expect(await page.locator('li.chosen').getAttribute('id')).toBe('t1-c2')
      expect(await page.locator('#t1-c2 details[open]').count()).toBe(1)
      expect(await page.locator('#t1-c2').isVisible()).toBe(true)
    }, '#t1-c2')
  })

  test('that names nothing opens the page as it is', async () => {
    await inPage(async (page) => {
      expect(await page.locator('li.chosen').count()).toBe(0)
    }, '#t1-c999"<script>')
  })
})
