import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { at } from '../../../src/errors.ts'
import { entryOf } from '../../../src/history/entry.ts'
import {
  type Addition,
  isHistoryFile,
  LINES_FILE,
  MAX_REPORTS,
  NO_HISTORY,
  parseHistory,
  withDeployments,
} from '../../../src/history/history.ts'
import { earlierDeployments, PAST_FILE, parsePast, pastOf, withPast } from '../../../src/history/past.ts'
import type { Report } from '../../../src/report/facts/report.ts'
import { afterwards, deployments, HISTORY_OPTIONS, originOfRun } from '../../support/histories.ts'
import { HOSTILE_NAMES } from '../../support/hostile-names.ts'
import { lawRuns } from '../../support/law-size.ts'
import { added, changed, removed, reportOf, targetReport } from '../../support/reports.ts'
import { target } from '../../support/snapshots.ts'

type Files = ReadonlyMap<string, string>
const NOTHING: Files = new Map()
const linesOf = (files: Files) =>
  (files.get(LINES_FILE) ?? '').split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
const reportsIn = (files: Files) => [...files.keys()].filter((name) => name.startsWith('reports/'))
const addition = (run: number, report: Report, named = true): Addition => {
  return { report, origin: originOfRun(run, '2026-03-01T12:00:00.000Z', named) }
}

describe('a history', () => {
  test('is the same added one by one or all at once, and contains each deployment once', () => {
    const all = deployments(8)
    const parts = fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 6 })
    fc.assert(
      fc.property(parts, (cuts) => {
        const ends = [...cuts.toSorted((one, other) => one - other), 8]
        // Overlapping parts: a run that is not sure whether it has written writes again.
        const grown = ends.reduce<Files>((files, end) => afterwards(files, all.slice(0, end)), NOTHING)
        expect(linesOf(grown)).toEqual(linesOf(afterwards(NOTHING, all)))
        expect(linesOf(grown).map(({ id }) => id)).toEqual(all.map(({ origin }) => origin.id))
      }),
      { numRuns: lawRuns(40) },
    )
  })

  test('holds only files that it knows again, and names them in its marker', () => {
    const files = afterwards(NOTHING, deployments(3))
    expect([...files.keys()].filter((name) => !isHistoryFile(name))).toEqual([])
    const { tool, files: named } = JSON.parse(files.get(PAST_FILE) ?? '')
    expect(tool.name).toBe('cloudcraft-deployment-diff')
    expect(named.map(({ file }: { file: string }) => file).toSorted()).toEqual(reportsIn(files).toSorted())
  })

  test('keeps the lines of all deployments and the reports of the latest', () => {
    const files = afterwards(afterwards(NOTHING, deployments(MAX_REPORTS + 5)), deployments(MAX_REPORTS + 7))
    const lines = linesOf(files)
    expect(lines).toHaveLength(MAX_REPORTS + 7)
    expect(reportsIn(files).toSorted()).toEqual(
      lines
        .slice(-MAX_REPORTS)
        .map(({ report }) => report)
        .toSorted(),
    )
    const page = files.get('index.html') ?? ''
    for (const file of reportsIn(files)) expect(page).toContain(`href="${file}"`)
    expect([...page.matchAll(/href="(reports\/[^"]*)"/g)]).toHaveLength(MAX_REPORTS)
  }, 120_000)

  test('moves its oldest lines into a file of their own when there are too many to write each time', () => {
    const [first] = deployments(1)
    const { report, origin } = at([first], 0) as Addition
    const entry = { ...entryOf(report, origin), title: 'x'.repeat(900), report: undefined }
    const entries = Array.from({ length: 4200 }, (_, index) => ({ ...entry, id: `old-${index}` }))
    const lines = entries.map((one) => `${JSON.stringify(one)}\n`).join('')
    const old = new Map([...afterwards(NOTHING, []), [LINES_FILE, lines]])
    const files = afterwards(old, [addition(1, report)])
    expect(linesOf(files)).toHaveLength(1000)
    const archive = files.get('deployments-0001.ndjson') ?? ''
    expect([
      ...archive
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
      ...linesOf(files).map(({ id }) => id),
    ]).toEqual([...entries.map(({ id }) => id), origin.id])
    expect(files.get('index.html')).toContain('1 file named deployments-')
    expect(afterwards(files, [addition(2, report)]).get('deployments-0001.ndjson')).toBe(archive)
  }, 120_000)
})

describe('a line', () => {
  const secrets = [
    added('secret-name'),
    changed('secret-name', [{ path: 'secretPath', before: 'secret-value', after: 'x' }]),
  ]
  const report = reportOf([targetReport(secrets, { target: target('secret-region', { name: 'secret-account' }) })])

  test('names its targets and where it comes from', () => {
    const [line] = linesOf(afterwards(NOTHING, [addition(7, report)]))
    expect(line).toMatchObject({
      ...{ id: '7-1-deploy', time: '2026-03-01T11:30:00.000Z', level: 'changed', workflow: 'Deploy' },
      targets: [{ name: 'secret-account (secret-region)', status: 'compared', counts: { added: 1, changed: 1 } }],
      of: { runNumber: 7, prNumber: 407 },
    })
  })

  test('and everything next to it contains no name where anyone can read it', () => {
    const files = afterwards(NOTHING, [addition(7, report, false), addition(8, report, false)])
    expect(reportsIn(files)).toEqual([])
    expect([...files.values()].join('\n')).not.toMatch(/secret/)
    expect(linesOf(files)[0]).toMatchObject({ targets: [{ status: 'compared' }], counts: { added: 1 } })
  })

  test('leaves out addresses that no link may have', () => {
    const origin = { ...originOfRun(1, '2026-03-01T12:00:00.000Z'), prUrl: 'javascript:alert(1)', reportUrl: 'data:x' }
    const entry = entryOf(report, origin)
    expect(entry).not.toHaveProperty('prUrl')
    expect(entry).not.toHaveProperty('reportUrl')
  })
})

