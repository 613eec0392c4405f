import { describe, expect, test } from '@jest/globals'
import { ExpectedError } from '../../../src/errors.ts'
import { parseRequest } from '../../../src/snapshot/request.ts'
import { type Source, takeSnapshot } from '../../../src/snapshot/take.ts'
import { targetTitle } from '../../../src/snapshot/target.ts'
import { bytesOf, inventoryOf } from '../../support/inventories.ts'
import { target } from '../../support/snapshots.ts'

const REQUEST = parseRequest({})
const INVENTORY = inventoryOf([{ type: 's3' }])
const RENDER = bytesOf('a picture')
const outage = new ExpectedError('SERVER_ERROR', 'Cloudcraft answered 503', 'Try again later')

/** A second later with every look. */
function clock(): () => Date {
  let seconds = 0
  return () => new Date(Date.UTC(2026, 2, 1, 10, 0, seconds++))
}

function source(parts: Partial<Source> = {}): Source {
  return { host: 'api.test', inventory: async () => INVENTORY, render: async () => RENDER, ...parts }
}

describe('taking a snapshot', () => {
  test('asks for inventory and render of every target and says when', async () => {
    const taken = await takeSnapshot([target()], REQUEST, { source: source(), now: clock() })
    expect(taken).toEqual({
      apiHost: 'api.test',
      request: REQUEST,
      targets: [
        {
          target: target(),
          startedAt: '2026-03-01T10:00:00.000Z',
          takenAt: '2026-03-01T10:00:01.000Z',
          inventory: INVENTORY,
          render: RENDER,
        },
      ],
    })
  })

  test('asks everything at once, and keeps the order of the targets', async () => {
    const asked: string[] = []
    let release = () => {}
    const gate = new Promise<void>((done) => {
      release = done
    })
    const wait = (what: string) => async (of: ReturnType<typeof target>) => {
      asked.push(`${what} ${of.region}`)
      if (asked.length === 4) release()
      await gate
      return INVENTORY
    }
    const slow = source({ inventory: wait('inventory'), render: wait('render') })
    const taken = await takeSnapshot([target('b'), target('a')], REQUEST, { source: slow, now: clock() })
    expect(asked).toEqual(['inventory b', 'render b', 'inventory a', 'render a'])
    expect(taken.targets.map((one) => one.target.region)).toEqual(['b', 'a'])
  })

  test('keeps a foreseen failure in its place, and everything else', async () => {
    const inventory: Source['inventory'] = async ({ region }) => {
      if (region === 'b') throw outage
      return INVENTORY
    }
    const { targets } = await takeSnapshot([target('a'), target('b')], REQUEST, {
      source: source({ inventory }),
      now: clock(),
    })
    expect(targets.map((one) => one.inventory)).toEqual([INVENTORY, outage])
    expect(targets.map((one) => one.render)).toEqual([RENDER, RENDER])
  })

  test('leaves the render out if it is not wanted', async () => {
    const { host, inventory } = source()
    const { targets } = await takeSnapshot([target()], REQUEST, { source: { host, inventory }, now: clock() })
    expect(targets[0]).not.toHaveProperty('render')
  })

  test.each([
    ['no JSON', new TextEncoder().encode('<html>'), 'INVENTORY_NOT_JSON'],
    ['no inventory', bytesOf({ message: 'ok' }), 'INVENTORY_NOT_BLUEPRINT'],
  ])('keeps no answer that is %s', async (_, bytes, code) => {
    const { targets } = await takeSnapshot([target()], REQUEST, {
      source: source({ inventory: async () => bytes }),
      now: clock(),
    })
    expect(targets[0]?.inventory).toMatchObject({ code, message: expect.stringContaining('Production (us-east-1)') })
  })

  test('keeps no secret of an inventory', async () => {
    const bytes = bytesOf({ data: { nodes: [], linkKey: 's3cret' } })
    const { targets } = await takeSnapshot([target()], REQUEST, {
      source: source({ inventory: async () => bytes }),
      now: clock(),
    })
    expect(new TextDecoder().decode(targets[0]?.inventory as Uint8Array)).toBe('{"data":{"nodes":[]}}')
  })

  test('does not take a bug for a failure', async () => {
    const broken = source({ render: async () => Promise.reject(new TypeError('a bug')) })
    await expect(takeSnapshot([target()], REQUEST, { source: broken, now: clock() })).rejects.toThrow('a bug')
  })

  test('reports for each target when it begins and how it ended', async () => {
    const told: string[] = []
    await takeSnapshot([target('a'), target('b')], REQUEST, {
      source: source({ inventory: async () => Promise.reject(outage) }),
      now: clock(),
      progress: {
        begin: (one) => told.push(`begin ${targetTitle(one)}`),
        done: ({ target: one, inventory }) => told.push(`done ${one.region} ${(inventory as ExpectedError).code}`),
      },
    })
    expect(told.slice(0, 2)).toEqual(['begin Production (a)', 'begin Production (b)'])
    expect(told.slice(2).sort()).toEqual(['done a SERVER_ERROR', 'done b SERVER_ERROR'])
  })
})

