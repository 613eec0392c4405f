import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { zipSync } from 'fflate'
import { openRestArtifacts } from '../../../../src/action/job/artifacts.ts'
import { isFound } from '../../../../src/action/job/baseline.ts'
import { currentIds, findBaselines } from '../../../../src/action/job/baselines.ts'
import { moveBaseline } from '../../../../src/action/job/keep-baseline.ts'
import { takenBy } from '../../../../src/action/job/origin.ts'
import { scopedArtifactName } from '../../../../src/action/places.ts'
import { snapshotToFiles } from '../../../../src/snapshot/files.ts'
import { jobOf } from '../../../support/action-inputs.ts'
import { type GithubStandIn, startGithubStandIn } from '../../../support/github-stand-in.ts'
import type { RestArtifact } from '../../../support/github-stand-in-artifacts.ts'
import { instance, inventoryOf } from '../../../support/inventories.ts'
import { snapshot, taken, target } from '../../../support/snapshots.ts'

let github: GithubStandIn
beforeEach(async () => {
  github = await startGithubStandIn()
})
afterEach(async () => {
  expect(github.violations).toEqual([])
  await github.close()
})

type Texts = Parameters<typeof jobOf>[0]
const TARGETS = 'Production: us-east-1, eu-west-1, eu-north-1'
const job = (texts: Texts = {}) =>
  jobOf(
    { targets: TARGETS, phase: 'watch', ...texts },
    { env: { GITHUB_REPOSITORY: 'octo/cloud', GITHUB_API_URL: github.url, GITHUB_RUN_ID: '9009' } },
  )
const day = (of: number) => `2026-01-0${of}T00:00:00Z`

interface Leaving extends Partial<RestArtifact> {
  readonly run?: number
  /** What the inventories are recognised by. */
  readonly mark?: string
  readonly texts?: Texts
}

let nextId = 1
/** What a job leaves after a deployment of these regions. */
function leave(regions: readonly string[], { run = 1, mark = `run ${run}`, texts, ...parts }: Leaving = {}): void {
  const targets = regions.map((region) =>
    taken({ target: target(region), inventory: inventoryOf([instance(`${region} of ${mark}`)]) }),
  )
  const left = takenBy(snapshot(targets), { runId: run, runNumber: run, sha: 'd'.repeat(40) }, 'deployment')
  const { afterArtifact: name } = jobOf({ targets: `Production: ${regions.join(', ')}`, ...texts }).places
  const data = zipSync(Object.fromEntries(snapshotToFiles(left, '1')))
  github.addArtifact({ id: nextId++, name, data, createdAt: day(run), ...parts })
}

/** What was found of each region, by what the inventory holds; or why nothing was. */
async function find(texts: Texts = {}) {
  const answer = await findBaselines(job(texts))
  if (!isFound(answer)) return answer
  const text = (bytes: unknown) => new TextDecoder().decode(bytes as Uint8Array)
  return {
    found: answer.snapshot.targets.map(({ inventory }) => /[a-z0-9-]+ of [a-z0-9 ]+/.exec(text(inventory))?.[0]),
    missing: answer.parts?.missing.map(({ place, because }) => `${place}: ${because}`),
    since: answer.since,
    expires: new Date(answer.artifact.expiresAt).toISOString(),
  }
}

const EACH = ['us-east-1', 'eu-west-1', 'eu-north-1']

