import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isNewer, newerText, readStamp, stampText } from '../../../src/github/run-stamp.ts'

describe('which run published something', () => {
  test('orders runs, and attempts of one run; what says nothing is neither older nor newer', () => {
    const stamp = (run: number, attempt: number) => ({ run, attempt })
    expect(isNewer(stamp(2, 1), stamp(1, 9))).toBe(true)
    expect(isNewer(stamp(1, 2), stamp(1, 1))).toBe(true)
    for (const [one, other] of [
      [stamp(1, 1), stamp(1, 1)],
      [stamp(1, 9), stamp(2, 1)],
      [undefined, stamp(1, 1)],
      [stamp(1, 1), undefined],
    ])
      expect(isNewer(one, other)).toBe(false)
  })

  test('is read as it was written, and from nothing else', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e12 }), fc.nat({ max: 1e6 }), (run, attempt) => {
        expect(readStamp(stampText({ run, attempt }))).toEqual({ run, attempt })
      }),
    )
    for (const text of ['', 'run=1', 'run=-1 attempt=1', 'prerun=1 attempt=1', 'run=1 attempt=1 or so'])
      expect(readStamp(text)).toBeUndefined()
  })

  test('says why something is left alone', () => {
    expect(newerText({ run: 3, attempt: 1 }, { run: 2, attempt: 9 })).toBe(
      'left alone: run 3, which is newer than run 2, has already written it',
    )
    expect(newerText({ run: 3, attempt: 2 }, { run: 3, attempt: 1 })).toContain(
      'attempt 2, which is newer than attempt 1',
    )
  })
})
