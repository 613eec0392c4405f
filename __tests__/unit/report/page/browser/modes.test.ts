import { describe, expect, test } from '@jest/globals'
import { modesFor } from '../../../../../src/report/page/browser/modes.ts'

const labels = (...layers: string[]) => modesFor(layers).map(({ label }) => label)

describe('ways to look at pictures', () => {
  test('need both renders to compare them', () => {
    expect(labels('before', 'after', 'diff')).toEqual(['Slider', 'Blink', 'Overlay', 'Side by side', 'Pixels'])
    expect(labels('after', 'diff')).toEqual(['Pixels', 'After'])
    expect(labels('same')).toEqual(['Picture'])
    expect(labels()).toEqual([])
  })

  test('begin with the drawing of what changed', () => {
    expect(labels('focus', 'whole', 'same')).toEqual(['What changed', 'Whole account', 'Picture'])
    expect(labels('whole')).toEqual(['Drawing'])
  })
})
