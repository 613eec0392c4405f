import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { zipSync } from 'fflate'
import { type BaselineSearch, findBaseline, isFound } from '../../../../src/action/job/baseline.ts'
import { takenBy } from '../../../../src/action/job/origin.ts'
import { snapshotToFiles } from '../../../../src/snapshot/files.ts'
import type { Snapshot } from '../../../../src/snapshot/snapshot.ts'
import { jobOf } from '../../../support/action-inputs.ts'
import { type GithubStandIn, startGithubStandIn } from '../../../support/github-stand-in.ts'
import type { RestArtifact } from '../../../support/github-stand-in-artifacts.ts'
import { snapshot, taken, target } from '../../../support/snapshots.ts'

let github: GithubStandIn
beforeEach(async () => {
  github = await startGithubStandIn()
})
afterEach(async () => {
  expect(github.violations).toEqual([])
  await github.close()
})

const SHA = 'd'.repeat(40)
const RUN = { runId: 9001, runNumber: 118, sha: SHA }
const of = (region: string) => takenBy(snapshot([taken({ target: target(region) })]), RUN, 'deployment')
const zipped = (one: Snapshot) => zipSync(Object.fromEntries(snapshotToFiles(one, '1')))

const job = (texts: Parameters<typeof jobOf>[0] = {}) =>
  jobOf(texts, { env: { GITHUB_REPOSITORY: 'octo/cloud', GITHUB_API_URL: github.url, GITHUB_RUN_ID: '9002' } })
const NAME = jobOf().places.afterArtifact

const downloads = () =>
  github.requests.filter(({ target }) => target.startsWith('/repos/') && target.endsWith('/zip')).length

let nextId = 1
function leave(region: string, parts: Partial<RestArtifact> = {}): void {
  github.addArtifact({ id: nextId++, name: NAME, data: zipped(of(region)), ...parts })
}

async function find(search: BaselineSearch = {}, texts: Parameters<typeof jobOf>[0] = {}) {
  const answer = await findBaseline(job(texts), search)
  return isFound(answer) ? answer.snapshot.targets[0]?.target.region : answer
}

describe('the baseline', () => {
  test('is the newest that a run has left, whatever its id, with the run that left it', async () => {
    leave('older', { createdAt: '2026-01-01T00:00:00Z' })
    leave('newest', { createdAt: '2026-01-03T00:00:00Z', name: `${NAME}-2` })
    leave('old', { createdAt: '2026-01-02T00:00:00Z' })
    expect(await find()).toBe('newest')
    expect(await findBaseline(job())).toMatchObject({
      since: { ...RUN, by: 'deployment', runUrl: 'https://github.com/octo/cloud/actions/runs/9001' },
    })
  })

  test('is not newer than asked for: what another run has left since says nothing about that moment', async () => {
    leave('before', { createdAt: '2026-01-01T00:00:00Z' })
    leave('since', { createdAt: '2026-01-03T00:00:00Z' })
    expect(await find({ until: Date.parse('2026-01-02T00:00:00Z') })).toBe('before')
  })

  test('is the one that was taken last, also where a slower run has stored an older one after it', async () => {
    const takenOn = (region: string, minute: number) => {
      const takenAt = `2026-01-03T12:0${minute}:00.000Z`
      const { request, targets } = snapshot([taken({ target: target(region), takenAt })])
      return zipped({ ...of(region), request, targets })
    }
    leave('earlier', { createdAt: '2026-01-03T12:01:30Z', data: takenOn('earlier', 1) })
    leave('faster', { createdAt: '2026-01-03T12:05:00Z', data: takenOn('faster', 4), runId: 9001 })
    leave('slower', { createdAt: '2026-01-03T12:07:00Z', data: takenOn('slower', 2), runId: 9000 })
    expect(await find()).toBe('faster')
    expect(downloads()).toBe(2)
    leave('begun earlier', { createdAt: '2026-01-03T12:09:00Z', data: takenOn('begun earlier', 8), runId: 8999 })
    expect(await find()).toBe('begun earlier')
    expect(downloads()).toBe(3)
  })

  test('is one that a watch has kept anew, which is old and stored late; nothing else is read for it', async () => {
    const old = of('kept-anew').targets.map((one) => ({ ...one, takenAt: '2026-01-01T12:00:00.000Z' }))
    leave('first', { createdAt: '2026-01-01T12:01:00Z' })
    leave('kept-anew', { createdAt: '2026-02-20T12:00:00Z', data: zipped({ ...of('kept-anew'), targets: old }) })
    expect(await find()).toBe('kept-anew')
    expect(downloads()).toBe(1)
  })

  test('never comes from a run of a fork, however new', async () => {
    leave('ours', { createdAt: '2026-01-01T00:00:00Z' })
    leave('theirs', { createdAt: '2026-01-03T00:00:00Z', headRepositoryId: 2 })
    expect(await find()).toBe('ours')
  })

  test('of another filter or of other targets is another one', async () => {
    leave('ours')
    expect(await find({}, { filter: 'type=rds' })).toMatchObject({ because: 'never' })
    expect(await find({}, { targets: 'Production: eu-west-1' })).toMatchObject({ because: 'never' })
  })
})