describe('the baseline of a watch over many targets', () => {
  test('is what each job of a matrix has left, with the run that left it', async () => {
    for (const region of EACH) leave([region], { run: 3 })
    expect(await find()).toMatchObject({
      found: EACH.map((region) => `${region} of run 3`),
      missing: [],
      since: { by: 'deployment', runId: 3, runNumber: 3 },
    })
  })

  test('is what the jobs of the reusable workflow have left', async () => {
    const name = scopedArtifactName(jobOf({ targets: TARGETS, phase: 'plan', 'job-matrix': '""' }).inputs)
    for (const region of EACH) leave([region], { texts: { 'artifact-name': name } })
    expect(await find()).toMatchObject({ found: EACH.map((region) => `${region} of run 1`), missing: [] })
  })

  test('is the newest of every place, whether it was left alone or with others', async () => {
    for (const region of EACH) leave([region], { run: 1 })
    leave(EACH, { run: 2 })
    leave(['eu-west-1'], { run: 3 })
    const { found, since } = (await find()) as { found: string[]; since: object }
    expect(found.toSorted()).toEqual(['eu-north-1 of run 2', 'eu-west-1 of run 3', 'us-east-1 of run 2'])
    expect(since).toEqual({ by: 'deployment' })
  })

  test('is the one artifact where one job has all targets', async () => {
    leave(EACH, { run: 2 })
    expect(await find()).toMatchObject({ found: EACH.map((region) => `${region} of run 2`), since: { runId: 2 } })
  })

  test('is told as incomplete where a place has none', async () => {
    leave(['us-east-1'])
    leave(['eu-west-1'], { isExpired: true })
    expect(await find()).toMatchObject({
      found: ['us-east-1 of run 1'],
      missing: ['Production: eu-west-1: gone', 'Production: eu-north-1: never'],
    })
  })

  test('is never an older one in place of one that has expired or cannot be read', async () => {
    leave(EACH, { run: 1 })
    leave(['us-east-1'], { run: 2, isExpired: true })
    leave(['eu-west-1'], { run: 3, digest: `sha256:${'0'.repeat(64)}` })
    expect(await find()).toMatchObject({
      found: ['eu-north-1 of run 1'],
      missing: ['Production: us-east-1: gone', 'Production: eu-west-1: unreadable'],
    })
  })

  test('never comes from a run of a fork', async () => {
    for (const region of EACH) leave([region], { run: 1 })
    leave(['us-east-1'], { run: 3, headRepositoryId: 2 })
    expect(await find()).toMatchObject({ found: EACH.map((region) => `${region} of run 1`) })
  })

  test('is looked for of every place that is new, also beside many that are not', async () => {
    const regions = Array.from({ length: 30 }, (_, at) => `us-east-${at}`)
    leave(regions.slice(0, 29), { run: 1 })
    const targets = `Production: ${regions.slice(0, 29).join(', ')}\nProduction: us-east-29`
    leave(['us-east-29'], { run: 2 })
    expect(await find({ targets })).toMatchObject({ missing: [] })
  })

  test('costs three questions per target, and fewer where nobody runs a matrix', async () => {
    const regions = Array.from({ length: 100 }, (_, at) => `us-east-${at}`)
    const targets = `Production: ${regions.join(', ')}`
    leave(regions)
    const asked = () => github.requests.filter(({ target: path }) => path.startsWith('/repos/')).length
    await find({ targets })
    expect(asked()).toBeLessThan(50)
    const already = asked()
    for (const region of regions) leave([region], { run: 2 })
    expect(await find({ targets })).toMatchObject({ missing: [], since: { runId: 2 } })
    expect(asked() - already).toBeLessThan(350)
  })
})

describe('there is none', () => {
  test('where no run has left any', async () => {
    expect(await find()).toMatchObject({ because: 'never' })
  })

  test('where one has expired and the others never were', async () => {
    leave(['eu-west-1'], { isExpired: true })
    expect(await find()).toMatchObject({ because: 'gone', text: expect.stringContaining('has expired') })
  })

  test('and there may be one, where one cannot be read', async () => {
    leave(['us-east-1'], { isExpired: true })
    leave(['eu-west-1'], { digest: null })
    expect(await find()).toMatchObject({ because: 'unreadable', failure: { code: 'ARTIFACT_UNSAFE' } })
  })

  test('without a token, and without the permission, which is named', async () => {
    expect(await find({ 'github-token': '' })).toMatchObject({ because: 'unreadable' })
    github.fail({ kind: 'status', status: 403, message: 'Resource not accessible by integration', times: 9 })
    expect(await find()).toMatchObject({ because: 'unreadable', failure: { code: 'ARTIFACT_FORBIDDEN' } })
  })
})

describe('a baseline that is replaced', () => {
  async function replaced(between: () => void = () => undefined): Promise<boolean> {
    const own = job()
    const from = await findBaselines(own)
    if (!isFound(from)) throw new Error(from.text)
    between()
    const store = { upload: async () => ({ id: 999, url: '', name: '' }) }
    return moveBaseline(own, from.snapshot, { store, from })
  }

  test('is replaced where a part has expired or cannot be read: that is what accepting it mends', async () => {
    leave(['us-east-1'])
    leave(['eu-west-1'], { digest: null })
    leave(['eu-north-1'], { isExpired: true })
    expect(await replaced()).toBe(true)
  })

  test.each(['us-east-1', 'eu-west-1'])('stays where a run has left another one of %s meanwhile', async (region) => {
    leave(['us-east-1'])
    leave(['eu-west-1'], { digest: null })
    expect(await replaced(() => leave([region], { run: 2 }))).toBe(false)
  })
})

test('which artifacts are the baseline now is known without reading them', async () => {
  leave(EACH, { id: 501, run: 1 })
  leave(['eu-west-1'], { id: 502, run: 2 })
  leave(['eu-north-1'], { id: 503, run: 3, isExpired: true })
  const rest = await openRestArtifacts(job())
  if (rest === undefined) throw new Error('There is a token')
  expect([...(await currentIds(rest, job()))].toSorted()).toEqual([501, 502])
})
