import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Change, FieldChange } from '../../../../src/inventory/change.ts'
import { renderComment } from '../../../../src/report/markdown/comment.ts'
import { shorter } from '../../../../src/report/markdown/extent.ts'
import { fieldTable, item, withTables } from '../../../../src/report/markdown/field-table.ts'
import { renderSummary } from '../../../../src/report/markdown/summary.ts'
import { HOSTILE_NAMES } from '../../../support/hostile-names.ts'
import { htmlOf, rendered } from '../../../support/rendered-markdown.ts'
import { changed, removed, replaced, reportOf, targetReport } from '../../../support/reports.ts'
import { target } from '../../../support/snapshots.ts'

const many = (count: number, of = 'f'): FieldChange[] =>
  Array.from({ length: count }, (_, n) => ({ path: `${of}${n}`, before: n, after: n + 1 }))
const differing = (fields: readonly FieldChange[]) => changed('orders', fields as never)
const rule = (target: string) => ({ protocol: 'tcp', portRange: '443', target })

describe('the differences of a resource', () => {
  test('are not listed again if the sentence contains them all', () => {
    expect(fieldTable(differing(many(6)), 16)).toBe('')
    const size = [
      { path: 'instanceSize', before: 'large', after: 'xlarge' },
      { path: 'instanceType', before: 'm5', after: 'm6g' },
    ]
    expect(fieldTable(differing([...size, ...many(5)]), 16)).toBe('')
    expect(fieldTable(removed('a'), 16)).toBe('')
  })

  test('are a table before and after, folded away, where it does not', () => {
    const fields = [{ path: 'storage', before: 100, after: 200 }, { path: 'engine', after: 'mysql' }, ...many(5)]
    expect(fieldTable(differing(fields), 16).split('\n').slice(0, 6)).toEqual([
      '<details><summary>All 7 differences</summary>',
      '',
      '| Field   | Before   | After    |',
      '| ------- | -------- | -------- |',
      '| storage | `100 GB` | `200 GB` |',
      '| engine  |          | `mysql`  |',
    ])
  })

  test('tell first, as a list, what it now does', () => {
    const rules = ['10.0.0.0/8', '10.1.0.0/16'].map((cidr) => ({ path: 'inboundRules', after: rule(cidr) }))
    const text = fieldTable(differing([...many(5), ...rules]), 16)
    expect(text).toContain(
      '\n- now allows `10.0.0.0/8` on `tcp 443`\n- now allows `10.1.0.0/16` on `tcp 443`\n\n| Field |',
    )
  })

  test('are counted if there are too many to read', () => {
    const text = fieldTable(differing(many(9000)), 16)
    expect(text).toContain('<summary>16 of 9000 differences</summary>')
    expect(text).toContain('`f15`')
    expect(text).not.toContain('`f16`')
    expect(text).toContain('\n\n… and 8984 more, all in report.json and the review.\n')
  })

  test('cut values that are long', () => {
    const long = 'x'.repeat(10_000)
    expect(fieldTable(differing(many(7).map((one) => ({ ...one, after: long }))), 16).length).toBeLessThan(1500)
  })
})

describe('lines with tables below them', () => {
  const line = (text: string, fields?: number) => ({
    text,
    ...(fields === undefined ? {} : { detailed: differing(many(fields)) }),
  })
  const shape = (lines: readonly string[]) => lines.map((text) => text.replace(/\n<details>.*/s, ' + table'))
  const extent = (fieldTables: number) => ({ ...shorter({} as never)[0], fieldTables, fieldRows: 1 }) as never

  test('have as many as there is room for, the first ones first', () => {
    const lines = [line('a', 9), line('b'), line('b2', 2), line('c', 9), line('d', 9)]
    expect(shape(withTables(lines, extent(2)))).toEqual(['a + table', 'b', 'b2', 'c + table', 'd'])
    expect(withTables(lines, extent(0))).toEqual(['a', 'b', 'b2', 'c', 'd'])
  })

  test('keep them in the item that they belong to', () => {
    expect(item('a\nb\n\nc')).toBe('- a\n  b\n\n  c')
  })
})

describe('in a comment, the differences of a resource', () => {
  test('are folded below its line, inside its item', () => {
    const changes = [differing(many(8)), changed('web')]
    const html = htmlOf(renderComment(reportOf([targetReport(changes)])))
    expect(html).toMatch(
      /<li>[\s\S]*and 2 more[\s\S]*<details>[\s\S]*All 8 differences[\s\S]*<table>[\s\S]*<\/details>[\s\S]*<\/li>\n<li>/,
    )
  })

  test('are folded below its line in an alert', () => {
    const gone = { ...replaced('a', 'b', ['destructive']), fields: many(8) } as Change
    const html = (changes: readonly Change[]) => htmlOf(renderComment(reportOf([targetReport(changes)])))
    expect(html([gone])).toMatch(/<blockquote>[\s\S]*Data may be lost[\s\S]*<table>[\s\S]*<\/details>\s*<\/blockquote>/)
    expect(html([gone, removed('c', ['destructive'])])).toMatch(
      /<blockquote>[\s\S]*<table>[\s\S]*<\/details>[\s\S]*<\/blockquote>/,
    )
  })

  test('are three tables at most, and none where several targets share the room', () => {
    const changes = Array.from({ length: 6 }, (_, n) => changed(`db-${n}`, many(7 + n) as never))
    const tables = (text: string) => text.match(/differences<\/summary>/g)?.length ?? 0
    expect(tables(renderComment(reportOf([targetReport(changes)])))).toBe(3)
    const targets = Array.from({ length: 4 }, (_, n) => targetReport(changes, { target: target(`r-${n}`) }))
    expect(tables(renderComment(reportOf(targets)))).toBe(0)
    expect(tables(renderSummary(reportOf([targetReport(changes)])))).toBe(6)
  })

  test('never take the room of a line', () => {
    const huge = Array.from({ length: 20 }, (_, n) =>
      changed(
        `${'n'.repeat(100)}${n}`,
        many(7, `${n}${'p'.repeat(118)}`).map((one) => ({
          ...one,
          before: 'v'.repeat(400),
          after: 'w'.repeat(400),
        })) as never,
      ),
    )
    const text = renderComment(reportOf([targetReport(huge)]))
    expect(text.length).toBeLessThan(60_000)
    expect(text.match(/🟡/g)).toHaveLength(20)
  })

  test('contain only our own markup, whatever is in them', () => {
    const part = fc.oneof(fc.constantFrom(...HOSTILE_NAMES, '|', '``', '\\', '* ', '\n'), fc.string({ unit: 'binary' }))
    const text = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(''))
    const field = fc.record({ path: text, before: text, after: fc.oneof(text, fc.jsonValue()) })
    fc.assert(
      fc.property(fc.array(field, { minLength: 7, maxLength: 20 }), fc.boolean(), (fields, isAlert) => {
        const change = { ...replaced('a', 'b', isAlert ? ['destructive'] : []), fields } as Change
        const { tags, links, prose, rowLengths } = rendered(renderComment(reportOf([targetReport([change])])))
        expect(tags.filter((tag) => !OWN.test(tag))).toEqual([])
        expect(links).toEqual([])
        expect(prose).not.toMatch(/@|#\d|GH-|octocat|evil|alert\(|:tada:|\[\^|javascript/)
        expect(rowLengths.every((length) => length === 3)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

const OWN = /^<\/?(h3|p|ul|li|blockquote|table|thead|tbody|tr|th|td|code|strong|sub|details|summary|br)( \/)?>$/
