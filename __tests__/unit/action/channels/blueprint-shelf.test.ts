import { describe, expect, test } from '@jest/globals'
import { marksFor } from '../../../../src/action/channels/blueprint-marks.ts'
import {
  type BlueprintApi,
  createOwn,
  findOwn,
  type OwnBlueprint,
  removeOwn,
  updateOwn,
} from '../../../../src/action/channels/blueprint-shelf.ts'
import type { Code } from '../../../../src/codes.ts'
import { ExpectedError } from '../../../../src/errors.ts'
import { target } from '../../../support/snapshots.ts'

const PULL = { repository: 'octo/cloud', number: 7 }
const MARKS = marksFor(PULL, target())
const refusal = (code: Code) => new ExpectedError(code, code, 'x')

interface Saved extends OwnBlueprint {
  readonly createdAt?: string
  readonly etag?: string
  readonly data?: object
}

interface Stage {
  readonly saved: readonly Saved[]
  readonly listsTags?: boolean
  /** Codes that updates are refused with, one after the other. */
  readonly refusals?: Code[]
  readonly readAccess?: readonly string[]
}

/** A Cloudcraft with these blueprints, which writes down what it is asked. */
function cloudcraft({ saved, listsTags = true, refusals = [], readAccess = [] }: Stage) {
  const calls: unknown[][] = []
  const find = (id: string) => {
    const found = saved.find((one) => one.id === id)
    if (found === undefined) throw refusal('BLUEPRINT_NOT_FOUND')
    return found
  }
  const blueprints = {
    list: async () => saved.map((one) => ({ createdAt: null, ...one, tags: listsTags ? one.tags : [] })),
    get: async (id: string) => {
      calls.push(['get', id])
      return { blueprint: { data: {}, ...find(id) }, etag: find(id).etag }
    },
    create: async (draft: object) => {
      calls.push(['create', draft])
      return { blueprint: { id: 'new', name: '', tags: [], data: {} }, etag: undefined }
    },
    update: async (id: string, draft: object, options: object) => {
      calls.push(['update', id, draft, options])
      const refused = refusals.shift()
      if (refused !== undefined) throw refusal(refused)
      return { etag: undefined }
    },
    delete: async (id: string) => {
      calls.push(['delete', id])
      find(id)
    },
  }
  const accounts = async () => ({ aws: [{ id: 'account', readAccess }], azure: [] })
  return { api: { blueprints, accounts } as unknown as BlueprintApi, calls }
}

const ours = (id: string, more: Partial<Saved> = {}): Saved => ({ id, ...MARKS, etag: `etag of ${id}`, ...more })
const data = { name: MARKS.name, nodes: [] }
const EDITION = { marks: MARKS, data, stamp: { run: 9002, attempt: 2 } }
const TAGS = [...MARKS.tags, 'run=9002 attempt=2']

