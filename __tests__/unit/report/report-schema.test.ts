import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { type Change, TAGS, type Tag } from '../../../src/inventory/change.ts'
import { countPlan } from '../../../src/plan/plan-report.ts'
import { buildReport } from '../../../src/report/build/build.ts'
import { compareSnapshots } from '../../../src/report/build/compare.ts'
import { DRIFTED_REPORTS, drift, SINCE } from '../../support/drifted-reports.ts'
import { inventoryOf } from '../../support/inventories.ts'
import { picture } from '../../support/pictures.ts'
import { announced, planPart } from '../../support/plan-parts.ts'
import { PLANNED_REPORTS } from '../../support/planned-reports.ts'
import { REPORT_SCHEMA, schemaProblems } from '../../support/report-schema.ts'
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
} from '../../support/reports.ts'
import { SCENARIOS, scenarioReport } from '../../support/scenario-reports.ts'
import { snapshot, taken } from '../../support/snapshots.ts'

const everyKind = [
  added('web-1'),
  removed('web-2', ['destructive', 'unconfirmed']),
  { ...added('web-5'), pool: reference('web', 'asg') },
  { ...removed('web-6'), pool: reference('web', 'asg') },
  changed('web-3'),
  replaced('db-1', 'db-2', ['destructive']),
  rollout('web', ['i-1', 'i-2'], ['i-3']),
  {
    ...rollout('api', ['i-4'], ['i-5']),
    members: { before: 3, after: 3 },
    size: { before: 'c5.large', after: 'c6g.large' },
  },
  { ...changed('web-4'), size: { before: 'c5.large', after: 'c5.xlarge' } },
  { ...replaced('db-3', 'db-4'), size: { before: 'db.m5.large', after: 'db.m5.xlarge' } },
  connection('connection-added', 'web-1', 'db-2'),
  connection('connection-removed', 'web-2', 'db-2'),
  membership('membership-added', 'web-1', 'sg-1'),
  membership('membership-removed', 'web-2', 'sg-1'),
]

const sized = (before: string) => ({ ...changed('a'), size: { before, after: 'c5.large' } }) as Change
const counted = (before: number) => ({ ...rollout('web', ['a'], ['b']), members: { before, after: 1 } }) as Change

describe('every tag', () => {
  test('is accepted by the schema, and no other', () => {
    for (const tag of TAGS) expect(schemaProblems(reportOf([targetReport([added('a', [tag])])]))).toEqual([])
    expect(schemaProblems(reportOf([targetReport([added('a', ['odd' as Tag])])]))).not.toEqual([])
  })

  test('can be chosen in the page', () => {
    const script = readFileSync('src/report/page/browser/tools.ts', 'utf8')
    const [, listed = ''] = /^const TAGS = \[(.*)\]$/m.exec(script) ?? []
    expect(listed.match(/[a-z-]+/g)?.toSorted()).toEqual([...TAGS].toSorted())
  })
})