describe('a rollback', () => {
  const eight = 'abcdefgh'.split('')
  const there = reportOf([targetReport(eight.map((name) => added(name)))])
  const back = reportOf([targetReport(eight.slice(1).map((name) => removed(name)))])

  test('is found in the kept history, and the line links to it', () => {
    const files = afterwards(afterwards(NOTHING, [addition(1, there)]), [addition(2, back)])
    expect(linesOf(files)[1].rollback).toEqual({
      ...{ id: '1-1-deploy', text: 'Brings back 7 of the 8 changes of #401' },
    })
    expect(files.get('index.html')).toContain('<a href="#d-1-1-deploy">Brings back 7 of the 8 changes of #401</a>')
  })

  test('is not looked for where no names are kept', () => {
    const files = afterwards(afterwards(NOTHING, [addition(1, there, false)]), [addition(2, back, false)])
    expect(linesOf(files)[1]).not.toHaveProperty('rollback')
  })
})

describe('the past', () => {
  test('is what was written, and no more than the latest thirty', () => {
    const all = deployments(40)
    const files = afterwards(NOTHING, all)
    const past = parsePast(files.get(PAST_FILE) ?? '') ?? []
    expect(past.length).toBeLessThanOrEqual(30)
    const last = all.findLast(({ report }) => report.targets.some(({ changes }) => changes.length > 0))
    expect(past.at(-1)?.id).toBe(last?.origin.id)
    expect(earlierDeployments(past).at(-1)?.deployment.runNumber).toBe(last?.origin.of.runNumber)
  })

  test('lets the oldest go when there is too much of it, and keeps no deployment of a whole account', () => {
    const large = (run: number) => {
      const report = reportOf([targetReport(Array.from({ length: 300 }, (_, i) => added(`${'n'.repeat(800)}${i}`)))])
      return pastOf(entryOf(report, originOfRun(run, '2026-03-01T12:00:00.000Z')), report)
    }
    const [one, two] = [large(1), large(2)]
    expect(withPast(one === undefined ? [] : [one], two).map(({ id }) => id)).toEqual(['2-1-deploy'])
    const whole = reportOf([targetReport(Array.from({ length: 501 }, (_, i) => added(`${i}`)))])
    expect(pastOf(entryOf(whole, originOfRun(3, '2026-03-01T12:00:00.000Z')), whole)).toBeUndefined()
  })
})

describe('a history that someone has edited', () => {
  const files = afterwards(NOTHING, deployments(2))
  const read = (change: (files: Map<string, string>) => void) => {
    const edited = new Map(files)
    change(edited)
    return parseHistory(edited, [...edited.keys()])
  }
  test.each<[string, (files: Map<string, string>) => void, RegExp]>([
    ['a file of theirs', (all) => all.set('notes.md', 'x'), /notes\.md/],
    ['no marker', (all) => all.delete(PAST_FILE), /history\.json cannot be read/],
    [
      'another program',
      (all) => all.set(PAST_FILE, '{"tool":{"name":"x"},"schemaVersion":1,"past":[]}'),
      /history\.json/,
    ],
    ['a line that is no JSON', (all) => all.set(LINES_FILE, `${all.get(LINES_FILE)}oops\n`), /line 3/],
    ['a line of another shape', (all) => all.set(LINES_FILE, '{"id":"x"}\n'), /line 1/],
    [
      'an id that is markup',
      (all) => all.set(LINES_FILE, (all.get(LINES_FILE) ?? '').replace('1-1-deploy', '"><b>')),
      /line 1/,
    ],
  ])('is not gone on with: %s', (_, change, reason) => {
    const result = read(change)
    expect('odd' in result ? result.odd : '').toMatch(reason)
  })

  test('is read again as it was written', () => {
    const result = read(() => undefined)
    expect('odd' in result ? result.odd : result.entries).toEqual(linesOf(files))
  })
})

describe('names from the cloud', () => {
  test.each(HOSTILE_NAMES.map((name) => [name]))('are never markup in page and feed: %j', (name) => {
    const report = reportOf([targetReport([added(name)], { target: target(name, { name }) })])
    const origin = { ...originOfRun(1, '2026-03-01T12:00:00.000Z'), title: name, workflow: name }
    const { files } = withDeployments(NO_HISTORY, [{ report, origin }], HISTORY_OPTIONS)
    const known =
      /^(html|head|meta|title|link|style|script|body|header|p|b|h[1-3]|div|main|section|ol|li|time|span|a|footer|svg|rect)$/
    const tags = [
      ...(files.get('index.html') ?? '')
        .replace(/<script>[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>/g, '')
        .matchAll(/<\/?([a-z][^\s>/]*)/gi),
    ]
    expect(tags.map(([, tag = '']) => tag).filter((tag) => !known.test(tag))).toEqual([])
    const entry = /<title>([^<]*)<\/title>\n<updated>/.exec((files.get('feed.xml') ?? '').split('<entry>')[1] ?? '')
    expect(entry).not.toBeNull()
  })
})
