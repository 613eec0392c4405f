import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { openChromium } from '../support/chromium.ts'
import { scratchFolder } from '../support/folders.ts'
import { brightnessAt, middleOf } from '../support/page-pixels.ts'
import { openPage, pagedReport, writePage } from '../support/review-pages.ts'

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

/** Runs in a window of its own; the page has to stay quiet. */
async function inPage(act: (page: Page) => Promise<void>, options: Parameters<typeof openPage>[2] = {}): Promise<void> {
  if (browser === undefined) return
  const { page, noise } = await openPage(browser, url, options)
  await act(page)
  expect(noise).toEqual([])
  await page.context().close()
}

/** The page permits no evaluation of text from inside, so it is asked from outside. */
async function until(page: Page, expression: string): Promise<void> {
  while (!(await page.evaluate(expression))) await page.waitForTimeout(20)
}

const look = (page: Page, name: string) => page.locator('#t1').getByRole('button', { name, exact: true }).click()
const worldOf = (page: Page, layer: string) => page.locator(`#t1 .view.${layer} .world`).boundingBox()
const width = async (page: Page, layer: string) => (await worldOf(page, layer))?.width ?? 0

describe('the slider', () => {
  test('shows before on its left and after on its right', async () => {
    await inPage(async (page) => {
      await look(page, 'Slider')
      expect(await brightnessAt(page, await middleOf(page, 'before', 'exports'))).toBe(0)
      expect(await brightnessAt(page, await middleOf(page, 'before', 'refunds'))).toBe(0)
      await page.getByRole('slider', { name: /Slider/ }).fill('0')
      expect(await brightnessAt(page, await middleOf(page, 'before', 'exports'))).toBe(255)
      await page.getByRole('slider', { name: /Slider/ }).fill('100')
      expect(await brightnessAt(page, await middleOf(page, 'before', 'exports'))).toBe(0)
      expect(await brightnessAt(page, await middleOf(page, 'before', 'refunds'))).toBe(255)
    })
  })

  test('is moved by keys and by its line', async () => {
    await inPage(async (page) => {
      await look(page, 'Slider')
      const slider = page.getByRole('slider', { name: /Slider/ })
      await slider.press('ArrowRight')
      expect(await slider.inputValue()).toBe('51')
      const line = await page.locator('#t1 .line').boundingBox()
      const [x, y] = [(line?.x ?? 0) + 1, (line?.y ?? 0) + (line?.height ?? 0) / 2]
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x + 100, y, { steps: 4 })
      await page.mouse.up()
      expect(Number(await slider.inputValue())).toBeGreaterThan(60)
      expect(await page.locator('#t1 .chosen').count()).toBe(0)
    })
  })
})

describe('renders whose layout moved and was drawn at another scale', () => {
  const boxes = (page: Page) => Promise.all(['before', 'after', 'diff'].map((layer) => worldOf(page, layer)))

  test('lie on each other, so that the slider shows what changed and not what moved', async () => {
    const { report, files } = pagedReport()
    const [first, ...rest] = report.targets
    if (first?.picture === undefined) throw new Error('the first target has pictures')
    const moved = { ...first.picture, scale: 0.5, displacement: { dx: 100, dy: 20 } }
    const other = writePage(
      `${folder.path}/moved`,
      { ...report, targets: [{ ...first, picture: moved }, ...rest] },
      files,
    )
    await inPage(async (page) => {
      await page.goto(other)
      await look(page, 'Slider')
      const [before, after] = await boxes(page)
      const unit = (after?.width ?? 0) / 400
      expect(before?.width).toBeCloseTo(200 * unit, 0)
      expect((before?.x ?? 0) - (after?.x ?? 0)).toBeCloseTo(100 * unit, 0)
      expect((before?.y ?? 0) - (after?.y ?? 0)).toBeCloseTo(20 * unit, 0)
      await look(page, 'Pixels')
      const [, , diff] = await boxes(page)
      expect(diff?.width).toBeGreaterThan(0)
    })
  })
})

describe('blink', () => {
  test('shows before and after in turn by itself, until it is paused', async () => {
    await inPage(async (page) => {
      await look(page, 'Blink')
      const after = page.locator('#t1 .view.after')
      for (const visibility of ['hidden', 'visible', 'hidden']) {
        await until(page, `getComputedStyle(document.querySelector('#t1 .view.after')).visibility === '${visibility}'`)
      }
      await page.getByRole('button', { name: 'Pause' }).click()
      expect(await after.evaluate('document.getAnimations().length')).toBe(0)
      expect(await brightnessAt(page, await middleOf(page, 'after', 'refunds'))).toBe(0)
      await page.getByRole('button', { name: 'Swap' }).click()
      expect(await brightnessAt(page, await middleOf(page, 'after', 'refunds'))).toBe(255)
      expect(await page.locator('#t1 .turn').textContent()).toBe('Before')
    })
  })

  test('waits for a hand where less motion is asked for', async () => {
    await inPage(
      async (page) => {
        await look(page, 'Blink')
        expect(await page.evaluate('document.getAnimations().length')).toBe(0)
        await page.getByRole('button', { name: 'Swap' }).click()
        expect(await brightnessAt(page, await middleOf(page, 'after', 'exports'))).toBe(0)
      },
      { reducedMotion: 'reduce' },
    )
  })
})