describe('findOwn', () => {
  const others = [ours('renamed', { name: 'Keep this' }), ours('copy', { name: `${MARKS.name} 2` })]

  test('finds by name and tags, the oldest first, and nobody else’s', async () => {
    const saved = [...others, ours('b', { createdAt: '2026-03-02' }), ours('a', { createdAt: '2026-03-01' })]
    const { api, calls } = cloudcraft({ saved })
    expect((await findOwn(api, PULL)).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(calls).toEqual([])
  })

  test('reads those of the right name where a list shows no tags', async () => {
    const { api, calls } = cloudcraft({ saved: [...others, ours('a'), ours('b', { tags: [] })], listsTags: false })
    expect((await findOwn(api, PULL)).map(({ id }) => id)).toEqual(['a'])
    expect(calls).toEqual([
      ['get', 'copy'],
      ['get', 'a'],
      ['get', 'b'],
    ])
  })
})

describe('updateOwn', () => {
  test('replaces the document that was read, and no other', async () => {
    const { api, calls } = cloudcraft({ saved: [ours('a')] })
    expect(await updateOwn(api, 'a', EDITION)).toBe('updated')
    expect(calls.at(-1)).toEqual(['update', 'a', { data, tags: TAGS }, { ifMatch: 'etag of a' }])
  })

  test('keeps the share link that somebody has given it', async () => {
    const { api, calls } = cloudcraft({ saved: [ours('a', { data: { linkKey: 'held', nodes: [] } })] })
    await updateOwn(api, 'a', { ...EDITION, data: { name: 'new' } })
    expect(calls.at(-1)?.[2]).toMatchObject({ data: { name: 'new', linkKey: 'held' } })
    expect(calls.at(-1)?.[2]).not.toHaveProperty('data.nodes')
  })

  test('reads it again when somebody was faster', async () => {
    const { api, calls } = cloudcraft({ saved: [ours('a')], refusals: ['BLUEPRINT_OUTDATED', 'BLUEPRINT_OUTDATED'] })
    expect(await updateOwn(api, 'a', EDITION)).toBe('updated')
    expect(calls.map(([call]) => call)).toEqual(['get', 'update', 'get', 'update', 'get', 'update'])
  })

  test('gives up when somebody is always faster', async () => {
    const { api, calls } = cloudcraft({ saved: [ours('a')], refusals: Array(9).fill('BLUEPRINT_OUTDATED') })
    await expect(updateOwn(api, 'a', EDITION)).rejects.toMatchObject({ code: 'BLUEPRINT_OUTDATED' })
    expect(calls.filter(([call]) => call === 'update')).toHaveLength(4)
  })

  test('leaves alone what was renamed since, and says of what is gone that it is', async () => {
    const { api, calls } = cloudcraft({ saved: [ours('a', { name: 'Mine now' })] })
    expect(await updateOwn(api, 'a', EDITION)).toBe('lost')
    expect(await updateOwn(api, 'gone', EDITION)).toBe('lost')
    expect(calls.filter(([call]) => call === 'update')).toEqual([])
  })

  test.each<[string, readonly string[], unknown]>([
    ['an older run', ['run=9001 attempt=7'], 'updated'],
    ['an earlier attempt', ['run=9002 attempt=1'], 'updated'],
    ['this attempt', ['run=9002 attempt=2'], 'updated'],
    ['a version that did not say', [], 'updated'],
    ['a newer run', ['run=9003 attempt=1'], { run: 9003, attempt: 1 }],
    ['a later attempt, with tags in capitals', ['RUN=9002 ATTEMPT=3'], { run: 9002, attempt: 3 }],
  ])('of what %s has published: %j', async (_, tags, outcome) => {
    const { api, calls } = cloudcraft({ saved: [ours('a', { tags: [...MARKS.tags, ...tags] })] })
    expect(await updateOwn(api, 'a', EDITION)).toEqual(outcome)
    expect(calls.filter(([call]) => call === 'update')).toHaveLength(outcome === 'updated' ? 1 : 0)
  })

  test('outside of a run nothing is older or newer', async () => {
    const { api, calls } = cloudcraft({ saved: [ours('a', { tags: TAGS })] })
    expect(await updateOwn(api, 'a', { ...EDITION, stamp: undefined })).toBe('updated')
    expect(calls.at(-1)?.[2]).toMatchObject({ tags: MARKS.tags })
  })

  test('does not try again what is not permitted', async () => {
    const { api, calls } = cloudcraft({ saved: [ours('a')], refusals: ['ACCESS_DENIED'] })
    await expect(updateOwn(api, 'a', EDITION)).rejects.toMatchObject({ code: 'ACCESS_DENIED' })
    expect(calls).toHaveLength(2)
  })
})

describe('createOwn', () => {
  test('lets those read it who may read the account', async () => {
    const { api, calls } = cloudcraft({ saved: [], readAccess: ['team/t-1', 'nobody we know of'] })
    expect(await createOwn(api, EDITION, 'account')).toBe('new')
    expect(calls).toEqual([['create', { data, tags: TAGS, readAccess: ['team/t-1'] }]])
  })

  test.each(['account', 'another'])('says nothing of access where the account %s is shared with nobody', async (id) => {
    const { api, calls } = cloudcraft({ saved: [] })
    await createOwn(api, EDITION, id)
    expect(calls).toEqual([['create', { data, tags: TAGS }]])
  })
})

test('removeOwn counts what it has removed; what is gone already is no failure', async () => {
  const { api, calls } = cloudcraft({ saved: [ours('a'), ours('c')] })
  let removed = 0
  await removeOwn(api, [ours('a'), ours('b'), ours('c')], () => {
    removed += 1
  })
  expect([removed, calls.map(([, id]) => id)]).toEqual([2, ['a', 'b', 'c']])
})
