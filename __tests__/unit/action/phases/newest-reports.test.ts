import { expect, test } from '@jest/globals'
import { newestReports } from '../../../../src/action/phases/gather.ts'

const inputs = { artifactName: 'diff' }
const artifact = (name: string, createdAt: number, isEarlier = false) => ({
  ...{ id: 1000 - createdAt, name, size: 1, createdAt },
  isEarlier,
})

test('of a job that uploaded twice the newer report counts, whatever name it got and whatever ids say', () => {
  const first = artifact('diff-0123abcd', 1)
  const again = artifact('diff-0123abcd-2', 3)
  const other = artifact('diff-89abcdef', 2)
  expect(newestReports([again, first, other], inputs)).toEqual([again, other])
})

test('snapshots, pages, pictures and artifacts of others are no reports', () => {
  const names = ['diff-before-0123abcd', 'diff-0123abcd.html', 'diff-0123abcd-1-a-diff.png', 'other-0123abcd', 'diff']
  expect(
    newestReports(
      names.map((name) => artifact(name, 1)),
      inputs,
    ),
  ).toEqual([])
})

test('a report of this attempt counts before one of an earlier attempt, whatever the clocks say', () => {
  const now = artifact('diff-0123abcd', 1)
  expect(newestReports([now, artifact('diff-0123abcd', 5, true)], inputs)).toEqual([now])
})
