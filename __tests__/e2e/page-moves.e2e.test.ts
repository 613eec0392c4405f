import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { openChromium } from '../support/chromium.ts'
import { scratchFolder } from '../support/folders.ts'
import { brightnessAt } from '../support/page-pixels.ts'
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

async function inPage(act: (page: Page) => Promise<void>, options: Parameters<typeof openPage>[2] = {}): Promise<void> {
  if (browser === undefined) return
  const { page, noise } = await openPage(browser, url, options)
  await act(page)
  expect(noise).toEqual([])
  await page.context().close()
}

const press = (page: Page, name: string) => page.locator('#t1').getByRole('button', { name, exact: true }).click()
const line = (page: Page, name: string) => page.locator('li.change summary', { hasText: name }).first()
const PHONE = { viewport: { width: 390, height: 844 } }

describe('the first screen', () => {
  test('has what needs a person in large words, once, with its details', async () => {
    await inPage(async (page) => {
      const fact = page.locator('header li.change')
      expect(await fact.locator('.what').textContent()).toContain('S3 bucket exports removed')
      expect(await page.locator('li.change', { hasText: 'exports' }).count()).toBe(1)
      const size = (at: string) =>
        page.evaluate<number>(`parseFloat(getComputedStyle(document.querySelector('${at}')).fontSize)`)
      expect(await size('header li.change summary')).toBeGreaterThan(await size('h1'))
      await fact.locator('summary').click()
      expect(await fact.getByText('key-of-exports').isVisible()).toBe(true)
    })
  })

  test('has the list before the pictures on a phone, and a way to them', async () => {
    await inPage(async (page) => {
      const top = async (at: string) => (await page.locator(at).first().boundingBox())?.y ?? Number.NaN
      expect(await top('#t1 .changes')).toBeLessThan(await top('#t1 .stage'))
      await page.locator('#t1 .jump a').click()
      expect(await top('#t1 .stage')).toBeLessThan(PHONE.viewport.height)
    }, PHONE)
  })

  test('has targets of 40 pixels for fingers', async () => {
    await inPage(
      async (page) => {
        for (const control of await page.locator('button:visible, select:visible, li.change summary:visible').all()) {
          expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(40)
        }
      },
      { ...PHONE, hasTouch: true, isMobile: true },
    )
  })
})

describe('moving about', () => {
  test('Back takes back a choice, not the page', async () => {
    await inPage(async (page) => {
      await line(page, 'orders').click()
      await line(page, 'billing').click()
      await page.goBack()
      expect(await page.locator('li.chosen .what > code').first().textContent()).toBe('orders')
      await page.goBack()
      expect(await page.locator('li.chosen').count()).toBe(0)
    })
  })

  test('a search without a match says so and offers everything, and the bar stays where it is', async () => {
    await inPage(async (page) => {
      const bar = () => page.locator('.tools').boundingBox()
      const before = await bar()
      await page.getByRole('searchbox').fill('zzz')
      expect(await page.locator('.no-match').textContent()).toContain('No change matches “zzz”.')
      expect(await bar()).toEqual(before)
      await page.getByRole('button', { name: 'List all changes' }).click()
      expect(await page.locator('.no-match').isVisible()).toBe(false)
      expect(await page.locator('li.change:not(.dim):visible').count()).toBe(7)
    })
  })

  test('the link of a change and its ids can be copied', async () => {
    await inPage(async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await line(page, 'orders').click()
      await page.getByRole('button', { name: 'Copy id' }).click()
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe('key-of-orders')
      await page.getByRole('button', { name: 'Copy link to this change' }).click()
      expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(/report\.html#t1-c\d$/)
    })
  })

  test('the buttons below a drawing go from change to change', async () => {
    await inPage(async (page) => {
      await press(page, 'Next change')
      expect(await page.locator('li.chosen .what > code').textContent()).toBe('exports')
      await press(page, 'Next change')
      await press(page, 'Previous change')
      expect(await page.locator('li.chosen .what > code').textContent()).toBe('exports')
    })
  })
})

