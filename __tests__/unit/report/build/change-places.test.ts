import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Change } from '../../../../src/inventory/change.ts'
import { reducedFrame } from '../../../../src/picture/decode/reduced.ts'
import { MOST_PLACES, changePlaces as placesOfChanges } from '../../../../src/report/build/change-places.ts'
import { shownLayout } from '../../../../src/report/build/shown-layout.ts'
import type { Place } from '../../../../src/report/facts/report.ts'
import { type Scan, scansAround } from '../../../support/simulated-renders.ts'

const WHITE = 0xffffffff
const reference = (id: string) => ({ id, key: id, type: 'any', name: id })

let scans: { before: Scan; after: Scan }
beforeAll(async () => {
  scans = await scansAround('bucket-removed')
})

/** The component of a scan that bears a name. */
function idOf({ document }: Scan, name: string): string {
  const { text } = (document as { data: { text: { text: string; mapPos: { relTo: string } }[] } }).data
  return text.find((one) => one.text === name)?.mapPos.relTo ?? ''
}

const removal = (id: string): Change => ({ kind: 'removed', before: reference(id), tags: [] })
const change = (before: string, after: string): Change => {
  return { kind: 'changed', before: reference(before), after: reference(after), fields: [], tags: [] }
}

function painted({ frame }: Scan, { x, y, width, height }: Place): boolean {
  const centre = frame.pixels[Math.round(y + height / 2) * frame.width + Math.round(x + width / 2)]
  return centre !== WHITE
}

type Shown = Pick<Scan, 'frame' | 'document'>

function changePlaces(before: Shown, after: Shown, changes: readonly Change[]) {
  const layoutOf = ({ frame, document }: Shown) => shownLayout(document, reducedFrame(frame, 1), 'isometric')
  return placesOfChanges(layoutOf(before), layoutOf(after), changes)
}

describe('the places of changes', () => {
  test('are where the renders show the resources, each side by its own ids', () => {
    const orders = [idOf(scans.before, 'orders'), idOf(scans.after, 'orders')] as const
    const gone = idOf(scans.before, 'larkspur-legacy-exports')
    const places = changePlaces(scans.before, scans.after, [removal(gone), change(...orders)])
    expect(places?.before.map(({ id }) => id).sort()).toEqual([gone, orders[0]].sort())
    expect(places?.after.map(({ id }) => id)).toEqual([orders[1]])
    for (const place of places?.before ?? []) expect(painted(scans.before, place)).toBe(true)
    for (const place of places?.after ?? []) expect(painted(scans.after, place)).toBe(true)
  })

  test('are whole pixels inside the picture', () => {
    const gone = idOf(scans.before, 'larkspur-legacy-exports')
    const [place] = changePlaces(scans.before, scans.after, [removal(gone)])?.before ?? []
    const { x = -1, y = -1, width = 0, height = 0 } = place ?? {}
    expect([x, y, width, height].every(Number.isInteger)).toBe(true)
    expect(x >= 0 && y >= 0 && width > 10 && height > 10 && x + width <= 1920 && y + height <= 1080).toBe(true)
  })

  test('are not guessed where a render shows another layout than its document', () => {
    const gone = idOf(scans.before, 'larkspur-legacy-exports')
    const mistaken = { frame: scans.after.frame, document: scans.before.document }
    expect(changePlaces(mistaken, scans.after, [removal(gone)])).toBeUndefined()
  })

  test('are none without a change, without a document, or of a resource that is not drawn', () => {
    const side = { frame: scans.before.frame, document: undefined }
    expect(changePlaces(scans.before, scans.after, [])).toBeUndefined()
    expect(changePlaces(side, side, [change('a', 'b')])).toBeUndefined()
    expect(changePlaces(scans.before, scans.after, [change('a', 'b')])).toBeUndefined()
  })

  test('are bounded', () => {
    const all = (scans.before.document as { data: { nodes: { id: string }[] } }).data.nodes.map(({ id }) => removal(id))
    const places = changePlaces(scans.before, scans.after, all)
    expect(places?.before.length).toBeGreaterThan(20)
    expect(places?.before.length).toBeLessThanOrEqual(MOST_PLACES)
  })

  test.each([null, 7, 'text', [], {}, { data: null }, { nodes: [{ id: 'a' }] }])('of %j are none', (document) => {
    const frame = { width: 2, height: 1, pixels: Uint32Array.of(WHITE, 0xff000000) }
    const side = { frame, document }
    expect(changePlaces(side, side, [change('a', 'a')])).toBeUndefined()
  })
})