describe('there is none', () => {
  test('where no run has left one', async () => {
    expect(await find()).toMatchObject({ because: 'never', text: expect.stringContaining('no earlier run') })
  })

  test('since the day of one that has expired; an older one does not stand in for it', async () => {
    leave('older', { createdAt: '2026-01-01T00:00:00Z' })
    leave('expired', { createdAt: '2026-01-03T00:00:00Z', isExpired: true })
    expect(await find()).toEqual({
      because: 'gone',
      text: 'no baseline since 2026-01-03: the after-snapshot of that day has expired',
    })
  })

  test('since the day of one that was deleted a moment ago', async () => {
    leave('deleted', { createdAt: '2026-01-03T00:00:00Z' })
    github.fail({ kind: 'status', status: 404, path: /artifacts\/\d+\/zip$/ })
    expect(await find()).toMatchObject({ because: 'gone', text: expect.stringContaining('is no longer there') })
  })

  test.each<[string, Partial<RestArtifact>, string]>([
    ['is not what its digest says', { digest: `sha256:${'0'.repeat(64)}` }, 'ARTIFACT_FAILED'],
    ['has no digest', { digest: null }, 'ARTIFACT_UNSAFE'],
    ['is no snapshot', { data: zipSync({ 'report.json': new Uint8Array() }) }, 'SNAPSHOT_NOT_FOUND'],
    ['is no archive', { data: new Uint8Array([1, 2, 3]) }, 'SNAPSHOT_NOT_FOUND'],
    ['leads out of its folder', { data: zipSync({ '../manifest.json': new Uint8Array() }) }, 'ARTIFACT_UNSAFE'],
    [
      'has a file that its manifest does not vouch for',
      {
        data: zipSync({
          ...Object.fromEntries(snapshotToFiles(of('x'), '1')),
          '1-production-x/inventory.json': new Uint8Array([1]),
        }),
      },
      'SNAPSHOT_ALTERED',
    ],
  ])('that can be read where the newest %s', async (_, parts, code) => {
    leave('older', { createdAt: '2026-01-01T00:00:00Z' })
    leave('newest', parts)
    expect(await find()).toMatchObject({ because: 'unreadable', failure: { code } })
  })

  test('without a token, and without the permission, which is named', async () => {
    expect(await find({}, { 'github-token': '' })).toMatchObject({ because: 'unreadable' })
    github.fail({ kind: 'status', status: 403, message: 'Resource not accessible by integration', times: 9 })
    expect(await find()).toMatchObject({
      because: 'unreadable',
      failure: { code: 'ARTIFACT_FORBIDDEN', remedy: expect.stringContaining('actions: read') },
    })
  })
})
