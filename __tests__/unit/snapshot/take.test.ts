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

  test('leaves the render out where nobody wants one', async () => {
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

  test('tells of each target when it begins and what came of it', async () => {
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
