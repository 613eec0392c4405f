import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Change } from '../../../../src/inventory/change.ts'
import { parseReport } from '../../../../src/report/facts/parse-report.ts'
import {
  added,
  blindTarget,
  changed,
  connection,
  membership,
  reference,
  removed,
  replaced,
  reportOf,
  rollout,
  targetReport,
} from '../../../support/reports.ts'
import { SCENARIOS, scenarioReport } from '../../../support/scenario-reports.ts'

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const CHANGES = [
  ...[added('a'), removed('b', ['destructive']), changed('c'), replaced('d', 'e'), rollout('f', ['g'], ['h'])],
  ...[connection('connection-added', 'i', 'j'), membership('membership-removed', 'k', 'l')],
]
const SIZE = { before: 'c5.large', after: 'c6g.large' }
const TOLD = [
  { ...added('i'), pool: reference('web', 'asg') },
  { ...removed('j'), pool: reference('web', 'asg') },
  { ...changed('m'), size: SIZE },
  { ...replaced('n', 'o'), size: SIZE },
  { ...rollout('p', ['q'], ['r']), size: SIZE, members: { before: 4, after: 3 } },
] as Change[]
const REPORT = reportOf([targetReport(CHANGES), blindTarget('no-after')], 'failure')

describe('parseReport', () => {
  test('reads every kind of change as it was written', () => {
    const { targets, deployment } = parseReport('artifact x', bytes(REPORT))
    expect({ targets, deployment }).toEqual({ targets: REPORT.targets, deployment: 'failure' })
  })

  test('reads pools, sizes and the number of members if a report has them', () => {
    const report = reportOf([targetReport(TOLD)])
    expect(parseReport('x', bytes(report)).targets).toEqual(report.targets)
  })

  test.each<[string, object]>([
    ['a size on one side', { size: { before: 'c5.large' } }],
    ['an endless size', { size: { before: 'c'.repeat(121), after: 'c5.large' } }],
    ['an empty size', { size: { before: '', after: 'c5.large' } }],
    ['a size that is no text', { size: { before: {}, after: 'c5.large' } }],
    ['fewer members than none', { members: { before: -1, after: 3 } }],
    ['half a member', { members: { before: 1.5, after: 3 } }],
    ['members on one side', { members: { before: 1 } }],
  ])('refuses %s', (_, parts) => {
    const report = reportOf([targetReport([{ ...rollout('p', ['q'], ['r']), ...parts } as Change])])
    expect(() => parseReport('x', bytes(report))).toThrow(expect.objectContaining({ code: 'REPORT_MALFORMED' }))
  })

  test.each<[string, (report: typeof REPORT & Record<string, unknown>) => unknown]>([
    ['is another version', (report) => ({ ...report, schemaVersion: 2 })],
    ['another program wrote', (report) => ({ ...report, tool: { name: 'other', version: '1' } })],
    ['has no targets', ({ targets: _, ...rest }) => rest],
    ['has a change of an unknown kind', (r) => ({ ...r, targets: [{ ...r.targets[0], changes: [{ kind: 'x' }] }] })],
    ['has a tag of its own', (r) => ({ ...r, targets: [targetReport([added('a', ['<b>' as never])])] })],
    ['is a list', (report) => [report]],
  ])('refuses a report that %s', (_, change) => {
    expect(() => parseReport('artifact x', bytes(change(REPORT as never)))).toThrow(
      expect.objectContaining({ code: 'REPORT_MALFORMED', message: expect.stringContaining('artifact x') }),
    )
  })

  test.each(['../../etc/passwd', '/etc/passwd', '1-a.png/..', 'a.png', '1-a.svg'])(
    'refuses a picture that is called %s',
    (file) => {
      const side = { file, width: 1, height: 1 }
      const picture = { before: side, after: side, changedPixels: 0, totalPixels: 1, regions: [] }
      const report = reportOf([targetReport([], { picture: picture as never })])
      expect(() => parseReport('x', bytes(report))).toThrow(expect.objectContaining({ code: 'REPORT_MALFORMED' }))
    },
  )

  const NODE = { id: 'n1', type: 'ec2', name: 'web', mark: 'added' }
  const GROUP = { id: 'g1', type: 'vpc', name: 'v', mark: 'unchanged' }
  const MAP = { nodes: [NODE], groups: [GROUP], edges: [], left: 0 }
  const EDGE = { from: 'n1', to: 'n1', mark: 'added' }
  const withMap = (parts: object) => reportOf([targetReport([], { map: { ...MAP, ...parts } as never })])

  test.each(SCENARIOS)('reads the map of %s as it was written', (scenario) => {
    const report = scenarioReport(scenario)
    expect(parseReport('x', bytes(report)).targets).toEqual(JSON.parse(JSON.stringify(report.targets)))
  })

  test.each<[string, object]>([
    ['an id that is no id', { nodes: [{ ...NODE, id: 'n1"]; click n1' }] }],
    ['an id twice', { nodes: [NODE, NODE] }],
    ['a mark of its own', { nodes: [{ ...NODE, mark: 'x' }] }],
    ['an endless name', { nodes: [{ ...NODE, name: 'x'.repeat(1000) }] }],
    ['a group that is not there', { nodes: [{ ...NODE, group: 'g9' }] }],
    ['a negative count', { nodes: [{ ...NODE, count: -1 }] }],
    ['an edge to nowhere', { edges: [{ ...EDGE, to: 'n2' }] }],
    ['201 edges', { edges: Array(201).fill(EDGE) }],
    ['61 nodes', { nodes: Array.from({ length: 61 }, (_, n) => ({ ...NODE, id: `n${n}` })) }],
    ['61 groups', { groups: Array.from({ length: 61 }, (_, n) => ({ ...GROUP, id: `g${n}` })) }],
    ['a group in itself', { groups: [{ ...GROUP, parent: 'g1' }] }],
    [
      'groups in a circle',
      {
        groups: [
          { ...GROUP, parent: 'g2' },
          { ...GROUP, id: 'g2', parent: 'g1' },
        ],
      },
    ],
  ])('refuses a map with %s', (_, parts) => {
    const refused = expect.objectContaining({ code: 'REPORT_MALFORMED' })
    expect(() => parseReport('x', bytes(withMap(parts)))).toThrow(refused)
  })

  const SIDE = { file: '1-a.png', width: 1, height: 1 }
  const PICTURE = { before: SIDE, after: SIDE, changedPixels: 0, totalPixels: 1, movedPixels: 0, regions: [] }
  const PLACE = { id: 'a', x: 0.5, y: -3, width: 1, height: 1 }
  const DRAWING = { ...SIDE, file: '1-1-a-diagram.svg' }

  test('reads places and drawings', () => {
    const parts = {
      picture: { ...PICTURE, places: { before: [PLACE], after: [] } },
      diagram: { svg: DRAWING, png: SIDE },
    }
    const report = reportOf([targetReport([], parts)])
    expect(parseReport('x', bytes(report)).targets).toEqual(report.targets)
  })

  test.each<[string, object]>([
    ['a place at 1e999', { picture: { ...PICTURE, places: { before: [], after: [{ ...PLACE, x: 'HUGE' }] } } }],
    ['a place of no size', { picture: { ...PICTURE, places: { before: [], after: [{ ...PLACE, width: -1 }] } } }],
    ['5,001 places', { picture: { ...PICTURE, places: { before: Array(5001).fill(PLACE), after: [] } } }],
    ['places on one side', { picture: { ...PICTURE, places: { before: [] } } }],
    ['a region of its own kind', { picture: { ...PICTURE, regions: [{ ...PLACE, kind: 'x' }] } }],
    ['a drawing elsewhere', { diagram: { svg: { ...DRAWING, file: '../1-a.svg' } } }],
    ['a drawing that is a page', { diagram: { svg: { ...DRAWING, file: '1-a.html' } } }],
    ['no drawing', { diagram: {} }],
  ])('refuses %s', (_, parts) => {
    const text = JSON.stringify(reportOf([targetReport([], parts as never)])).replace('"HUGE"', '1e999')
    const refused = expect.objectContaining({ code: 'REPORT_MALFORMED' })
    expect(() => parseReport('x', new TextEncoder().encode(text))).toThrow(refused)
  })

  test('refuses reasons that are not in our words: they are shown as they are', () => {
    const change = { ...replaced('a', 'b'), because: ['[click](https://evil.example)'] } as never
    const refused = expect.objectContaining({ code: 'REPORT_MALFORMED' })
    expect(() => parseReport('x', bytes(reportOf([targetReport([change])])))).toThrow(refused)
  })

  test('refuses values so deep that nothing could show them', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    const text = JSON.stringify(reportOf([targetReport([changed('a')])])).replace(
      '"before":"large"',
      `"before":${deep}`,
    )
    const refused = expect.objectContaining({ code: 'REPORT_MALFORMED' })
    expect(text).toContain(deep)
    expect(() => parseReport('x', new TextEncoder().encode(text))).toThrow(refused)
  })

  test('drops what it does not know', () => {
    const report = reportOf([{ ...targetReport([]), surprise: 1 } as never])
    expect(parseReport('x', bytes(report)).targets[0]).not.toHaveProperty('surprise')
  })

  test('refuses everything else, and never throws another error', () => {
    const refused = expect.objectContaining({ code: 'REPORT_MALFORMED' })
    expect(() => parseReport('x', undefined)).toThrow(refused)
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => new TextEncoder().encode(text)),
        ),
        (any) => {
          expect(() => parseReport('x', any)).toThrow(refused)
        },
      ),
    )
  })
})

test('a million wrong entries cost no more than one', () => {
  const wrong = new TextEncoder().encode(`{"schemaVersion":1,"targets":[${'[],'.repeat(999_999)}[]]}`)
  expect(() => parseReport('x', wrong)).toThrow(expect.objectContaining({ code: 'REPORT_MALFORMED' }))
})
