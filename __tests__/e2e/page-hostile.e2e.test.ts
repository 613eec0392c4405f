import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { openChromium } from '../support/chromium.ts'
import { scratchFolder } from '../support/folders.ts'
import { picture } from '../support/pictures.ts'
import { added, changed, membership, removed, replaced, reportOf, rollout, targetReport } from '../support/reports.ts'
import { openPage, writePage } from '../support/review-pages.ts'
import { target } from '../support/snapshots.ts'

const NAMES = [
  `</code></title></style></script><script>document.title='PWNED'</script><img src="https://evil.example/x" onerror='document.title="PWNED"'>`,
  `"><svg onload=document.title='PWNED'>`,
  '<!--<script>',
  '\u202Egnp.exe\u0000\u2028',
  'javascript:document.title="PWNED"',
  'x'.repeat(10_000),
  '__proto__',
  '${alert(1)}`',
]

let browser: Browser | undefined
const folder = scratchFolder()

beforeAll(async () => {
  browser = await openChromium()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  folder.remove()
})

function hostileReport() {
  const changes = NAMES.flatMap((name) => [
    added(name, [], name),
    removed(name, ['destructive']),
    replaced(name, `${name}!`),
    rollout(name, [name], [name]),
    changed(name, [{ path: name, before: name, after: name }]),
    membership('membership-added', name, name),
  ])
  const side = { width: 40, height: 30 }
  const places = NAMES.map((name, at) => ({ id: `id-of-${name}`, x: at * 4, y: 2, width: 4, height: 4 }))
  return reportOf(
    [
      targetReport(changes, {
        target: target(NAMES[0], { name: NAMES[1] as string }),
        warnings: [{ code: 'odd', type: NAMES[0] as string, text: NAMES[1] as string }],
        picture: {
          before: { file: '1-a-before.png', ...side },
          after: { file: '1-a-after.png', ...side },
          changedPixels: 1,
          totalPixels: 1200,
          movedPixels: 0,
          regions: [],
          places: { before: places, after: places },
        },
      }),
      targetReport([]),
    ],
    NAMES[0],
  )
}

describe('names from outside', () => {
  test('are text, in the list, in the tools and in the pictures', async () => {
    if (browser === undefined) return
    const report = hostileReport()
    const files = new Map(['before', 'after'].map((side) => [`1-a-${side}.png`, picture(40, 30)]))
    const { page, noise } = await openPage(browser, writePage(folder.path, report, files))
    const all = report.targets[0]?.changes.length ?? 0
    expect(await page.locator('li.change').count()).toBe(all)
    for (let n = 0; n < all; n++) await page.keyboard.press('j')
    expect(await page.locator('li.chosen').getAttribute('id')).toBe(`t1-c${all}`)
    await page.getByRole('combobox', { name: 'Type' }).selectOption({ index: 2 })
    await page.getByRole('searchbox').fill('<script>')
    expect(await page.locator('script:not([data-places])').count()).toBe(1)
    expect(await page.locator('main img, main svg').count()).toBe(4)
    expect(await page.title()).toBe(`Cloud changes: ${report.verdict.text}`)
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.setViewportSize({ width: 390, height: 800 })
    for (const summary of (await page.locator('li.change summary').all()).slice(0, 12)) await summary.click()
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
    expect(noise).toEqual([])
    await page.context().close()
  }, 60_000)

  test('are found in the pictures by ids of any kind', async () => {
    if (browser === undefined) return
    const files = new Map(['before', 'after'].map((side) => [`1-a-${side}.png`, picture(40, 30)]))
    const { page } = await openPage(browser, writePage(folder.path, hostileReport(), files))
    await page.locator('li.change.added summary').first().click()
    const rings = await page.locator('.view.after .ring:not(.under)').getAttribute('d')
    expect(rings).toMatch(/^M-?\d+ -?\d+h16v16h-16z$/)
    await page.context().close()
  })
})
