import { existsSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { watchChannels } from '../../../../src/action/channels/watch-channels.ts'
import type { FoundBaseline, NoBaseline } from '../../../../src/action/job/baseline.ts'
import type { takeForJob } from '../../../../src/action/job/cloud.ts'
import type { OutputName } from '../../../../src/action/outputs.ts'
import { runWatch } from '../../../../src/action/phases/watch.ts'
import type { Message } from '../../../../src/deployment-diff.ts'
import { ExpectedError } from '../../../../src/errors.ts'
import { readWorkflow } from '../../../../src/github/workflow.ts'
import { compareInventories } from '../../../../src/inventory/diff.ts'
import { parseInventory } from '../../../../src/inventory/read/parse.ts'
import type { Calm } from '../../../../src/snapshot/calm.ts'
import { snapshotFromFiles } from '../../../../src/snapshot/files.ts'
import type { Snapshot } from '../../../../src/snapshot/snapshot.ts'
import { jobOf } from '../../../support/action-inputs.ts'
import { type Scratch, scratchFolder } from '../../../support/folders.ts'
import { type GithubStandIn, startGithubStandIn } from '../../../support/github-stand-in.ts'
import { instance, inventoryOf } from '../../../support/inventories.ts'
import { reportOf, targetReport } from '../../../support/reports.ts'
import { snapshot, taken, target } from '../../../support/snapshots.ts'
import { inStep } from '../../../support/step-commands.ts'

let scratch: Scratch
let github: GithubStandIn
beforeEach(async () => {
  scratch = scratchFolder()
  github = await startGithubStandIn()
})
afterEach(async () => {
  expect(github.violations).toEqual([])
  await github.close()
  scratch.remove()
})

type Texts = Parameters<typeof jobOf>[0]
const DAY = 86_400_000
const of = (...names: string[]) => snapshot([taken({ inventory: inventoryOf(names.map((name) => instance(name))) })])
const outage = new ExpectedError('SERVER_ERROR', 'It is away', 'Try again')

const env = () => ({
  ...{ RUNNER_TEMP: scratch.path, GITHUB_REPOSITORY: 'octo/cloud', GITHUB_API_URL: github.url, GITHUB_RUN_ID: '9002' },
  ...{ GITHUB_EVENT_NAME: 'workflow_dispatch', GITHUB_STEP_SUMMARY: `${scratch.path}/summary` },
})
const watching = (texts: Texts, written: Map<OutputName, unknown>) =>
  jobOf(
    { phase: 'watch', 'allow-public': 'true', ...texts },
    { env: env(), write: (name, value) => void written.set(name, value) },
  )

function baseline(days: number, parts: Partial<Snapshot> = {}): FoundBaseline {
  const createdAt = Date.now() - days * DAY
  const artifact = {
    id: 7,
    name: 'a',
    size: 1,
    createdAt,
    expiresAt: createdAt + 90 * DAY,
    isExpired: false,
    hasDigest: true,
  }
  return { artifact, snapshot: { ...of('web'), ...parts }, since: { by: 'deployment', runId: 9001 } }
}

/** One look, and what it has uploaded as a baseline. */
async function look(answer: FoundBaseline | NoBaseline, now: Snapshot | Error, texts: Texts = {}) {
  const written = new Map<OutputName, unknown>()
  const kept: Snapshot[] = []
  const upload = async (_: string, files: ReadonlyMap<string, Uint8Array>) => {
    kept.push(snapshotFromFiles('kept', (file) => files.get(file)))
    return { id: 8, url: '', name: '' }
  }
  const calms: (Calm | undefined)[] = []
  const take: typeof takeForJob = async (_, __, calm) => {
    calms.push(calm as Calm | undefined)
    if (now instanceof Error) throw now
    return now
  }
  const store = { upload, uploadFile: async () => ({ id: 9, url: '', name: '' }) }
  const said = await inStep({}, () =>
    runWatch(watching(texts, written), { find: async () => answer, take, open: async () => store }),
  )
  return { ...said, kept, written, calms }
}

const NEVER: NoBaseline = { because: 'never', text: 'no earlier run has left an after-snapshot of these targets' }

describe('the first look', () => {
  test('is the baseline from then on, and says so', async () => {
    const { kept, written, failed } = await look(NEVER, of('web'), { 'fail-on': 'unknown, drift' })
    expect(kept).toMatchObject([{ origin: { by: 'watch', runId: 9002 }, targets: [{}] }])
    expect(Object.fromEntries(written)).toMatchObject({
      'after-artifact-id': 8,
      conclusion: 'neutral',
      'has-changes': false,
    })
    expect(readFileSync(`${scratch.path}/summary`, 'utf8')).toContain('This look is the baseline from now on')
    expect(failed).toBe(false)
  })

  test('that has not seen everything is no baseline: the next one tries again', async () => {
    const partly = snapshot([taken(), taken({ inventory: outage })])
    const { kept, stdout, written } = await look(NEVER, partly)
    expect(kept).toEqual([])
    expect(stdout).toMatch(/^::warning::It is away/m)
    expect(written.get('conclusion')).toBe('neutral')
  })

  test('that could not be taken is a warning', async () => {
    const { kept, stdout, failed } = await look(NEVER, outage)
    expect([kept, failed]).toEqual([[], false])
    expect(stdout).toMatch(/^::warning::It is away. Try again. \(SERVER_ERROR\)$/m)
  })

  test('comes again where the baseline has expired', async () => {
    const { kept } = await look({ because: 'gone', text: 'no baseline since 2026-01-03' }, of('web'))
    expect(kept).toHaveLength(1)
  })

  test('never takes the place of a baseline that cannot be read', async () => {
    const failure = new ExpectedError('ARTIFACT_FAILED', 'Its digest is another', 'Run it again')
    const { kept, stdout, written } = await look({ because: 'unreadable', text: 'x', failure }, of('web'))
    expect(kept).toEqual([])
    expect(stdout).toContain('(ARTIFACT_FAILED)')
    expect(written.get('conclusion')).toBe('neutral')
  })
})

describe('patience', () => {
  const answers: readonly (FoundBaseline | NoBaseline)[] = [NEVER, baseline(1)]

  test('is what `settle` and `control` ask for, in the first look and in every other', async () => {
    for (const answer of answers) {
      const { calms } = await look(answer, of('web'), { settle: '30', control: 'true' })
      expect(calms).toMatchObject([{ control: true, settle: { seconds: 30 } }])
    }
  })

  test('is none unless asked for', async () => {
    for (const answer of answers) expect((await look(answer, of('web'))).calms).toEqual([undefined])
  })

  test('waits neither for what the baseline knows to change by itself nor for what rules hide', async () => {
    const control = { inventory: inventoryOf([instance('web'), instance('noise')]) }
    const noisy = baseline(1, snapshot([taken({ inventory: inventoryOf([instance('web')]), control })]))
    const ignore = '- { name: hidden, reason: noise }'
    const { calms } = await look(noisy, of('web'), { settle: '30', ignore })
    const matters = calms[0]?.settle?.matters
    if (matters === undefined) throw new Error('Nothing decides what is waited for')
    const [before, after] = [['web'], ['web', 'noise', 'hidden', 'new']].map((names) =>
      parseInventory('a', inventoryOf(names.map((name) => instance(name)))),
    )
    if (before === undefined || after === undefined) throw new Error('Two inventories were made')
    const moved = compareInventories(before, after).diff.changes
    const left = await matters(moved, { target: taken().target, before, after })
    expect(left).toMatchObject([{ kind: 'added', after: { name: 'new' } }])
  })
})

describe('a look', () => {
  test('that cannot be taken says that it does not know', async () => {
    const { written, stdout } = await look(baseline(1), outage)
    expect(written.get('conclusion')).toBe('neutral')
    expect(stdout).toContain('(SERVER_ERROR)')
    expect(existsSync(`${scratch.path}/summary`)).toBe(true)
  })

  test('says which of its targets have no baseline, and compares the others', async () => {
    const failure = new ExpectedError('ARTIFACT_FAILED', 'Its digest is another', 'Run it again')
    const missing = [
      { place: 'Production: eu-west-1', because: 'gone', text: 'no baseline since 2026-01-03' },
      { place: 'Production: eu-north-1', because: 'unreadable', text: failure.message, failure },
    ] as const
    const now = snapshot([...of('web', 'new').targets, taken({ target: target('eu-west-1') })])
    const { stdout, written } = await look({ ...baseline(1), parts: { ids: [7], missing } }, now)
    expect(stdout).toMatch(/^Production: eu-west-1: no baseline since 2026-01-03$/m)
    expect(stdout).toMatch(/^::warning::Its digest is another. Run it again. \(ARTIFACT_FAILED\)$/m)
    expect(written.get('verdict')).toBe('1 EC2 instance added; 1 of 2 targets could not be compared')
  })

  test('with another filter than the baseline that `before` names is wrong input', async () => {
    const filtered = baseline(1, { request: { ...of().request, filter: 'type=rds' } })
    await expect(look(filtered, of('web'))).rejects.toMatchObject({
      code: 'BASELINE_DIFFERS',
      message: 'The baseline was taken with filter "type=rds", and this look asks for neither filter nor exclude',
    })
  })
})

/** What the channel of the baseline does after a look. */
async function keep(found: FoundBaseline, isAccepting: boolean, now = of('web', 'new')) {
  const kept: Snapshot[] = []
  const upload = async (_: string, files: ReadonlyMap<string, Uint8Array>) => {
    kept.push(snapshotFromFiles('kept', (file) => files.get(file)))
    return { id: 8, url: '', name: '' }
  }
  const job = watching({}, new Map())
  const here = { job, workflow: await readWorkflow(env()), isRestricted: false }
  const store = { upload, uploadFile: upload as never }
  const { stdout } = await inStep({}, async () => {
    const [channel] = watchChannels({ found, isAccepting }, here, async () => store)
    const message = { report: reportOf([targetReport([])]), sides: { before: found.snapshot, after: now }, links: {} }
    await channel?.publish(message as unknown as Message)
  })
  return { kept, stdout }
}

/** The newest artifact that GitHub lists at the end of the look. */
const leave = (id: number) =>
  github.addArtifact({
    id,
    name: jobOf().places.afterArtifact,
    createdAt: new Date(Date.now() + id * 1000).toISOString(),
  })

describe('the baseline', () => {
  test('is left where it is by a look, however much has drifted', async () => {
    leave(7)
    expect((await keep(baseline(10), false)).kept).toEqual([])
  })

  test('is kept anew as it is when half of its days are over', async () => {
    leave(7)
    const old = baseline(50, { origin: { by: 'deployment', runId: 9001, runNumber: 118 } })
    const { kept } = await keep(old, false)
    expect(kept).toMatchObject([old.snapshot])
  })

  test('is not kept anew where a part is missing, in front of which it would stand', async () => {
    leave(7)
    const missing = [{ place: 'Production: eu-west-1', because: 'gone', text: 'it has expired' }] as const
    expect((await keep({ ...baseline(50), parts: { ids: [7], missing } }, false)).kept).toEqual([])
    expect((await keep({ ...baseline(50), parts: { ids: [7], missing: [] } }, false)).kept).toHaveLength(1)
  })

  test('is the account as it is now when that is accepted', async () => {
    leave(7)
    const { kept } = await keep(baseline(1), true)
    expect(kept[0]?.targets[0]?.inventory).toEqual(of('web', 'new').targets[0]?.inventory)
  })

  test('is not what could not be seen', async () => {
    leave(7)
    expect((await keep(baseline(1), true, snapshot([taken({ inventory: outage })]))).kept).toEqual([])
  })

  test.each([
    ['accepted', 1, true],
    ['kept anew', 50, false],
  ])('is not %s over one that a deployment has left meanwhile', async (_, days, isAccepting) => {
    leave(7)
    leave(9)
    const { kept, stdout } = await keep(baseline(days), isAccepting)
    expect(kept).toEqual([])
    expect(stdout).toContain('The baseline was not updated: another run set one in the meantime')
  })
})
