import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { bestAssignment } from '../../../../src/inventory/match/assignment.ts'

/** The highest sum of all possible pairings, by brute force. */
function bestSum(scores: readonly (readonly number[])[], row = 0, taken: ReadonlySet<number> = new Set()): number {
  if (row === scores.length) return 0
  const pair = (column: number) => (scores[row]?.[column] ?? 0) + bestSum(scores, row + 1, new Set([...taken, column]))
  const columns = [...(scores[row] ?? []).keys()].filter((column) => !taken.has(column))
  return Math.max(bestSum(scores, row + 1, taken), ...columns.map(pair))
}

const matrix = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
  fc.array(
    fc.array(
      fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
      { minLength: columns, maxLength: columns },
    ),
    { minLength: rows, maxLength: rows },
  ),
)

describe('The best assignment', () => {
  test('has the greatest sum that any has, each row and column at most once', () => {
    fc.assert(
      fc.property(matrix, (scores) => {
        const columns = scores[0]?.length ?? 0
        const pairs = bestAssignment(scores.length, columns, (i, j) => scores[i]?.[j] as number)
        const sum = pairs.reduce((total, [i, j]) => total + (scores[i]?.[j] as number), 0)
        expect(sum).toBeCloseTo(bestSum(scores), 9)
        expect(new Set(pairs.map(([i]) => i)).size).toBe(pairs.length)
        expect(new Set(pairs.map(([, j]) => j)).size).toBe(pairs.length)
      }),
    )
  })

  test('takes two good pairs rather than the best one and a bad one', () => {
    const scores = [
      [1, 0.9],
      [0.9, 0],
    ]
    const pairs = bestAssignment(2, 2, (i, j) => scores[i]?.[j] as number)
    expect([...pairs].sort()).toEqual([
      [0, 1],
      [1, 0],
    ])
  })

  test('of nothing is nothing', () => {
    expect(bestAssignment(0, 3, () => 1)).toEqual([])
    expect(bestAssignment(3, 0, () => 1)).toEqual([])
  })

  test('of very many pairs each row and column at most once', () => {
    const pairs = bestAssignment(2000, 1500, () => 0.5)
    expect(pairs).toHaveLength(1500)
    expect(new Set(pairs.map(([i]) => i)).size).toBe(1500)
    expect(new Set(pairs.map(([, j]) => j)).size).toBe(1500)
  })
})
