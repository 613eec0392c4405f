import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { PLACES } from './review-pages.ts'

/** Where on the screen the middle of a resource is, in one picture of the page's first target. */
export async function middleOf(
  page: Page,
  layer: string,
  name: keyof typeof PLACES,
): Promise<{ x: number; y: number }> {
  const world = await page.locator(`#t1 .view.${layer} .world`).boundingBox()
  if (world === null) throw new Error(`no ${layer} is seen`)
  const { x, y, width, height } = PLACES[name]
  const scale = world.width / 400
  return { x: world.x + (x + width / 2) * scale, y: world.y + (y + height / 2) * scale }
}

/** How bright a point of the screen is: 0 is black, 255 is white. */
export async function brightnessAt(page: Page, { x, y }: { x: number; y: number }): Promise<number> {
  const clip = { x: Math.floor(x), y: Math.floor(y), width: 1, height: 1 }
  const { data } = PNG.sync.read(await page.screenshot({ clip }))
  return Math.round(((data[0] ?? 0) + (data[1] ?? 0) + (data[2] ?? 0)) / 3)
}
