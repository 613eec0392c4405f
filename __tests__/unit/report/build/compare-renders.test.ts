import { describe, expect, test } from '@jest/globals'
import { PNG } from 'pngjs'
import { ExpectedError } from '../../../../src/errors.ts'
import { compareSnapshots } from '../../../../src/report/build/compare.ts'
import { compareRenders } from '../../../../src/report/build/compare-renders.ts'
import { instance, inventoryOf } from '../../../support/inventories.ts'
import { picture } from '../../../support/pictures.ts'
import { snapshot, taken } from '../../../support/snapshots.ts'

const WHITE = picture(64, 48)
const SPOT = { x: 10, y: 12, width: 8, height: 6 }
const SPOTTED = picture(64, 48, SPOT)
const lost = new ExpectedError('RENDER_TRUNCATED', 'the picture ends early', 'Try again')
const BROKEN = WHITE.slice(0, 40)

const side = (render: Uint8Array | ExpectedError | undefined) => ({
  render,
  inventory: undefined,
  document: () => undefined,
})
const compare = (before: Uint8Array | ExpectedError | undefined, after: Uint8Array | ExpectedError | undefined) =>
  compareRenders(side(before), side(after), { prefix: '1-a', projection: 'isometric' })

describe('two renders', () => {
  test('that are equal need no picture of the difference', () => {
    const { report, files, warnings, failures } = compare(WHITE, WHITE)
    expect([...files.keys()]).toEqual(['1-a-before.png', '1-a-after.png'])
    expect(report).toEqual({
      answer: 'identical',
      scale: 1,
      displacement: { dx: 0, dy: 0 },
      before: { file: '1-a-before.png', width: 64, height: 48 },
      after: { file: '1-a-after.png', width: 64, height: 48 },
      changedPixels: 0,
      totalPixels: 64 * 48,
      movedPixels: 0,
      regions: [],
    })
    expect([...warnings, ...failures]).toEqual([])
  })

  test('that differ come with the difference, and where it is', () => {
    const { report, files } = compare(WHITE, SPOTTED)
    expect(report?.diff).toEqual({ file: '1-a-diff.png' })
    expect(report?.changedPixels).toBe(SPOT.width * SPOT.height)
    expect(report?.regions).toMatchObject([{ kind: 'changed', crop: { file: '1-a-region-1.png' } }])
    expect([...files.keys()]).toContain('1-a-region-1.png')
    const { x = -1, y = -1, width = 0, height = 0 } = report?.regions[0] ?? {}
    expect(x <= SPOT.x && y <= SPOT.y && x + width >= SPOT.x + SPOT.width && y + height >= SPOT.y + SPOT.height).toBe(
      true,
    )
    const diff = PNG.sync.read(Buffer.from(files.get('1-a-diff.png') as Uint8Array))
    expect([diff.width, diff.height]).toEqual([64, 48])
  })

  test('are kept as they came', () => {
    const { files } = compare(WHITE, SPOTTED)
    expect(files.get('1-a-before.png')).toBe(WHITE)
    expect(files.get('1-a-after.png')).toBe(SPOTTED)
  })

  test.each([
    ['before', lost, WHITE],
    ['after', WHITE, lost],
  ])(
    'of which the %s one is lost leave a warning, and no file that the report does not name',
    (side, before, after) => {
      const { report, files, warnings, failures } = compare(before, after)
      expect(report).toBeUndefined()
      expect([...files.values()]).toEqual([])
      expect(warnings).toEqual([{ code: 'render-missing', text: `there is no ${side}-render: the picture ends early` }])
      expect(failures).toEqual([lost])
    },
  )

  test('that were not asked for are not missed', () => {
    expect(compare(undefined, undefined)).toEqual({ files: new Map(), warnings: [], failures: [] })
  })

  test('of which one is broken leave a warning', () => {
    const { report, warnings, failures } = compare(WHITE, BROKEN)
    expect(report).toBeUndefined()
    expect(warnings).toMatchObject([{ code: 'render-unreadable', text: expect.stringContaining('1-a-after.png') }])
    expect(failures).toHaveLength(1)
  })
})

describe('a broken render', () => {
  test('costs the picture, never the comparison of the inventories', () => {
    const before = snapshot([taken({ inventory: inventoryOf([instance('a')]), render: WHITE })])
    const after = snapshot([taken({ inventory: inventoryOf([instance('a'), instance('b')]), render: BROKEN })])
    const { targets, failures } = compareSnapshots(before, after)
    expect(targets).toMatchObject([
      { status: 'compared', changes: [{ kind: 'added' }], warnings: [{ code: 'render-unreadable' }] },
    ])
    expect(targets[0]).not.toHaveProperty('picture')
    expect(failures).toHaveLength(1)
  })
})

describe('pictures alone', () => {
  test('are compared without inventories', () => {
    const side = (render: Uint8Array) => {
      const { inventory: _, ...rest } = taken({ render })
      return snapshot([rest])
    }
    expect(compareSnapshots(side(WHITE), side(SPOTTED)).targets).toMatchObject([
      { status: 'compared', changes: [], warnings: [], picture: { changedPixels: 48 } },
    ])
    expect(compareSnapshots(side(WHITE), side(BROKEN)).targets).toMatchObject([
      { status: 'unreadable', warnings: [{ code: 'render-unreadable' }] },
    ])
  })
})

test('a mistake of ours about the pictures costs them, not the report', () => {
  const odd = {
    ...side(SPOTTED),
    document: () => {
      throw new RangeError('too deep')
    },
  }
  const { report, files, warnings, failures } = compareRenders(side(WHITE), odd, {
    prefix: '1-a',
    projection: 'isometric',
  })
  expect(report).toBeUndefined()
  expect(files.size).toBe(0)
  expect(warnings).toEqual([
    { code: 'render-unreadable', text: 'The pictures could not be compared: RangeError: too deep' },
  ])
  expect(failures.map(({ code }) => code)).toEqual(['PICTURE_FAILED'])
})
