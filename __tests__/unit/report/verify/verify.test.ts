import { describe, expect, test } from '@jest/globals'
import { ExpectedError } from '../../../../src/errors.ts'
import type { Report } from '../../../../src/report/facts/report.ts'
import { sealed } from '../../../../src/report/facts/report-text.ts'
import type { Snapshot } from '../../../../src/snapshot/snapshot.ts'
import { type AuditFiles, audit, auditFiles, randomAudit, withOneByteChanged } from '../../../support/claims.ts'
import { instance, inventoryOf } from '../../../support/inventories.ts'
import { lawRuns } from '../../../support/law-size.ts'
import { schemaProblems } from '../../../support/report-schema.ts'
import { snapshot, taken } from '../../../support/snapshots.ts'

const BEFORE = snapshot([taken({ inventory: inventoryOf([instance('orders'), instance('billing')]) })])
const AFTER = snapshot([taken({ inventory: inventoryOf([instance('orders', { instanceSize: 'xlarge' })]) })])
const files = () => auditFiles(BEFORE, AFTER, { deployment: 'success', run: { commit: 'a'.repeat(40), runId: 118 } })

const parse = (all: AuditFiles, name = 'report.json') => JSON.parse(new TextDecoder().decode(all.get(name)))
const bytes = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
/** A report that somebody has rewritten, and sealed again so that its digest is right. */
const rewritten = (all: AuditFiles, change: (report: Report) => unknown, { evidence = true } = {}): AuditFiles => {
  const report = { ...parse(all) } as Report
  const next = { ...report, ...(change(report) as object) } as Report
  const { sha256: _, ...facts } = next.evidence ?? { sha256: '' }
  const changed = new Map(all).set('report.json', bytes(sealed(next, facts)))
  if (!evidence) changed.delete('evidence.json')
  return changed
}

describe('a law', () => {
  const runs = lawRuns(400)

  test(`${runs} random reports are true, and with one byte changed anywhere none is`, async () => {
    for (let seed = 1; seed <= runs; seed += 1) {
      const whole = await randomAudit(seed)
      expect({ seed, ...(await audit(whole)) }).toEqual({ seed, answer: 'true', because: '', notRecomputed: [] })
      for (const salt of [1, 2]) {
        const { files: changed, name } = withOneByteChanged(whole, seed * 10 + salt)
        const { answer, because } = await audit(changed)
        const place = name.startsWith('before') ? 'before' : name.startsWith('after') ? 'after' : name
        expect({ seed, salt, name, answer, isNamed: because.includes(place) }).toEqual({
          ...{ seed, salt, name, answer: 'false', isNamed: true },
        })
      }
    }
  }, 300_000)
})

test('the report of a watch is rebuilt with what its own second scan has seen', async () => {
  const control = { inventory: inventoryOf([instance('orders'), instance('billing')]) }
  const look = snapshot([
    taken({ inventory: inventoryOf([instance('orders', { instanceSize: 'xlarge' }), instance('billing')]), control }),
  ])
  const watched = await auditFiles(BEFORE, look, { watch: { since: { by: 'deployment' } } })
  expect(parse(watched).targets[0].changes[0].tags).toEqual(['background'])
  expect(await audit(watched)).toMatchObject({ answer: 'true', because: '' })
})

describe('a report', () => {
  test('has its evidence in the form of its schema, and is the same for the same inputs', async () => {
    const [one, other] = [await files(), await files()]
    expect(schemaProblems(parse(one))).toEqual([])
    expect(one.get('report.json')).toEqual(other.get('report.json'))
    expect(parse(one).evidence).toMatchObject({ run: { commit: 'a'.repeat(40), runId: 118 } })
    expect(Object.keys(parse(one).evidence)).toEqual(['run', 'snapshots', 'sha256'])
  })

  test.each([
    ['a change that is left out', { targets: [] }, 'targets[0] is missing'],
    [
      'another verdict',
      { verdict: { text: 'no change', hasChanges: false, known: true } },
      'verdict.text is "no change"',
    ],
    ['a field that nobody knows', { approved: true }, 'approved is true, the snapshots say missing'],
  ])('with %s is not true, also when its digest is right', async (_, part, place) => {
    const { answer, because } = await audit(rewritten(await files(), () => part))
    expect(answer).toBe('false')
    expect(because).toContain(`report.json: ${place}`)
  })

  test('whose digest is wrong is not true, whatever was changed: who deployed is not in the snapshots', async () => {
    const all = await files()
    const { evidence, ...report } = parse(all)
    const forged = { ...report, evidence: { ...evidence, run: { ...evidence.run, runId: 119 } } }
    const { answer, because } = await audit(new Map(all).set('report.json', bytes(forged)))
    expect([answer, because]).toEqual(['false', expect.stringContaining('evidence.sha256 is not the digest')])
  })

  test('of another version is not called false for a difference, only for a broken digest', async () => {
    const older = rewritten(await files(), () => ({ tool: { name: 'x', version: '0.9.0' } }))
    expect(await audit(older)).toMatchObject({ answer: 'unknown', because: expect.stringContaining('version 0.9.0') })
    const { evidence: _, ...bare } = parse(older)
    expect(await audit(new Map(older).set('report.json', bytes(bare)))).toMatchObject({ answer: 'unknown' })
    const { tool: __, ...all } = parse(older)
    const broken = new Map(older).set('report.json', bytes({ ...all, tool: { name: 'x', version: '0.9.1' } }))
    expect(await audit(broken)).toMatchObject({ answer: 'false' })
  })

  test('of this version without evidence is not true', async () => {
    const all = await files()
    const { evidence: _, ...bare } = parse(all)
    expect(await audit(new Map(all).set('report.json', bytes(bare)))).toMatchObject({ answer: 'false' })
  })

  test('that is not JSON, not an object or nested too deeply is not true', async () => {
    const all = await files()
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    for (const text of ['{', '[]\n', deep]) {
      const odd = new Map(all).set('report.json', new TextEncoder().encode(text))
      expect(await audit(odd)).toMatchObject({ answer: 'false' })
    }
  })
})

