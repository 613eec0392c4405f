import { expect, test } from '@jest/globals'
import { mapAtOnce } from '../../../../src/action/job/artifacts.ts'

const numbers = Array.from({ length: 40 }, (_, at) => at)

test('the results stand in the order of the items, whichever is done first', async () => {
  const results = await mapAtOnce(numbers, async (one) => {
    for (let turns = 40 - one; turns > 0; turns -= 1) await null
    return one * 2
  })
  expect(results).toEqual(numbers.map((one) => one * 2))
})

test('a few are worked on at a time, never all', async () => {
  let [now, most] = [0, 0]
  await mapAtOnce(numbers, async () => {
    now += 1
    most = Math.max(most, now)
    await new Promise(setImmediate)
    now -= 1
  })
  expect(most).toBe(5)
})

test('after a failure no more are begun', async () => {
  const begun: number[] = []
  const work = async (one: number) => {
    begun.push(one)
    await null
    if (one === 2) throw new Error('no')
    await new Promise(setImmediate)
  }
  await expect(mapAtOnce(numbers, work)).rejects.toThrow('no')
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(begun).toEqual([0, 1, 2, 3, 4])
})
