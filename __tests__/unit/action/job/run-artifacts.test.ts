import { describe, expect, test } from '@jest/globals'
import { RunArtifacts } from '../../../../src/action/job/run-artifacts.ts'
import type { Code } from '../../../../src/codes.ts'
import { ExpectedError } from '../../../../src/errors.ts'

const manifest = new Map([['manifest.json', new Uint8Array([1])]])
const earlier = new Map([['manifest.json', new Uint8Array([2])]])
const LIMITS = { archiveBytes: 1, fileBytes: 1, totalBytes: 1, files: 1 }
const artifact = (id: number, name: string, createdAt = id) => ({ id, name, size: 1, createdAt })
const fails = (code: Code) => async () => {
  throw new ExpectedError(code, 'no', 'no')
}

interface Given {
  readonly runAttempt?: number
  /** What the service says to a download. */
  readonly get?: () => Promise<ReadonlyMap<string, Uint8Array>>
  readonly listed?: readonly ReturnType<typeof artifact>[]
  readonly inRest?: readonly ReturnType<typeof artifact>[] | Error
  readonly hasToken?: boolean
}

const IN_REST = [artifact(7, 'a-before', 1), artifact(8, 'a-before-2', 2), artifact(9, 'b-before', 3)]

function opened({ runAttempt = 1, get = async () => manifest, listed = [], inRest = IN_REST, hasToken = true }: Given) {
  const asked: string[] = []
  const warnings: unknown[] = []
  const rest = {
    async list() {
      asked.push('list')
      if (inRest instanceof Error) throw inRest
      return inRest
    },
    async download(id: number) {
      asked.push(`download ${id}`)
      return new Map([...earlier, ['id', new Uint8Array([id])]])
    },
  }
  const artifacts = new RunArtifacts({
    ...{ store: { list: async () => listed, download: get }, runAttempt },
    openRest: async () => (hasToken ? rest : undefined),
    warn: (failure) => void warnings.push(failure),
  })
  const download = (reference: { id: number } | { name: string }) => artifacts.download(reference, () => true, LIMITS)
  return { artifacts, download, asked, warnings }
}

describe('a download', () => {
  test("asks nobody else where this attempt's artifacts have it", async () => {
    const { download, asked } = opened({ runAttempt: 2 })
    expect(await download({ id: 5 })).toBe(manifest)
    expect(asked).toEqual([])
  })

  test.each(['ARTIFACT_NOT_FOUND', 'ARTIFACT_FAILED'] as const)(
    'of an id may come from another run: %s',
    async (code) => {
      const { download } = opened({ get: fails(code) })
      expect((await download({ id: 5 })).get('id')).toEqual(new Uint8Array([5]))
    },
  )

  test('of a name comes from an earlier attempt in a re-run, the newest of those that stand for it', async () => {
    const { download } = opened({ get: fails('ARTIFACT_NOT_FOUND'), runAttempt: 2 })
    expect((await download({ name: 'a-before' })).get('id')).toEqual(new Uint8Array([8]))
  })

  test.each<[string, Given, { id: number } | { name: string }]>([
    ['of a name in a first attempt', {}, { name: 'a-before' }],
    ['of a name that no attempt has', { runAttempt: 2 }, { name: 'c' }],
    ['without a token', { hasToken: false }, { id: 5 }],
  ])('%s is not found', async (_, given, reference) => {
    const { download } = opened({ ...given, get: fails('ARTIFACT_NOT_FOUND') })
    await expect(download(reference)).rejects.toMatchObject({ code: 'ARTIFACT_NOT_FOUND' })
  })

  test('that was refused as unsafe is asked for nowhere else', async () => {
    const { download, asked } = opened({ get: fails('ARTIFACT_UNSAFE'), runAttempt: 2 })
    await expect(download({ id: 5 })).rejects.toMatchObject({ code: 'ARTIFACT_UNSAFE' })
    expect(asked).toEqual([])
  })

  test('of one that a first attempt has listed itself is not looked for elsewhere: it is damaged', async () => {
    const { artifacts, download, asked } = opened({ get: fails('ARTIFACT_FAILED'), listed: [artifact(5, 'x')] })
    await artifacts.list()
    await expect(download({ id: 5 })).rejects.toMatchObject({ code: 'ARTIFACT_FAILED' })
    expect(asked).toEqual([])
  })
})

describe('the list', () => {
  test('in a first attempt is that of the service alone', async () => {
    const { artifacts, asked } = opened({ listed: [artifact(5, 'x')] })
    expect(await artifacts.list()).toEqual([{ ...artifact(5, 'x'), isEarlier: false }])
    expect(asked).toEqual([])
  })

  test('in a re-run has those of earlier attempts as well, each once; they are fetched where they are', async () => {
    const never = async () => {
      throw new Error('the service has none of them')
    }
    const { artifacts, download, asked } = opened({
      ...{ runAttempt: 2, listed: [artifact(7, 'a-before', 1)], get: never },
      inRest: [artifact(7, 'a-before', 1), artifact(6, 'z', 3)],
    })
    const listed = await artifacts.list()
    expect(listed.map(({ id, isEarlier }) => [id, isEarlier])).toEqual([
      [7, false],
      [6, true],
    ])
    expect((await download({ id: 6 })).get('id')).toEqual(new Uint8Array([6]))
    expect(asked).toEqual(['list', 'download 6'])
  })

  test('of one that the service lists and cannot hand over leads to the one of GitHub', async () => {
    const { artifacts, download } = opened({
      ...{ runAttempt: 2, listed: [artifact(7, 'a')], inRest: [artifact(7, 'a')], get: fails('ARTIFACT_FAILED') },
    })
    await artifacts.list()
    expect((await download({ id: 7 })).get('id')).toEqual(new Uint8Array([7]))
  })

  test('of earlier attempts that may not be had is a warning', async () => {
    const refused = new ExpectedError('ARTIFACT_FORBIDDEN', 'No', 'Permit it')
    const { artifacts, warnings } = opened({ runAttempt: 2, listed: [artifact(5, 'x')], inRest: refused })
    expect(await artifacts.list()).toHaveLength(1)
    expect(warnings).toEqual([refused])
  })

  test('without a token is that of this attempt', async () => {
    const { artifacts } = opened({ runAttempt: 2, listed: [artifact(5, 'x')], hasToken: false })
    expect(await artifacts.list()).toHaveLength(1)
  })
})