describe('parts that snapshots alone do not give', () => {
  const plan = { sources: [], announcements: [], unplanned: [], follows: [], stale: [], counts: {} }

  test('are listed as not recomputed, and what is not listed is a difference', async () => {
    const drifted = (report: Report) => ({ targets: report.targets.map((target) => ({ ...target, drift: {} })) })
    const more = rewritten(await files(), (report) => ({ plan, ...drifted(report) }), { evidence: false })
    const { answer, notRecomputed } = await audit(more)
    expect(answer).toBe('true')
    expect(notRecomputed).toEqual([expect.stringMatching(/^plan /), expect.stringMatching(/^drift /)])
  })

  test('take the counts of ignore rules along, which count what of drift they hide; without drift these are recomputed', async () => {
    const ignored = { hidden: 5, rules: [] }
    const all = await files()
    const drifted = rewritten(
      all,
      ({ targets }) => ({ ignored, targets: targets.map((target) => ({ ...target, drift: {} })) }),
      { evidence: false },
    )
    const { answer, notRecomputed } = await audit(drifted)
    expect([answer, notRecomputed.map((part) => part.split(' ')[0])]).toEqual(['true', ['ignored', 'drift']])
    expect(await audit(rewritten(all, () => ({ ignored }), { evidence: false }))).toMatchObject({ answer: 'false' })
  })

  test('are recomputed where they are given: a plan that says something else is not true', async () => {
    const all = await files()
    const planned = rewritten(all, () => ({ plan }), { evidence: false })
    const { answer, because } = await audit(planned, { plans: [{ file: 'tfplan.json', error: 'it is empty' }] })
    expect([answer, because]).toEqual(['false', expect.stringContaining('plan.')])
  })
})

describe('snapshots', () => {
  test('that are others, changed or not given are named', async () => {
    const all = await files()
    const other = { ...BEFORE, manifestSha256: 'b'.repeat(64) }
    expect(await audit(all, { before: other })).toMatchObject({
      ...{ answer: 'false', because: expect.stringMatching(/^the before-snapshot: its manifest\.json is not the one/) },
    })
    const altered = new ExpectedError('SNAPSHOT_ALTERED', 'render.png of x is missing', 'Take it again')
    expect(await audit(all, { after: altered })).toMatchObject({
      ...{ answer: 'false', because: 'the after-snapshot: render.png of x is missing' },
    })
    expect(await audit(all, { before: undefined })).toMatchObject({
      ...{ answer: 'unknown', because: 'the report names a before-snapshot: give it with --before' },
    })
  })

  test('are not needed for a report that gathers others: it says so', async () => {
    const gathered = rewritten(await files(), ({ evidence }) => ({
      evidence: { ...evidence, reports: ['c'.repeat(64)] },
    }))
    expect(await audit(gathered)).toMatchObject({ answer: 'unknown', because: expect.stringContaining('1 jobs') })
  })

  test('that could not be taken cannot be verified', async () => {
    const failed = new ExpectedError('NETWORK_ERROR', 'no answer', 'Try again')
    const blind: Snapshot = { ...AFTER, targets: AFTER.targets.map(({ target }) => ({ target, inventory: failed })) }
    const all = await auditFiles(BEFORE, blind)
    expect(await audit(all)).toMatchObject({ answer: 'unknown', because: expect.stringContaining('names no after') })
  })
})

describe('evidence.json', () => {
  test('is an in-toto statement about the report and both inventories of each target', async () => {
    const { _type, subject, predicateType, predicate } = parse(await files(), 'evidence.json')
    expect(_type).toBe('https://in-toto.io/Statement/v1')
    expect(subject.map(({ name }: { name: string }) => name)).toEqual([
      'report.json',
      'before/1-production-us-east-1/inventory.json',
      'after/1-production-us-east-1/inventory.json',
    ])
    expect(predicateType).toMatch(/\/evidence\/v1$/)
    expect(predicate).toMatchObject({ deployment: 'success', run: { runId: 118 }, counts: { removed: 1 } })
  })

  test('that says something else is named with the place', async () => {
    const all = await files()
    const statement = parse(all, 'evidence.json')
    const forged = { ...statement, predicate: { ...statement.predicate, deployment: 'failure' } }
    expect(await audit(new Map(all).set('evidence.json', bytes(forged)))).toMatchObject({
      ...{ answer: 'false', because: 'evidence.json: predicate.deployment is not what follows from report.json' },
    })
  })
})

describe('parts that cannot be recomputed', () => {
  test.each([
    ['cost', 5],
    ['cost', {}],
    ['plan', {}],
    ['rollback', {}],
    ['watch', 7],
    ['drift', { x: 1 }],
  ])('may have any form beside a page: %s %j', async (part, value) => {
    const all = rewritten(await auditFiles(BEFORE, AFTER), () => ({ [part]: value }), { evidence: false })
    const { answer, notRecomputed } = await audit(all, { beside: new Map([['report.html', bytes('<!doctype html>')]]) })
    expect([answer, notRecomputed.at(-1)]).toEqual(['true', 'report.html (from the parts that were not recomputed)'])
  })
})
