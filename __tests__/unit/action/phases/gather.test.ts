import { describe, expect, test } from '@jest/globals'
import type { Job } from '../../../../src/action/job/job.ts'
import { type RunArtifactPorts, RunArtifacts } from '../../../../src/action/job/run-artifacts.ts'
import { gatherLegs } from '../../../../src/action/phases/gather.ts'
import { runReport } from '../../../../src/action/phases/report.ts'
import { ExpectedError } from '../../../../src/errors.ts'
import { jobOf } from '../../../support/action-inputs.ts'
import { type Scratch, scratchFolder } from '../../../support/folders.ts'
import { added, reportOf, targetReport } from '../../../support/reports.ts'
import { target } from '../../../support/snapshots.ts'
import { inStep } from '../../../support/step-commands.ts'

const NAME = 'cloudcraft-deployment-diff'
const regionReport = (region: string) => reportOf([targetReport([added('web')], { target: target(region) })])
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const artifact = (id: number, job: string) => ({ id, name: `${NAME}-${job}`, size: 1, createdAt: id })

/** Artifacts by id: the region of each report, or nothing that could be read. */
function storeOf(ids: Readonly<Record<number, string | undefined>>, list: readonly ReturnType<typeof artifact>[]) {
  return {
    list: async () => list,
    async download(reference: number | { readonly id: number } | { readonly name: string }) {
      const id = typeof reference === 'number' ? reference : 'id' in reference ? reference.id : 0
      const region = ids[id]
      return new Map(region === undefined ? [] : [['report.json', bytesOf(regionReport(region))]])
    },
  }
}

type Store = ReturnType<typeof storeOf>

/** The artifacts of a run; one that has any of an earlier attempt is a re-run. */
function artifactsOf({ store, rest }: { store: RunArtifactPorts['store']; rest?: Store | undefined }, job: Job) {
  return new RunArtifacts({
    ...{ store, runAttempt: rest === undefined ? 1 : 2, openRest: async () => rest },
    warn: (failure) => job.warn(failure),
  })
}

async function gather(stores: Parameters<typeof artifactsOf>[0]) {
  let gathered: Awaited<ReturnType<typeof gatherLegs>> | undefined
  const { stdout } = await inStep({}, async () => {
    gathered = await gatherLegs(jobOf({ phase: 'report' }), async (job) => artifactsOf(stores, job))
  })
  const regions = gathered?.legs.flatMap(({ report }) => report.targets.map((one) => one.target.region))
  return { regions, unreadable: gathered?.unreadable, stdout }
}

describe('the reports of other jobs', () => {
  test('are read in the order of their names, the newest of each job', async () => {
    const list = [artifact(3, 'bbbbbbbb'), artifact(1, 'aaaaaaaa'), artifact(4, 'aaaaaaaa-2')]
    const { regions } = await gather({ store: storeOf({ 1: 'old', 3: 'b', 4: 'a' }, list), rest: undefined })
    expect(regions).toEqual(['a', 'b'])
  })

  test('of earlier attempts count for jobs that did not run again', async () => {
    const store = storeOf({ 5: 'a-now' }, [artifact(5, 'aaaaaaaa')])
    const rest = storeOf({ 1: 'a-then', 2: 'b-then' }, [artifact(1, 'aaaaaaaa'), artifact(2, 'bbbbbbbb')])
    expect((await gather({ store, rest })).regions).toEqual(['a-now', 'b-then'])
  })

  test('of earlier attempts that may not be listed are a warning', async () => {
    const refused = new ExpectedError('ARTIFACT_FORBIDDEN', 'No', 'Permit it')
    const rest = {
      ...storeOf({}, []),
      list: async () => {
        throw refused
      },
    }
    const { regions, stdout } = await gather({ store: storeOf({ 5: 'a' }, [artifact(5, 'aaaaaaaa')]), rest })
    expect(regions).toEqual(['a'])
    expect(stdout).toMatch(/^::warning::.*\(ARTIFACT_FORBIDDEN\)$/m)
  })

  test('that a re-run lists and cannot hand over are had from GitHub', async () => {
    const list = [artifact(1, 'aaaaaaaa')]
    const store = {
      ...storeOf({}, list),
      download: async () => {
        throw new ExpectedError('ARTIFACT_FAILED', 'workflow run not found', 'no')
      },
    }
    const { regions, unreadable } = await gather({ store, rest: storeOf({ 1: 'a' }, list) })
    expect([regions, unreadable]).toEqual([['a'], []])
  })

  test('that cannot be read cost their own targets alone', async () => {
    const store = storeOf({ 1: 'a' }, [artifact(1, 'aaaaaaaa'), artifact(2, 'bbbbbbbb')])
    const { regions, unreadable, stdout } = await gather({ store, rest: undefined })
    expect(regions).toEqual(['a'])
    expect(unreadable).toEqual([`${NAME}-bbbbbbbb`])
    expect(stdout).toMatch(/^::warning::.*\(REPORT_MALFORMED\)$/m)
  })

  test('that come with more pictures than there is memory for come without', async () => {
    const store = storeOf({ 1: 'a' }, [artifact(1, 'aaaaaaaa')])
    // As large as is claimed, without being there.
    const huge = { byteLength: 513 * 1024 * 1024 } as Uint8Array
    const files = async () => new Map([...(await store.download({ id: 1 })), ['1-a-after.png', huge] as const])
    const gatherWith = (download: RunArtifactPorts['store']['download']) =>
      gatherLegs(jobOf({ phase: 'report' }), async (job) => artifactsOf({ store: { ...store, download } }, job))
    await inStep({}, async () => {
      expect((await gatherWith(files)).legs[0]?.files.size).toBe(0)
      expect((await gatherWith(store.download)).legs[0]?.files.size).toBe(1)
    })
  })
})

