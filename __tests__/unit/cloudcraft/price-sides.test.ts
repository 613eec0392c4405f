import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type PricingOptions, priceSides, type SidesToPrice } from '../../../src/cloudcraft/price-sides.ts'
import type { PricingApi } from '../../../src/cloudcraft/temporary-blueprints.ts'
import type { Code } from '../../../src/codes.ts'
import { slotOf, temporaryMarks } from '../../../src/cost/temporary-blueprint.ts'
import { ExpectedError } from '../../../src/errors.ts'

interface Saved {
  readonly id: string
  readonly name: string
  readonly tags: readonly string[]
  readonly readAccess: readonly string[] | null
  readonly CreatorId: string | null
  readonly createdAt: string
  readonly data: object
}

/** What goes wrong with a call: `before` it is done, or with its answer `after` it. */
interface Fault {
  readonly code: Code
  readonly when: 'before' | 'after'
  readonly said?: string
}

const NOW = new Date('2026-03-01T12:00:00Z')
const error = (code: Code, said = '') => new ExpectedError(code, `it failed with ${code}`, 'Try again', said)

/** A Cloudcraft in memory that records its calls; `fault` is asked before each of them, by name and number. */
function cloudcraft({
  fault = () => undefined,
  there = [],
  listsTags = true,
  shares = null,
}: {
  readonly fault?: (call: string, number: number) => Fault | undefined
  readonly there?: readonly Saved[]
  readonly listsTags?: boolean
  readonly shares?: readonly string[] | null
} = {}) {
  const saved = new Map(there.map((one) => [one.id, one]))
  const calls: string[] = []
  const run = async <T>(call: string, act: () => T): Promise<T> => {
    calls.push(call)
    const wrong = fault(call, calls.length)
    if (wrong?.when === 'before') throw error(wrong.code, wrong.said)
    const result = act()
    if (wrong !== undefined) throw error(wrong.code, wrong.said)
    return result
  }
  const find = (id: string): Saved => {
    const found = saved.get(id)
    if (found === undefined) throw error('BLUEPRINT_NOT_FOUND')
    return found
  }
  const blueprints = {
    list: () => run('list', () => [...saved.values()].map((one) => (listsTags ? one : { ...one, tags: [] }))),
    get: (id: string) => run('get', () => ({ blueprint: find(id), etag: undefined })),
    create: (draft: { data: { name: string }; tags: string[] }) =>
      run('create', () => {
        const id = `id-${saved.size + 1}-${calls.length}`
        const { data, tags } = draft
        const made = {
          id,
          name: data.name,
          tags,
          readAccess: shares,
          CreatorId: 'me',
          createdAt: NOW.toISOString(),
          data,
        }
        saved.set(id, made)
        return { blueprint: made, etag: undefined }
      }),
    update: (id: string, draft: Partial<Saved>) =>
      run('update', () => {
        saved.set(id, { ...find(id), ...draft })
        return { etag: undefined }
      }),
    delete: (id: string) => run('delete', () => void saved.delete(find(id).id)),
    budget: (id: string, format: string, options: object) =>
      run(`budget ${format} ${Object.values(options).join(' ')}`, () =>
        new TextEncoder().encode(JSON.stringify((find(id).data as { nodes: unknown }).nodes)),
      ),
  }
  const api = { user: () => run('user', () => ({ id: 'me' })), blueprints } as unknown as PricingApi
  return { api, calls, saved }
}

const SLOT = slotOf(['here'])
const sides = (slot = SLOT): SidesToPrice => ({ slot, document: (side, name) => ({ name, nodes: [side] }) })

async function price(api: PricingApi, targets = [sides()], more: Partial<PricingOptions> = {}) {
  const said: string[] = []
  let number = 0
  const options: PricingOptions = {
    ...{ currency: 'EUR', seconds: 60, now: () => NOW, say: (text) => said.push(text) },
    once: () => String(number++).padStart(16, '0'),
    ...more,
  }
  return { said, ...(await priceSides(api, targets, options)) }
}

const DONE = { before: '["before"]', after: '["after"]' }
const BUDGET = 'budget csv EUR m effective'
const leftover = (more: Partial<Saved> = {}): Saved => ({
  ...{ id: 'old', ...temporaryMarks(SLOT, 'f'.repeat(16)), readAccess: null, CreatorId: 'me' },
  ...{ createdAt: '2026-03-01T11:58:00Z', data: {}, ...more },
})

