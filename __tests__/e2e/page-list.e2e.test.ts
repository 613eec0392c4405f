import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import type { Change } from '../../src/inventory/change.ts'
import { openChromium } from '../support/chromium.ts'
import { scratchFolder } from '../support/folders.ts'
import { changed, reportOf, targetReport } from '../support/reports.ts'
import { openPage, pagedReport, writePage } from '../support/review-pages.ts'

let browser: Browser | undefined
let url = ''
const folder = scratchFolder()
const restless = scratchFolder()

beforeAll(async () => {
  const { report, files } = pagedReport()
  url = writePage(folder.path, report, files)
  browser = await openChromium()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  folder.remove()
  restless.remove()
})

async function inPage(act: (page: Page) => Promise<void>): Promise<void> {
  if (browser === undefined) return
  const { page, noise } = await openPage(browser, url)
  await act(page)
  expect(noise).toEqual([])
  await page.context().close()
}

const count = (page: Page) => page.locator('.tools .count').textContent()
const shown = (page: Page) => page.locator('li.change:not(.dim):visible').count()
const chosen = (page: Page) => page.locator('li.chosen .what > code').first().textContent()

test('what changes by itself is folded, until somebody looks for it', async () => {
  if (browser === undefined) return
  const noise = { ...changed('noise'), tags: ['background'] } as Change
  const report = reportOf([targetReport([changed('orders'), noise], { control: {} })])
  const { page } = await openPage(browser, writePage(restless.path, report, new Map()))
  expect(await shown(page)).toBe(1)
  expect(await page.getByText('In the background: also without a deployment').isVisible()).toBe(true)
  await page.getByRole('button', { name: /^background/ }).click()
  expect([await count(page), await shown(page)]).toEqual(['1 of 2 changes', 1])
  expect(await page.getByText('noise', { exact: true }).isVisible()).toBe(true)
  await page.context().close()
})

describe('the list', () => {
  test('is narrowed by kind, by tag, by type and by words, and says how far', async () => {
    await inPage(async (page) => {
      expect(await count(page)).toBe('7 changes')
      await page.getByRole('button', { name: /^changed/ }).click()
      expect([await count(page), await shown(page)]).toEqual(['2 of 7 changes', 2])
      await page.getByRole('button', { name: /^removed/ }).click()
      expect(await count(page)).toBe('3 of 7 changes')
      await page.getByRole('button', { name: /^destructive/ }).click()
      expect(await count(page)).toBe('1 of 7 changes')
      await page.getByRole('button', { name: 'Show all' }).click()
      await page.getByRole('combobox', { name: 'Type' }).selectOption('sqs')
      expect([await count(page), await shown(page)]).toEqual(['1 of 7 changes', 1])
      await page.getByRole('button', { name: 'Show all' }).click()
      await page.getByRole('searchbox').fill('BILLING small')
      expect([await count(page), await shown(page)]).toEqual(['1 of 7 changes', 1])
    })
  })

  test('folds away groups and targets of which nothing is left', async () => {
    await inPage(async (page) => {
      await page.getByRole('searchbox').fill('elsewhere')
      expect(await page.locator('section.target:visible').count()).toBe(1)
      expect(await page.locator('section.group:visible').count()).toBe(1)
      await page.getByRole('searchbox').fill('nothing is called so')
      expect(await count(page)).toBe('0 of 7 changes')
    })
  })

  test('is walked by keys', async () => {
    await inPage(async (page) => {
      await page.keyboard.press('j')
      expect(await chosen(page)).toBe('exports')
      await page.keyboard.press('j')
      const second = await chosen(page)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('k')
      expect(await chosen(page)).toBe(second)
      await page.keyboard.press('Enter')
      expect(await page.locator('li.chosen details[open]').count()).toBe(1)
    })
  })

  test('is searched from the keyboard, and keys typed there are text', async () => {
    await inPage(async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type('jk?')
      expect(await page.getByRole('searchbox').inputValue()).toBe('jk?')
      expect(await page.locator('li.chosen').count()).toBe(0)
      await page.keyboard.press('Escape')
      expect(await count(page)).toBe('7 changes')
    })
  })

  test('tells its keys', async () => {
    await inPage(async (page) => {
      await page.keyboard.press('?')
      expect(await page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(true)
      await page.keyboard.press('Escape')
      expect(await page.getByRole('dialog').count()).toBe(0)
    })
  })
})