describe('other ways to look', () => {
  test('lay after over before', async () => {
    await inPage(async (page) => {
      await look(page, 'Overlay')
      const half = await brightnessAt(page, await middleOf(page, 'after', 'exports'))
      expect(half).toBeGreaterThan(100)
      expect(half).toBeLessThan(155)
      await page.getByRole('slider', { name: /Opacity/ }).fill('100')
      expect(await brightnessAt(page, await middleOf(page, 'after', 'exports'))).toBe(255)
    })
  })

  test('put after beside before', async () => {
    await inPage(async (page) => {
      await look(page, 'Side by side')
      expect(await brightnessAt(page, await middleOf(page, 'before', 'exports'))).toBe(0)
      expect(await brightnessAt(page, await middleOf(page, 'after', 'exports'))).toBe(255)
      expect(await brightnessAt(page, await middleOf(page, 'after', 'refunds'))).toBe(0)
    })
  })

  test('outline what changed, or do not', async () => {
    await inPage(async (page) => {
      await look(page, 'Side by side')
      const outlines = page.locator('#t1 .view.before .outlines path:not(.frame)')
      expect(await outlines.locator('visible=true').count()).toBe(2)
      await look(page, 'Outlines')
      expect(await outlines.locator('visible=true').count()).toBe(0)
    })
  })

  test('show the difference, one pressed button at a time', async () => {
    await inPage(async (page) => {
      await look(page, 'Pixels')
      expect(await brightnessAt(page, await middleOf(page, 'diff', 'orders'))).toBe(0)
      const pressed = page.locator('#t1 .ways [aria-pressed=true]')
      expect(await pressed.allTextContents()).toEqual(['Pixels'])
    })
  })
})

describe('zoom and pan', () => {
  test('move both renders together', async () => {
    await inPage(async (page) => {
      await look(page, 'Side by side')
      const whole = await width(page, 'before')
      await page.getByRole('button', { name: 'Zoom in' }).click()
      await page.getByRole('button', { name: 'Zoom in' }).click()
      expect(await width(page, 'before')).toBeCloseTo(whole * 2.25, 0)
      expect(await width(page, 'after')).toBeCloseTo(whole * 2.25, 0)
      const views = page.locator('#t1 .views')
      await views.focus()
      const [left, right] = [await worldOf(page, 'before'), await worldOf(page, 'after')]
      await page.keyboard.press('ArrowRight')
      const moved = (await worldOf(page, 'before'))?.x ?? 0
      expect(moved).toBeCloseTo((left?.x ?? 0) - 48, 0)
      expect(((await worldOf(page, 'after'))?.x ?? 0) - (right?.x ?? 0)).toBeCloseTo(-48, 0)
      await page.keyboard.press('0')
      expect(await width(page, 'before')).toBeCloseTo(whole, 0)
    })
  })

  test('follow wheel and drag, in the drawing as well', async () => {
    await inPage(async (page) => {
      const whole = await width(page, 'whole')
      const middle = await middleOf(page, 'whole', 'orders')
      // The browser tells whole pixels, and closer up the rest of one would grow.
      const [x, y] = [Math.round(middle.x), Math.round(middle.y)]
      await page.mouse.move(x, y)
      await page.keyboard.down('Control')
      await page.mouse.wheel(0, -200)
      await page.keyboard.up('Control')
      await until(
        page,
        `document.querySelector('#t1 .view.whole .world').getBoundingClientRect().width > ${whole * 1.5}`,
      )
      const still = await middleOf(page, 'whole', 'orders')
      expect(Math.hypot(still.x - x, still.y - y)).toBeLessThan(4)
      await page.mouse.down()
      await page.mouse.move(x - 60, y - 40, { steps: 5 })
      await page.mouse.up()
      const dragged = await middleOf(page, 'whole', 'orders')
      expect([still.x - dragged.x, still.y - dragged.y].map(Math.round)).toEqual([60, 40])
      expect(await page.locator('#t1 .chosen').count()).toBe(0)
    })
  })

  test('follow two fingers', async () => {
    await inPage(
      async (page) => {
        const whole = await width(page, 'whole')
        const { x, y } = await middleOf(page, 'whole', 'orders')
        const hands = await page.context().newCDPSession(page)
        const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) => {
          const points = type === 'touchEnd' ? [] : [x - apart, x + apart].map((at, id) => ({ x: at, y, id }))
          return hands.send('Input.dispatchTouchEvent', { type, touchPoints: points })
        }
        await touch('touchStart', 20)
        for (const apart of [30, 40, 50, 60]) await touch('touchMove', apart)
        await touch('touchEnd', 0)
        expect((await width(page, 'whole')) / whole).toBeGreaterThan(2)
        expect(await page.locator('#t1 .chosen').count()).toBe(0)
      },
      { hasTouch: true },
    )
  })

  test('leave the wheel to the page when nobody means the picture', async () => {
    await inPage(
      async (page) => {
        const whole = await width(page, 'whole')
        const { x, y } = await middleOf(page, 'whole', 'orders')
        await page.mouse.move(x, y)
        await page.mouse.wheel(0, 100)
        await until(page, 'scrollY > 0')
        expect(await width(page, 'whole')).toBe(whole)
      },
      { viewport: { width: 1280, height: 500 } },
    )
  })
})