describe('a target is priced', () => {
  test('in one temporary blueprint, which is updated once and gone afterwards', async () => {
    const { api, calls, saved } = cloudcraft()
    expect(await price(api)).toEqual({ said: [], outcomes: [DONE], failures: [] })
    expect(calls).toEqual(['user', 'list', 'create', BUDGET, 'update', BUDGET, 'delete'])
    expect(saved.size).toBe(0)
  })

  test('one after the other, and nothing is asked where there is none', async () => {
    const { api, calls, saved } = cloudcraft()
    expect((await price(api, [sides('a'.repeat(16)), sides('b'.repeat(16))])).outcomes).toEqual([DONE, DONE])
    expect(calls.filter((call) => call === 'create' || call === 'delete')).toEqual([
      'create',
      'delete',
      'create',
      'delete',
    ])
    expect(saved.size).toBe(0)
    const idle = cloudcraft()
    expect(await price(idle.api, [])).toEqual({ said: [], outcomes: [], failures: [] })
    expect(idle.calls).toEqual([])
  })

  test('in Danish kroner by whichever name Cloudcraft knows', async () => {
    const said = 'Invalid parameter: currency'
    const { api, calls } = cloudcraft({
      fault: (call) => (call.includes('CKK') ? { code: 'REQUEST_INVALID', when: 'before', said } : undefined),
    })
    expect((await price(api, [sides()], { currency: 'DKK' })).outcomes).toEqual([DONE])
    expect(calls.filter((call) => call.startsWith('budget'))).toEqual([
      'budget csv CKK m effective',
      'budget csv DKK m effective',
      'budget csv CKK m effective',
      'budget csv DKK m effective',
    ])
  })

  test('so that a whole organisation cannot read it, where Cloudcraft shares what is new', async () => {
    const seen: unknown[] = []
    const { api, saved } = cloudcraft({
      shares: ['customer/1', 'team/2'],
      fault: (call) =>
        void (call.startsWith('budget') && seen.push([...saved.values()].map(({ readAccess }) => readAccess))),
    })
    expect((await price(api)).outcomes).toEqual([DONE])
    expect(seen).toEqual([[['team/2']], [['team/2']]])
  })
})

