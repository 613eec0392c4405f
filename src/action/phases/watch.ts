import { lookAfter } from '../../deployment-diff.ts'
import { distinct, ExpectedError, isWrongInput } from '../../errors.ts'
import { openRasteriser } from '../../rasteriser.ts'
import { checkRequest } from '../../report/build/request-doubts.ts'
import type { Since } from '../../report/facts/report.ts'
import { writeSnapshotFolder } from '../../snapshot/folder.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'
import { VERSION } from '../../version.ts'
import { openStore } from '../channels/artifact-channel.ts'
import { tellPorts } from '../channels/channels.ts'
import { appendSummary } from '../channels/summary.ts'
import { isWhole } from '../channels/watch-channels.ts'
import { type FoundBaseline, isFound, type NoBaseline, sinceOf } from '../job/baseline.ts'
import { findBaselines } from '../job/baselines.ts'
import { takeForJob } from '../job/cloud.ts'
import type { Job } from '../job/job.ts'
import { takenHere } from '../job/origin.ts'
import { runOf } from '../job/run-facts.ts'
import { publicRepository } from '../job/visibility.ts'
import { decide, decideBlind } from './after.ts'
import { type AfterSettings, calmAfter } from './calm.ts'
import { findBefore, LAST } from './find-before.ts'
import { ignoreAfter } from './ignore.ts'
import { standIn } from './stand-in.ts'

type Take = typeof takeForJob

export interface WatchPorts {
  readonly find: typeof findBaselines
  readonly take: Take
  readonly open: typeof openStore
}

/**
 * One scan on a schedule: what has changed since the last deployment. The first scan has nothing to compare with; it becomes the baseline
 * until a deployment sets one. @param ports tests pass others
 */
export async function runWatch(
  job: Job,
  ports: WatchPorts = { find: findBaselines, take: takeForJob, open: openStore },
): Promise<void> {
  const baseline = await baselineOf(job, ports)
  if (baseline === undefined) return decideBlind(job)
  if (isNone(baseline)) return firstLook(job, baseline, ports)
  const { snapshot, since, found } = baseline
  checkRequest(snapshot.request, job.inputs.request)
  const isAccepted = isAccepting(await job.workflow(), job, found)
  const ignore = await ignoreAfter(job)
  const run = await runOf(job)
  const tell = await tellPorts(job, { found, isAccepting: isAccepted })
  const outcome = await lookAfter({
    ...tell,
    // Accepting the drift means that someone has seen it.
    gates: isAccepted ? [] : tell.gates,
    findBefore: async () => snapshot,
    async take() {
      const taken = await take(job, ports.take, { before: Promise.resolve(snapshot), ignore })
      return isAccepted ? takenHere(job, taken, 'accepted') : taken
    },
    standIn: (failure, before) => standIn(failure, before, job.inputs),
    isChecked: false,
    compare: {
      ...{ toolVersion: VERSION, rasteriser: openRasteriser, watch: { since } },
      ...(ignore && { ignore }),
      ...(run && { run }),
    },
  })
  decide(outcome, job)
}

interface Known {
  readonly snapshot: Snapshot
  readonly since: Since
  readonly found: FoundBaseline | undefined
}

function isNone(baseline: Known | NoBaseline): baseline is NoBaseline {
  return 'because' in baseline
}

/**
 * The baseline from the input `before`, otherwise from earlier runs; undefined if there may be one that cannot be read, after a warning
 * that says why.
 */
