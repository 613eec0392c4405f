import { describe, expect, test } from '@jest/globals'
import { detailsHtml } from '../../../../src/report/page/details.ts'
import { added, changed, connection, rollout } from '../../../support/reports.ts'

const cells = (html: string) =>
  [...html.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, text]) => text?.replace(/<[^>]+>/g, ''))

describe('the details of a change', () => {
  test('are its fields before and after, objects as their parts', () => {
    const rule = { protocol: 'tcp', portRange: '5432', target: '0.0.0.0/0' }
    const fields = [
      { path: 'inboundRules', after: rule },
      { path: 'zones', before: ['a', 'b'], after: ['a'] },
      { path: 'multiAz', before: true, after: false },
      { path: 'size', before: 1, after: '' },
    ]
    expect(cells(detailsHtml(changed('db', fields as never)))).toEqual([
      ...['none', 'protocol tcp, portRange 5432, target 0.0.0.0/0'],
      ...['a, b', 'a', 'true', 'false', '1', 'none'],
    ])
  })

  test('are the added and removed members, and how many more', () => {
    const names = Array.from({ length: 100 }, (_, n) => `i-${n}`)
    const html = detailsHtml(rollout('web', names, names.slice(0, 1)))
    expect(cells(html).slice(0, 4)).toEqual(['i-0', 'i-0', 'i-1', 'none'])
    expect(html).toContain('40 more in report.json')
  })

  test('name the parent of a rollout, whose members have a table', () => {
    const keys = [...detailsHtml(rollout('web', ['i-1'], ['i-2'])).matchAll(/key-of-[a-z0-9-]+/g)].map(([key]) => key)
    expect(keys).toEqual(['key-of-web'])
    const both = [...detailsHtml(connection('connection-added', 'a', 'b')).matchAll(/key-of-[a-z0-9-]+/g)]
    expect(both.map(([key]) => key)).toEqual(['key-of-a', 'key-of-b'])
  })

  test('name the resource as the account does, once', () => {
    expect(detailsHtml(changed('web')).match(/key-of-web/g)).toHaveLength(1)
    expect(detailsHtml(added('<b>'))).toContain('key-of-&lt;b&gt;')
  })
})