describe('the report of all jobs', () => {
  async function report(
    texts: Parameters<typeof jobOf>[0],
    regions: readonly string[],
    { unreadable = [] as readonly string[], mayLackSecrets = false } = {},
  ) {
    const scratch: Scratch = scratchFolder()
    const written = new Map<string, unknown>()
    const job = jobOf(
      { phase: 'report', ...texts },
      { env: { RUNNER_TEMP: scratch.path }, write: (name, value) => void written.set(name, value) },
    )
    const legs = regions.map((region) => ({ report: regionReport(region), files: new Map() }))
    let told: string | undefined
    const { stdout } = await inStep({}, async () => {
      told = await runReport(job, mayLackSecrets, async () => ({ legs, unreadable }))
    })
    scratch.remove()
    return { told, written, stdout }
  }

  test('is about all targets that any of them tells of', async () => {
    const { told, written } = await report({ targets: 'Production: a, b' }, ['a', 'b'])
    expect(told).toBe('told')
    expect(Object.fromEntries(written)).toMatchObject({ 'added-count': 2, 'unknown-count': 0, conclusion: 'success' })
  })

  test('does not know of a target that is listed and told of by none, nor of a report that cannot be read', async () => {
    const missing = await report({ targets: 'production: a, b' }, ['a'])
    expect(missing.written.get('conclusion')).toBe('neutral')
    const unread = await report({ targets: '' }, ['a'], { unreadable: ['x'] })
    expect(unread.written.get('conclusion')).toBe('neutral')
  })

  test('tells of the targets that are named and of no others, in their order', async () => {
    const { written, stdout } = await report({ targets: 'Production: c, a' }, ['a', 'b', 'c'])
    expect(written.get('added-count')).toBe(2)
    expect(stdout).toContain('1 of these reports cover none of the targets given here')
  })

  test('finds a target by the name of its account in any case', async () => {
    expect((await report({ targets: ' PRODUCTION : a' }, ['a'])).written.get('conclusion')).toBe('success')
  })

  test('of nothing is a warning, and nothing is called unchanged', async () => {
    const { told, written, stdout } = await report({ targets: '' }, [])
    expect([told, written.get('verdict')]).toEqual(['told', 'could not be determined'])
    expect(stdout).toMatch(/^::warning::.*\(REPORTS_MISSING\)$/m)
  })

  test('is not told where runs get no secrets and no job has left anything', async () => {
    expect(await report({ targets: 'Production: a' }, [], { mayLackSecrets: true })).toMatchObject({ told: 'nothing' })
    expect(await report({ targets: '' }, ['a'], { mayLackSecrets: true })).toMatchObject({ told: 'told' })
  })
})
