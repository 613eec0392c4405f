import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { mermaidText } from '../../../../src/drawing/map/mermaid-text.ts'

/** What Mermaid makes of its entities at the end. */
const shown = (text: string) => text.replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))

describe('text in a Mermaid label', () => {
  test.each([
    ['web-1', 'web#45;1'],
    ['1. item', '1#46; item'],
    ['"];click n1 call x()', '#34;#93;#59;click n1 call x#40;#41;'],
    ['<img src=x>', '#60;img src#61;x#62;'],
    ['%%{init: {}}%%', '#37;#37;#123;init#58; #123;#125;#125;#37;#37;'],
    ['`*a*`', '#96;#42;a#42;#96;'],
    ['#35;quot', '#35;35#59;quot'],
    ['生产 データ', '生产 データ'],
    ['a\u202Eb\u200B\u0007c\n\td', 'abc d'],
    ['fa:fa-bolt', 'fa#58; fa#45;bolt'],
    ['ﬂ°°60¶ß', 'fl#176;#176;60#182; ß'],
    ['$$x$$', '#36; #36;x#36; #36;'],
    ['$\u200B$', '#36; #36;'],
    ['😀', '#128512;'],
    ['', 'no name'],
    ['\u200B', 'no name'],
  ])('%j is %s', (text, label) => {
    expect(mermaidText(text, 40)).toBe(label)
  })

  test('is cut with an ellipsis', () => {
    expect(shown(mermaidText('x'.repeat(10_000), 5))).toBe('xxxx…')
    expect(shown(mermaidText('abcde', 5))).toBe('abcde')
  })

  test('is letters, digits, spaces and entities, and no more than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.integer({ min: 7, max: 50 }), (text, length) => {
        const label = mermaidText(text, length)
        expect(label).toMatch(/^([\p{L}\p{Nd} ]|#\d+;)+$/u)
        expect([...shown(label)].length).toBeLessThanOrEqual(length)
      }),
    )
  })
})