describe('whatever goes wrong', () => {
  const CODES: readonly Code[] = [
    'WRITE_UNCONFIRMED',
    'SERVER_ERROR',
    'ANSWER_UNEXPECTED',
    'RATE_LIMITED',
    'NETWORK_ERROR',
    'BLUEPRINT_NOT_FOUND',
  ]
  const fault = fc.record({
    code: fc.constantFrom(...CODES),
    when: fc.constantFrom('before' as const, 'after' as const),
  })

  test('with any one call, nothing stays in the account, and there is a figure or a reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fault, async (number, wrong) => {
        // Made, and its answer lost in a way that says it was not.
        fc.pre(!(wrong.when === 'after' && ['RATE_LIMITED', 'NETWORK_ERROR'].includes(wrong.code)))
        // A 404 for a blueprint that is to be removed is an answer that nobody can doubt.
        const isLie = (call: string) => call === 'delete' && wrong.code === 'BLUEPRINT_NOT_FOUND'
        const { api, saved } = cloudcraft({
          fault: (call, at) => (at === number && !isLie(call) ? wrong : undefined),
        })
        const { outcomes, failures } = await price(api, [sides('a'.repeat(16)), sides('b'.repeat(16))])
        expect([saved.size, outcomes.length, failures]).toEqual([0, 2, []])
        for (const outcome of outcomes) if (!(outcome instanceof ExpectedError)) expect(outcome).toEqual(DONE)
      }),
    )
  })

  test('with several calls, what stays is named, and the next run removes it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(fault), { minLength: 20, maxLength: 20 }), async (wrong) => {
        const first = cloudcraft({ fault: (_, at) => wrong[at - 1] ?? undefined })
        const { failures } = await price(first.api)
        const named = failures.map(({ message }) => [...first.saved.keys()].find((id) => message.includes(id)))
        expect(named.filter((id) => id !== undefined).length).toBeLessThanOrEqual(first.saved.size)
        const next = cloudcraft({ there: [...first.saved.values()] })
        expect((await price(next.api)).outcomes).toEqual([DONE])
        expect(next.saved.size).toBe(0)
      }),
    )
  })

  test('a blueprint that cannot be removed is tried three times and then named', async () => {
    const { api, calls, saved } = cloudcraft({
      fault: (call) => (call === 'delete' ? { code: 'SERVER_ERROR', when: 'before' } : undefined),
    })
    const { outcomes, failures } = await price(api)
    expect(outcomes).toEqual([DONE])
    expect(calls.filter((call) => call === 'delete')).toHaveLength(3)
    expect(failures).toEqual([expect.objectContaining({ code: 'BLUEPRINT_LEFT_BEHIND' })])
    expect(failures[0]?.message).toContain([...saved.keys()][0])
  })

  test('a lost answer to an update or a new blueprint is no reason to give up', async () => {
    for (const name of ['create', 'update'] as const) {
      const { api, saved } = cloudcraft({
        fault: (call, at) => (call === name && at < 6 ? { code: 'WRITE_UNCONFIRMED', when: 'after' } : undefined),
      })
      expect((await price(api)).outcomes).toEqual([DONE])
      expect(saved.size).toBe(0)
    }
  })

  test('another run that took the blueprint for a leftover costs nothing but time', async () => {
    const { api, calls, saved } = cloudcraft({
      fault: (call, at) => void (call.startsWith('budget') && at === 4 && saved.clear()),
    })
    expect((await price(api)).outcomes).toEqual([DONE])
    expect(calls.filter((call) => call === 'create')).toHaveLength(2)
    expect(saved.size).toBe(0)
  })

  test.each([
    ['a key that may only read', 'create', { code: 'ACCESS_DENIED' }, 'COST_KEY_READ_ONLY'],
    [
      'a currency that is not known',
      'budget',
      { code: 'REQUEST_INVALID', said: 'Invalid parameter: currency' },
      'CURRENCY_REFUSED',
    ],
    ['a key that is rejected', 'create', { code: 'API_KEY_REJECTED' }, 'API_KEY_REJECTED'],
  ] as const)('%s is found out once, and no other target is tried', async (_, name, wrong, code) => {
    const { api, calls, saved } = cloudcraft({
      fault: (call) => (call.startsWith(name) ? { ...wrong, when: 'before' } : undefined),
    })
    const { outcomes } = await price(api, [sides('a'.repeat(16)), sides('b'.repeat(16))])
    expect(outcomes).toEqual([expect.objectContaining({ code }), expect.objectContaining({ code })])
    expect(calls.filter((call) => call === 'create')).toHaveLength(1)
    expect(saved.size).toBe(0)
  })

  test('an outage of one target is no reason to leave out the next, unless there is no time left', async () => {
    const failing = () =>
      cloudcraft({
        fault: (call, at) => (call === BUDGET && at === 4 ? { code: 'SERVER_ERROR', when: 'before' } : undefined),
      })
    const both = [sides('a'.repeat(16)), sides('b'.repeat(16))]
    expect((await price(failing().api, both)).outcomes).toEqual([
      expect.objectContaining({ code: 'SERVER_ERROR' }),
      DONE,
    ])
    const clock = new Date(NOW)
    const late = { now: () => new Date(clock.setSeconds(clock.getSeconds() + 70)) }
    expect((await price(failing().api, both, late)).outcomes).toEqual([
      expect.objectContaining({ code: 'SERVER_ERROR' }),
      expect.objectContaining({
        code: 'COST_OUT_OF_TIME',
        message: 'After 60 s there was no time left to price more targets',
      }),
    ])
  })

  test('a bug is thrown, after the blueprint was removed', async () => {
    const { api, saved } = cloudcraft()
    const budget = async () => {
      throw new TypeError('a bug')
    }
    await expect(price({ ...api, blueprints: { ...api.blueprints, budget } })).rejects.toThrow('a bug')
    expect(saved.size).toBe(0)
  })
})

describe('what a killed run left behind', () => {
  test.each([true, false])('is removed first, whether lists have tags or not: %s', async (listsTags) => {
    const { api, calls, saved } = cloudcraft({ there: [leftover()], listsTags })
    const { said, outcomes } = await price(api)
    expect([outcomes, saved.size]).toEqual([[DONE], 0])
    expect(said).toEqual(['Removed 1 temporary blueprint of an earlier run'])
    expect(calls.indexOf('delete')).toBeLessThan(calls.indexOf('create'))
  })

  test('is left alone when it is not certainly ours', async () => {
    const others = [
      leftover({ id: '1', name: 'Production' }),
      leftover({ id: '2', CreatorId: 'you' }),
      leftover({ id: '3', tags: ['cloudcraft-deployment-diff', 'temporary'] }),
      leftover({ id: '4', ...temporaryMarks(slotOf(['elsewhere']), 'f'.repeat(16)) }),
    ]
    const { api, saved } = cloudcraft({ there: others })
    expect((await price(api)).outcomes).toEqual([DONE])
    expect([...saved.values()]).toEqual(others)
  })

  test('and cannot be looked for costs nothing: the next run does it', async () => {
    const { api } = cloudcraft({
      fault: (call) => (call === 'user' ? { code: 'SERVER_ERROR', when: 'before' } : undefined),
    })
    const { said, outcomes, failures } = await price(api)
    expect([outcomes, failures]).toEqual([[DONE], []])
    expect(said).toEqual(['Temporary blueprints of earlier runs were not looked for: it failed with SERVER_ERROR'])
  })
})