describe('a snapshot of an account that moves', () => {
  const states = (...names: readonly string[]) => {
    const left = [...names]
    return () => inventoryOf([{ type: 's3', arn: `arn:aws:s3:::${left.length > 1 ? left.shift() : left[0]}` }])
  }
  /** What was asked for, in order, with the seconds that each may take, in a world where a look takes a second. */
  function world(next: () => Uint8Array) {
    const asked: (readonly [what: string, seconds: number | undefined])[] = []
    const note = (what: string, seconds: number | undefined) => void asked.push([what, seconds])
    let now = Date.UTC(2026, 2, 1, 10)
    const looked: Source = source({
      async inventory(_target, _request, seconds) {
        note('inventory', seconds)
        now += 1000
        return next()
      },
      async render(_target, _request, seconds) {
        note('render', seconds)
        return RENDER
      },
    })
    const pause = async (seconds: number) => {
      now += seconds * 1000
    }
    return { asked, options: { source: looked, now: () => new Date(now) }, pause }
  }

  test('takes the control first, in half of the time, and the two that count as ever', async () => {
    const { asked, options, pause } = world(states('old', 'new'))
    const steps: string[] = []
    const progress = { begin: () => steps.push('begin'), controlled: () => steps.push('controlled'), done: () => {} }
    const calm = { control: true, limit: 100, pause }
    const taken = await takeSnapshot([target()], REQUEST, { ...options, progress, calm })
    expect(asked).toEqual([
      ['inventory', 50],
      ['inventory', 99],
      ['render', 99],
    ])
    expect(taken.targets[0]?.control).toEqual({
      takenAt: '2026-03-01T10:00:01.000Z',
      inventory: inventoryOf([{ type: 's3', arn: 'arn:aws:s3:::old' }]),
    })
    expect(taken.targets[0]?.inventory).toEqual(inventoryOf([{ type: 's3', arn: 'arn:aws:s3:::new' }]))
    expect(steps).toEqual(['begin', 'controlled'])
  })

  test('a control that fails is a failure in its place, and costs nothing else', async () => {
    let looks = 0
    const next = () => {
      looks += 1
      if (looks === 1) throw outage
      return INVENTORY
    }
    const { options, pause } = world(next)
    const taken = await takeSnapshot([target()], REQUEST, { ...options, calm: { control: true, limit: 100, pause } })
    expect(taken.targets[0]).toMatchObject({ inventory: INVENTORY, render: RENDER, control: { inventory: outage } })
  })

  test('waits until it rests, and takes the picture then, in the time that is left', async () => {
    const { asked, options, pause } = world(states('a', 'b', 'c', 'c'))
    const told: unknown[] = []
    const progress = { begin: () => {}, done: () => {}, settling: (_: unknown, step: unknown) => void told.push(step) }
    const calm = { settle: { seconds: 50 }, limit: 100, pause }
    const taken = await takeSnapshot([target()], REQUEST, { ...options, progress, calm })
    expect(asked.map(([what]) => what)).toEqual(['inventory', 'inventory', 'inventory', 'inventory', 'render'])
    expect(asked[0]).toEqual(['inventory', 100])
    expect(asked.at(-1)).toEqual(['render', 100 - 4 - 15])
    expect(taken.targets[0]).toMatchObject({ settle: { seconds: 50, waited: 18, scans: 4, ended: 'settled' } })
    expect(told).toMatchObject([
      { kind: 'again' },
      { kind: 'again', moving: [{}, {}] },
      { kind: 'again' },
      { kind: 'ended' },
    ])
  })

  test('leaves room for the picture where the wait fills the whole time limit', async () => {
    let count = 0
    const { asked, options, pause } = world(() => {
      count += 1
      return inventoryOf([{ type: 's3', arn: `arn:aws:s3:::${count}` }])
    })
    const taken = await takeSnapshot([target()], REQUEST, {
      ...options,
      calm: { settle: { seconds: 500 }, limit: 60, pause },
    })
    expect(taken.targets[0]?.settle?.ended).toBe('limit')
    expect(asked.at(-1)?.[1]).toBeGreaterThanOrEqual(1.5)
    expect(taken.targets[0]?.render).toBe(RENDER)
  })

  test('waits for nothing that does not matter', async () => {
    const { options, pause } = world(states('a', 'b', 'c', 'd', 'e'))
    const calm = { settle: { seconds: 50, matters: () => [] }, limit: 100, pause }
    const taken = await takeSnapshot([target()], REQUEST, { ...options, calm })
    expect(taken.targets[0]?.settle).toMatchObject({ scans: 2, ended: 'settled' })
  })

  test('has no wait where its first inventory is lost', async () => {
    const { options, pause } = world(() => {
      throw outage
    })
    const taken = await takeSnapshot([target()], REQUEST, {
      ...options,
      calm: { settle: { seconds: 50 }, limit: 100, pause },
    })
    expect(taken.targets[0]).toMatchObject({ inventory: outage, render: RENDER })
    expect(taken.targets[0]).not.toHaveProperty('settle')
  })
})