describe('the pictures', () => {
  test('fill the window until Escape, which keeps the choice', async () => {
    await inPage(async (page) => {
      await line(page, 'orders').click()
      await press(page, 'Full window')
      const { width, height } = (await page.locator('#t1 .stage').boundingBox()) ?? { width: 0, height: 0 }
      expect([width, height]).toEqual([1280, 900])
      await page.keyboard.press('Escape')
      expect((await page.locator('#t1 .stage').boundingBox())?.width).toBeLessThan(900)
      expect(await page.locator('li.chosen').count()).toBe(1)
    })
  })

  test('are stepped through place by place, by number, and what only moved has none', async () => {
    await inPage(async (page) => {
      await press(page, 'Side by side')
      expect(await page.locator('#t1 .view.before .number').allTextContents()).toEqual(['1', '2'])
      expect(await page.locator('#t1 .view.after .number').allTextContents()).toEqual(['2'])
      expect(await page.locator('#t1 .view.after .frame.moved').count()).toBe(1)
      await press(page, 'Next place')
      expect(await page.locator('#t1 .place').textContent()).toBe('1 of 2: S3 bucket exports: no longer there')
      await press(page, 'Next place')
      const ring = await page.locator('#t1 .view.after .ring:not(.under)').getAttribute('d')
      expect(ring).toMatch(new RegExp(`^M${PLACES.orders.x - 6} ${PLACES.orders.y - 6}h`))
      await press(page, 'Next place')
      expect(await page.locator('#t1 .place').textContent()).toMatch(/^1 of 2/)
    })
  })

  test('stand one above the other where they would be small beside each other', async () => {
    await inPage(async (page) => {
      await press(page, 'Side by side')
      const [before, after] = [page.locator('#t1 .view.before'), page.locator('#t1 .view.after')]
      expect((await after.boundingBox())?.y).toBeGreaterThan(((await before.boundingBox())?.y ?? 0) + 50)
    }, PHONE)
  })
})

describe('the drawing', () => {
  const heightOf = (page: Page) =>
    page.evaluate<number>(`document.querySelector('#t1 .l:not(.off) .n').getBoundingClientRect().height`)

  test('keeps its names at one size, however close it is looked at', async () => {
    await inPage(async (page) => {
      const whole = await heightOf(page)
      for (let n = 0; n < 3; n++) await press(page, 'Zoom in')
      expect(await heightOf(page)).toBeCloseTo(whole, 0)
    })
  })

  test('leaves out names that would cover more important ones, until there is room', async () => {
    await inPage(async (page) => {
      await page.setViewportSize({ width: 320, height: 700 })
      await page.locator('#t1 .stage').scrollIntoViewIfNeeded()
      expect(await page.locator('#t1 .l:not(.off) title').allTextContents()).toEqual(['orders'])
      for (let n = 0; n < 3; n++) await press(page, 'Zoom in')
      expect(await page.locator('#t1 .l.off').count()).toBe(0)
    })
  })

  test('has a key outside of it that does not zoom', async () => {
    await inPage(async (page) => {
      const key = page.getByRole('list', { name: 'Key of the drawing' }).first()
      expect(await key.textContent()).toMatch(/1 removed.*2 changed.*120 unchanged/)
      const width = async () => (await key.boundingBox())?.width
      const before = await width()
      await press(page, 'Zoom in')
      expect(await width()).toBe(before)
      expect(await key.evaluate('document.querySelector(".views ul")')).toBeNull()
    })
  })

  test('is dark in the dark, and white on paper', async () => {
    await inPage(
      async (page) => {
        const box = await page.locator('#t1 .view.whole .world').boundingBox()
        const corner = { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 }
        expect(await brightnessAt(page, corner)).toBeLessThan(60)
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
        const fill = `getComputedStyle(document.querySelector('#t1 .view.whole .world > svg > rect')).fill`
        expect(await page.evaluate(fill)).toBe('rgb(255, 255, 255)')
      },
      { colorScheme: 'dark' },
    )
  })
})
