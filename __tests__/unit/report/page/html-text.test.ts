import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { escapeHtml, exactAttribute, quoteHtml } from '../../../../src/report/page/html-text.ts'

describe('text in HTML', () => {
  test.each([
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    [`" onmouseover='x'`, '&quot; onmouseover=&#39;x&#39;'],
    ['&lt;', '&amp;lt;'],
    ['a\nb\u202Ec\u0000', 'a bc'],
  ])('%j is %s', (text, escaped) => {
    expect(escapeHtml(text)).toBe(escaped)
  })

  test('is never markup, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', '/', ';') }), (text) => {
        expect(escapeHtml(text)).toMatch(/^(a|\/|;|&(amp|lt|gt|quot|#39);)*$/)
      }),
    )
  })

  test('is cut before it is escaped, so that no entity is cut', () => {
    expect(escapeHtml('<'.repeat(10_000))).toBe(`${'&lt;'.repeat(499)}…`)
  })

  test('is set apart when it is a name, and says when there is none', () => {
    expect(quoteHtml('a<b')).toBe('<code>a&lt;b</code>')
    expect(quoteHtml(' \u200B')).toBe('<code>(no name)</code>')
  })
})

describe('an attribute that has to come out as it went in', () => {
  const read = (attribute: string) =>
    JSON.parse(
      attribute.replace(
        /&(amp|lt|gt|quot|#39);/g,
        (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
      ),
    )

  test('does, whatever it is, in characters that no reader of HTML changes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (ids) => {
        const attribute = exactAttribute(ids)
        expect(attribute).toMatch(/^[ !#-&(-;=?-~]*$/)
        expect(read(attribute)).toEqual(ids)
      }),
    )
  })
})
