import { beforeAll, describe, expect, test } from '@jest/globals'
import { reducedFrame } from '../../../../src/picture/decode/reduced.ts'
import type { Explanation } from '../../../../src/picture/explain/explained-region.ts'
import { explainDifference } from '../../../../src/picture/explain/explanation.ts'
import { nameRegions } from '../../../../src/report/build/region-names.ts'
import { shownLayout } from '../../../../src/report/build/shown-layout.ts'
import { type Scan, scansAround } from '../../../support/simulated-renders.ts'

type Side = 'before' | 'after'

/** Of each changed region that this side shows, the names. */
function namesIn(explanation: Explanation | undefined, side: Side, { document, frame, nameOf }: Scan): string[][] {
  const regions = (explanation?.regions ?? []).filter(({ kind, seenIn }) => {
    return kind === 'changed' && (seenIn === side || seenIn === 'both')
  })
  const boxes = regions.map((region) => region[side])
  return nameRegions(boxes, shownLayout(document, reducedFrame(frame, 1), 'isometric')).map((ids) => ids.map(nameOf))
}

describe('the deletion of a bucket, for which the whole picture is drawn larger', () => {
  let scans: { before: Scan; after: Scan }
  let explanation: Explanation | undefined

  beforeAll(async () => {
    scans = await scansAround('bucket-removed')
    explanation = explainDifference(scans.before.frame, scans.after.frame)
  })

  test('is seen as a change of scale, and hardly any change', () => {
    expect(explanation?.scale).toBeCloseTo(1.0469, 3)
    expect(explanation?.regions.filter(({ kind }) => kind === 'changed').length).toBeLessThanOrEqual(4)
  })

  test('is named first in the picture before', () => {
    expect(namesIn(explanation, 'before', scans.before)[0]).toEqual(['larkspur-legacy-exports'])
  })

  test('names nothing in the picture after', () => {
    expect(namesIn(explanation, 'after', scans.after).flat()).toEqual([])
  })

  test('happens in a picture of which a region gets five names at most', () => {
    const { document, frame } = scans.before
    const [names] = nameRegions(
      [{ x: 0, y: 0, width: 1920, height: 1080 }],
      shownLayout(document, reducedFrame(frame, 1), 'isometric'),
    )
    expect(names).toHaveLength(5)
  })

  test('is not named where the document belongs to another layout', () => {
    const { document } = scans.after
    expect(namesIn(explanation, 'before', { ...scans.before, document }).flat()).toEqual([])
  })
})

describe('a release', () => {
  test('names what is new, and nothing that was there before', async () => {
    const { before, after } = await scansAround('release')
    const names = namesIn(explainDifference(before.frame, after.frame), 'after', after).flat()
    expect(new Set(names)).toEqual(new Set(['refunds', 'refund-order']))
  })
})

describe('whatever the document', () => {
  const frame = { width: 2, height: 1, pixels: Uint32Array.of(0xffffffff, 0xff000000) }
  const region = { x: 0, y: 0, width: 2, height: 1 }

  test.each([undefined, null, 7, 'text', [], {}, { data: null }, { nodes: [{ id: 1 }] }, { nodes: 'none' }])(
    '%j, no region is named without reason',
    (document) => {
      expect(nameRegions([region], shownLayout(document, reducedFrame(frame, 1), 'isometric'))).toEqual([[]])
    },
  )
})