describe('report.schema.json', () => {
  test('accepts every kind of change', () => {
    expect(schemaProblems(reportOf([targetReport(everyKind)], 'failure'))).toEqual([])
  })

  test('accepts what is made of types and names of any length', () => {
    const long = { type: 'x'.repeat(5000), arn: 'a', name: 'n'.repeat(5000) }
    const side = (...components: object[]) => snapshot([taken({ inventory: inventoryOf(components as never) })])
    const { targets } = compareSnapshots(side({ type: 'sqs', arn: 'b' }), side({ type: 'sqs', arn: 'b' }, long))
    expect(targets[0]?.map?.nodes).toHaveLength(1)
    expect(schemaProblems(reportOf(targets))).toEqual([])
  })

  test.each(['no-before', 'no-after', 'unreadable'] as const)('accepts a target with the status %s', (status) => {
    expect(schemaProblems(reportOf([blindTarget(status)]))).toEqual([])
  })

  test('accepts what a comparison of inventories and pictures finds', () => {
    const box = { x: 10, y: 10, width: 20, height: 10 }
    const before = snapshot([taken({ inventory: inventoryOf([{ type: 's3', arn: 'a' }]), render: picture(80, 60) })])
    const after = snapshot([
      taken({ inventory: inventoryOf([{ type: 's3', arn: 'b' }]), render: picture(80, 60, box) }),
    ])
    const { targets } = compareSnapshots(before, after)
    expect(targets[0]?.picture?.regions.length).toBeGreaterThan(0)
    expect(targets[0]?.changes.length).toBeGreaterThan(0)
    expect(schemaProblems(buildReport(targets, { toolVersion: '1.2.3' }))).toEqual([])
  })

  test('accepts pictures alone', () => {
    const { inventory: _, ...side } = taken({ render: picture(20, 20) })
    const { targets } = compareSnapshots(snapshot([side]), snapshot([side]))
    expect(schemaProblems(buildReport(targets, { toolVersion: '1.2.3' }))).toEqual([])
  })

  test.each(SCENARIOS)('accepts the scenario %s, with its map', (scenario) => {
    expect(schemaProblems(scenarioReport(scenario))).toEqual([])
  })

  test.each(Object.keys(PLANNED_REPORTS))('accepts a report with a plan: %s', (name) => {
    const report = PLANNED_REPORTS[name]?.()
    expect(report?.plan?.announcements.length).toBeGreaterThan(3)
    expect(schemaProblems(report)).toEqual([])
  })

  test.each(Object.keys(DRIFTED_REPORTS))('accepts a report with drift: %s', (name) => {
    expect(schemaProblems(DRIFTED_REPORTS[name]?.())).toEqual([])
  })

  test('accepts hostile names and any JSON as a value', () => {
    const hostile = '</script>`|\n\u202e@everyone\ud800'
    const fields = [
      { path: hostile, before: null, after: { [hostile]: [1, hostile] } },
      { path: 'a', after: false },
    ]
    const change = { ...changed(hostile), fields }
    expect(schemaProblems(reportOf([targetReport([change as ReturnType<typeof changed>])]))).toEqual([])
  })

  test('accepts what ignore rules have done, and how severe a change is', () => {
    const rules = [
      { reason: 'autoscaling', line: 1, hidden: 2, state: 'used' },
      { reason: 'until spring', line: 5, hidden: 0, state: 'expired' },
    ] as const
    const targets = [targetReport([{ ...removed('a'), severity: 'high' }])]
    const report = buildReport(targets, { toolVersion: '1.2.3', ignored: { hidden: 2, rules } })
    expect(schemaProblems(report)).toEqual([])
    expect(schemaProblems({ ...report, ignored: { hidden: 2, rules, more: 1 } })).not.toEqual([])
    expect(schemaProblems({ ...report, ignored: { hidden: 2, rules: [{ ...rules[0], state: 'odd' }] } })).not.toEqual(
      [],
    )
  })

  test('refuses a property that it does not know, in every object of a report', () => {
    const side = { file: '1-a-before.png', width: 4, height: 4 }
    const box = { x: 0, y: 0, width: 1, height: 1 }
    const crop = { file: '1-a-region-1.png' }
    const region = { kind: 'changed', seenIn: 'both', ...box, changedPixels: 1, resources: [], crop } as const
    const picture = {
      before: side,
      after: side,
      diff: { file: '1-a-diff.png' },
      changedPixels: 1,
      totalPixels: 16,
      movedPixels: 0,
    }
    const warnings = [{ code: 'no-before', text: 'there is none' }]
    const place = { id: 'a', ...box }
    const map = {
      nodes: [{ id: 'n1', type: 'ec2', name: 'a', mark: 'added', group: 'g2', count: 3 }],
      groups: [
        { id: 'g1', type: 'vpc', name: 'v', mark: 'unchanged' },
        { id: 'g2', type: 'subnet', name: 's', mark: 'changed', parent: 'g1' },
      ],
      edges: [{ from: 'n1', to: 'n1', mark: 'removed' }],
      left: 2,
    } as const
    const drawing = { file: '1-a-diagram.svg', width: 4, height: 4 }
    const diagram = { svg: drawing, focus: drawing, png: { ...drawing, file: '1-a-diagram.png' } }
    const places = { before: [place], after: [place] }
    const drifted = drift([added('web-1')], { warnings, hidden: 1 })
    const parts = { warnings, picture: { ...picture, regions: [region], places }, map, diagram, drift: drifted }
    const plan = planPart({
      sources: [
        { file: 'a.json', digest: 'a'.repeat(64), tool: 'pulumi', toolVersion: '3', complete: false, error: 'x' },
      ],
      announcements: [announced('a', 'happened', { target: 0, changes: [0], confidence: 0.6 })],
      ...{ unplanned: [{ target: 0, change: 1 }], follows: [{ target: 0, change: 2, of: 'a' }] },
      stale: [{ address: 'a', path: 'memory', planned: 1, actual: 2 }],
    })
    const report = {
      ...reportOf([targetReport(everyKind, parts)]),
      plan: { ...plan, counts: countPlan(plan) },
      watch: { since: SINCE },
    }
    expect(schemaProblems(report)).toEqual([])
    const objects = objectsIn(report)
    expect(objects.length).toBeGreaterThan(55)
    for (const place of objects) {
      const copy = structuredClone(report)
      const object = place.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], copy)
      Object.assign(object as object, { surprise: 1 })
      expect({ place, refused: schemaProblems(copy).length > 0 }).toEqual({ place, refused: true })
    }
  })

  test.each([
    ['a negative count', { counts: { ...reportOf([]).counts, added: -1 } }],
    ['a fraction of a resource', { counts: { ...reportOf([]).counts, added: 0.5 } }],
    ['another schema version', { schemaVersion: 2 }],
    ['an unknown tag', { targets: [targetReport([{ ...added('a'), tags: ['odd'] } as never])] }],
    ['an unknown kind', { targets: [targetReport([{ ...added('a'), kind: 'moved' } as never])] }],
    ['an unknown severity', { targets: [targetReport([{ ...added('a'), severity: 'bad' } as never])] }],
    ['a rollout of nothing', { targets: [targetReport([rollout('web', [], ['a'])])] }],
    ['a size on one side', { targets: [targetReport([{ ...changed('a'), size: { before: 'c5.large' } } as never])] }],
    ['an endless size', { targets: [targetReport([sized('c'.repeat(121))])] }],
    ['an empty size', { targets: [targetReport([sized('')])] }],
    ['half a member', { targets: [targetReport([counted(1.5)])] }],
    ['a change of nothing', { targets: [targetReport([changed('a', [])])] }],
    ['a change that nobody could have seen', { targets: [{ ...blindTarget('no-before'), changes: [added('a')] }] }],
    ['a before side where there is none', { targets: [targetReport([], { status: 'no-before' })] }],
    ['a time that is none', { targets: [targetReport([], { before: { takenAt: 'noon', resources: 1 } })] }],
  ])('refuses %s', (_, parts) => {
    expect(schemaProblems({ ...reportOf([]), ...parts })).not.toEqual([])
  })

  test.each(['../1-a.png', '/etc/1-a.png', '1-a/b.png', 'https://example.com/1-a.png'])(
    'refuses the file %s',
    (file) => {
      const side = { file: '1-a-before.png', width: 4, height: 4 }
      const picture = {
        before: side,
        after: { ...side, file },
        changedPixels: 0,
        totalPixels: 16,
        movedPixels: 0,
        regions: [],
      }
      expect(schemaProblems(reportOf([targetReport([], { picture })]))).not.toEqual([])
    },
  )

  test('says in which draft it is written', () => {
    expect(REPORT_SCHEMA.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  })
})

/** The path of every object in a value, but for the values of fields, which may be anything. */
function objectsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, part]) => objectsIn(part, [...path, key]))
  return Array.isArray(value) ? inside : [path, ...inside]
}