async function baselineOf(job: Job, { find }: WatchPorts): Promise<Known | NoBaseline | undefined> {
  const { before } = job.inputs
  if (before !== '' && before !== LAST) {
    const snapshot = await findBefore(job)
    return snapshot && knownFrom(snapshot, sinceOf(snapshot, await job.workflow()), undefined)
  }
  if (await job.isRestricted()) {
    const remedy = 'Set `allow-public: true`, or keep a snapshot in a private place and name its folder with `before`'
    job.warn(publicRepository('There is no baseline', remedy))
    return undefined
  }
  const answer = await job.contain('baseline', () => find(job))
  if (isFound(answer)) {
    sayMissing(answer, job)
    return knownFrom(answer.snapshot, answer.since, answer)
  }
  if (answer.because !== 'unreadable') return answer
  job.warn(answer.failure ?? new ExpectedError('BASELINE_MISSING', answer.text, 'Pass a `github-token`'))
  return undefined
}

/** A target without a baseline is reported as not compared. */
function sayMissing({ parts }: FoundBaseline, job: Job): void {
  const missing = parts?.missing ?? []
  for (const failure of distinct(missing.flatMap((one) => one.failure ?? []))) job.warn(failure)
  for (const { place, text, failure } of missing) if (failure === undefined) job.log.line(`${place}: ${text}`)
}

function knownFrom(snapshot: Snapshot, since: Omit<Since, 'takenAt'>, found: FoundBaseline | undefined): Known {
  const [takenAt] = snapshot.targets.flatMap((target) => target.takenAt ?? []).sort()
  return { snapshot, since: { ...(takenAt !== undefined && { takenAt }), ...since }, found }
}

/** A schedule accepts nothing: otherwise every night would accept changes that nobody has seen. */
function isAccepting({ eventName }: { readonly eventName: string }, { inputs, log }: Job, found: unknown): boolean {
  if (!inputs.accept) return false
  const why =
    eventName === 'schedule'
      ? 'a scheduled run accepts nothing; run the workflow by hand'
      : found === undefined
        ? 'the baseline is the one that `before` names; replace it with the snapshot at `after-path`'
        : undefined
  if (why !== undefined) log.notice(`accept is ignored: ${why}`)
  return why === undefined
}

/** A target that cannot be seen would be missing in every later comparison: the next run tries again. */
async function firstLook(job: Job, { text }: NoBaseline, ports: WatchPorts): Promise<void> {
  const taken = await takeOrWarn(job, ports.take)
  if (taken === undefined) return decideBlind(job)
  const failures = taken.targets.flatMap(({ inventory, render }) =>
    [inventory, render].filter((part) => part instanceof ExpectedError),
  )
  for (const failure of distinct(failures)) job.warn(failure)
  if (!isWhole(taken)) return decideBlind(job)
  const { keepBaseline } = await import('../job/keep-baseline.ts')
  const first = await takenHere(job, taken, 'watch')
  writeSnapshotFolder(job.places.afterFolder, first, VERSION)
  job.write('after-path', job.places.afterFolder)
  await job.contain('baseline', async () => keepBaseline(job, first, await ports.open(job)))
  const said = `There is nothing to compare with: ${text}. This look is the baseline from now on, until a deployment sets one.`
  job.log.line(said)
  appendSummary(job, `### Drift: first look\n\n${said}\n`)
  job.write('has-changes', false)
  job.write('verdict', 'first look: nothing to compare with')
  job.write('conclusion', 'neutral')
}

/** A scan that waits as long as the inputs say: a deployment may still be rolling out when the schedule starts. */
async function take(job: Job, takeOne: Take, known: Omit<AfterSettings, 'limit'>): Promise<Snapshot> {
  const limit = job.inputs.timeoutSeconds
  const settle = await calmAfter(job, { ...known, limit })
  const calm = { ...settle, ...(job.inputs.control && { control: true }) }
  return takeOne(job, limit, settle === undefined && !job.inputs.control ? undefined : calm)
}

/** @throws if the inputs are wrong */
async function takeOrWarn(job: Job, takeOne: Take): Promise<Snapshot | undefined> {
  try {
    const ignore = await ignoreAfter(job)
    return await take(job, takeOne, { before: Promise.resolve(undefined), ignore })
  } catch (error) {
    if (isWrongInput(error)) throw error
    job.warn(error)
    return undefined
  }
}
