import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ExpectedError } from '../../../src/errors.ts'
import type { Change } from '../../../src/inventory/change.ts'
import { pauseBetweenLooks, type SettleStep, settle } from '../../../src/snapshot/settle.ts'
import { bytesOf } from '../../support/inventories.ts'
import { lawRuns } from '../../support/law-size.ts'
import { changed } from '../../support/reports.ts'

const outage = new ExpectedError('SERVER_ERROR', 'Cloudcraft answered 503', 'Try again later')

interface World {
  /** What each look sees; the last is seen for ever. */
  readonly states: readonly (string | ExpectedError)[]
  readonly seconds?: number
  readonly limit?: number
  readonly pause?: number
  /** How long a look takes. */
  readonly scan?: number
}

/** Waits in a world whose clock runs only while somebody looks or pauses. */
async function wait({ states, seconds = 60, limit = 900, pause = 6, scan = 1 }: World) {
  let now = 0
  let looks = 0
  const told: SettleStep[] = []
  const most: number[] = []
  const [first] = states
  const taken: string[] = [String(first)]
  const see = (at: number) => states[Math.min(at, states.length - 1)] ?? ''
  const settled = await settle(
    bytesOf(String(first)),
    { seconds, limit, pause },
    {
      async look(left) {
        looks += 1
        most.push(left)
        now += Math.min(scan, left)
        if (scan > left) return new ExpectedError('SNAPSHOT_STILL_PROCESSING', 'still scanning', 'Wait longer')
        const seen = see(looks)
        if (seen instanceof ExpectedError) return seen
        taken.push(seen)
        return bytesOf(seen)
      },
      async movedBetween(previous, latest): Promise<readonly Change[]> {
        return Buffer.compare(previous, latest) === 0 ? [] : [changed('task')]
      },
      now: () => now * 1000,
      async pause(length) {
        now += length
      },
      told: (step) => void told.push(step),
    },
  )
  return { ...settled, told, looks, most, now, taken }
}

describe('an account', () => {
  test('that is at rest is looked at twice', async () => {
    const { settle: result, inventory, looks } = await wait({ states: ['a'] })
    expect(looks).toBe(1)
    expect(result).toEqual({ seconds: 60, waited: 7, scans: 2, ended: 'settled' })
    expect(inventory).toEqual(bytesOf('a'))
  })

  test('that needs four scans is looked at until two say the same', async () => {
    const { settle: result, inventory, told } = await wait({ states: ['a', 'b', 'c', 'd'] })
    expect(result).toEqual({ seconds: 60, waited: 28, scans: 5, ended: 'settled' })
    expect(inventory).toEqual(bytesOf('d'))
    expect(told.map(({ kind, moving }) => [kind, moving?.length])).toEqual([
      ['again', undefined],
      ['again', 1],
      ['again', 1],
      ['again', 1],
      ['ended', 0],
    ])
  })

  test('that never settles is left as it is when the time is up, with the second-to-last inventory', async () => {
    const states = Array.from({ length: 99 }, (_, at) => `state ${at}`)
    const { settle: result, inventory, now } = await wait({ states })
    expect(result).toMatchObject({ ended: 'time', scans: 9, previous: bytesOf('state 7') })
    expect(inventory).toEqual(bytesOf('state 8'))
    expect(now).toBeLessThanOrEqual(60)
  })

  test('that cannot be looked at again is left with its last inventory', async () => {
    const { settle: result, inventory } = await wait({ states: ['a', 'b', outage] })
    expect(result).toMatchObject({ ended: 'failed', scans: 2, previous: bytesOf('a') })
    expect(inventory).toEqual(bytesOf('b'))
  })

  test('whose scan takes longer than is left is not waited for beyond that', async () => {
    const { settle: result, now, most } = await wait({ states: ['a'], seconds: 20, pause: 2, scan: 100 })
    expect(result).toEqual({ seconds: 20, waited: 20, scans: 1, ended: 'time' })
    expect(most).toEqual([18])
    expect(now).toBe(20)
  })

  test('is not waited for longer than the time limit of the snapshot, and says so', async () => {
    const states = Array.from({ length: 99 }, (_, at) => `state ${at}`)
    const { settle: result, now } = await wait({ states, limit: 30 })
    expect(result.ended).toBe('limit')
    expect(now).toBeLessThanOrEqual(30)
    expect((await wait({ states, limit: -5 })).settle).toEqual({ seconds: 60, waited: 0, scans: 1, ended: 'limit' })
  })

  test('that cannot be compared ends the wait; a bug is a bug', async () => {
    const ports = { look: async () => bytesOf('b'), now: () => 0, pause: async () => {} }
    const times = { seconds: 10, limit: 100, pause: 1 }
    const refuse = async () => {
      throw outage
    }
    const break_ = async () => {
      throw new TypeError('a bug')
    }
    const refused = await settle(bytesOf('a'), times, { ...ports, movedBetween: refuse })
    expect(refused.settle).toMatchObject({ ended: 'failed', scans: 1 })
    await expect(settle(bytesOf('a'), times, { ...ports, movedBetween: break_ })).rejects.toThrow('a bug')
  })
})

describe('between two looks', () => {
  test('is a tenth of the wait, between one second and fifteen', () => {
    expect([3, 60, 300, 86_400].map((seconds) => pauseBetweenLooks(seconds, 1))).toEqual([1, 6, 15, 15])
  })

  test('is a second for each target, and always time for another look', () => {
    expect(pauseBetweenLooks(300, 36)).toBe(36)
    expect(pauseBetweenLooks(20, 36)).toBe(10)
    expect(pauseBetweenLooks(1, 1)).toBe(0.5)
  })
})

test('however an account changes, the wait ends in time, and says settled only if two in a row agreed', async () => {
  const worlds = fc.record({
    states: fc.array(fc.oneof(fc.constantFrom('a', 'b'), fc.constant(outage)), { minLength: 1, maxLength: 30 }),
    seconds: fc.integer({ min: 1, max: 600 }),
    limit: fc.integer({ min: -10, max: 900 }),
    scan: fc.double({ min: 0, max: 200, noNaN: true }),
  })
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      const states = ['a', ...world.states]
      const pause = pauseBetweenLooks(world.seconds, 1)
      const { settle: result, now, inventory, taken } = await wait({ ...world, states, pause })
      expect(now).toBeLessThanOrEqual(Math.max(0, Math.min(world.seconds, world.limit)) + 0.001)
      expect(inventory).toEqual(bytesOf(taken.at(-1) ?? ''))
      expect(result.scans).toBe(taken.length)
      if (result.ended === 'settled') expect(taken.at(-2)).toBe(taken.at(-1))
      else expect(taken.slice(1).every((one, at) => one !== taken[at])).toBe(true)
      expect(result.previous === undefined).toBe(result.ended === 'settled' || result.scans === 1)
    }),
    { numRuns: lawRuns(400) },
  )
})
