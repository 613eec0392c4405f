import type { Box } from './camera.ts'

/** A place that differs between the renders. */
export interface Region extends Box {
  readonly kind: 'changed' | 'moved' | 'revealed'
  /** The renders that show it there. */
  readonly layers: readonly string[]
  /** Its number in the list of places; those that only moved have none. */
  readonly number?: number
  readonly title: string
}

/** A region in the page's data. */
type Told = [kind: Region['kind'], layers: string, x: number, y: number, width: number, height: number, title: string]

/** The regions in a target's data element; those that look different are numbered from 1. */
export function readRegions(stage: HTMLElement): readonly Region[] {
  const text = stage.querySelector('[data-places]')?.textContent
  if (text === undefined || text === null) return []
  const { regions = [] } = JSON.parse(text) as { regions?: Told[] }
  let number = 0
  return regions.map(([kind, layers, x, y, width, height, title]): Region => {
    const region = { kind, layers: layers.split(' '), x, y, width, height, title }
    return kind === 'changed' ? { ...region, number: ++number } : region
  })
}
