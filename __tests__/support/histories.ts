import type { EntryOrigin } from '../../src/history/entry.ts'
import {
  type Addition,
  type HistoryFiles,
  NO_HISTORY,
  parseHistory,
  withDeployments,
} from '../../src/history/history.ts'
import type { Change } from '../../src/inventory/change.ts'
import type { Report } from '../../src/report/facts/report.ts'
import {
  added,
  blindTarget,
  changed,
  connection,
  removed,
  replaced,
  reportOf,
  rollout,
  targetReport,
} from './reports.ts'
import { type Random, randomFrom } from './situations/random.ts'
import { target } from './snapshots.ts'

export const HISTORY_OPTIONS = { toolVersion: '1.2.3', title: 'octo/cloud' }

const PLACES = [
  target(),
  target('eu-west-1'),
  target('us-east-1', { id: '2'.repeat(8), name: 'Staging' }),
  target('eu-central-1', { id: '3'.repeat(8), name: 'Analytics' }),
]
const NAMES = 'orders billing refunds ledger search mail media carts gateway jobs'.split(' ')
const TYPES = ['ec2', 'rds', 's3', 'lambda', 'sqs', 'elb']

function randomChange(random: Random): Change {
  const [name, type] = [random.pick(NAMES), random.pick(TYPES)]
  const make = random.pick([
    () => added(name, [], type),
    () => added(name, [], type),
    () => changed(name),
    () => changed(name),
    () => removed(name, random.chance(0.2) ? ['destructive'] : [], type),
    () => replaced(name, name, random.chance(0.1) ? ['destructive'] : []),
    () => rollout(name, ['i-1', 'i-2'], ['i-3', 'i-4']),
    () => connection('connection-added', name, 'ledger'),
    () => added(name, [random.chance(0.2) ? 'exposure' : 'unconfirmed'], type),
  ])
  return make()
}

/** What a deployment of a busy company may have changed. */
export function randomReport(seed: number, takenAt: string): Report {
  const random = randomFrom(seed)
  const ending = random.chance(0.07) ? 'failure' : 'success'
  const count = random.chance(0.15) ? 0 : random.int(1, random.chance(0.1) ? 25 : 6)
  const [first, ...others] = random.some(PLACES, random.chance(0.2) ? 3 : 1)
  const changes = Array.from({ length: count }, () => randomChange(random))
  const parts = { after: { takenAt, resources: 100 } }
  if (random.chance(0.03)) return reportOf([blindTarget('no-after', { target: target() })], ending)
  const rest = others.map((place) => targetReport([randomChange(random)], { ...parts, target: place }))
  return reportOf([targetReport(changes, { ...parts, target: first ?? target() }), ...rest], ending)
}

/** Where a deployment comes from; with a pull request for two of three. */
export function originOfRun(run: number, now: string, named = true): EntryOrigin {
  const server = 'https://github.com/octo/cloud'
  const commit = run.toString(16).padStart(40, 'c0ffee')
  return {
    ...{ id: `${run}-1-deploy`, now, named, workflow: 'Deploy', commitUrl: `${server}/commit/${commit}` },
    ...{ of: { runId: 9000 + run, runNumber: run, commit, runUrl: `${server}/actions/runs/${9000 + run}` } },
    ...(run % 3 > 0 && { prUrl: `${server}/pull/${400 + run}` }),
    ...(run % 3 > 0 && {
      of: {
        runId: 9000 + run,
        runNumber: run,
        prNumber: 400 + run,
        commit,
        runUrl: `${server}/actions/runs/${9000 + run}`,
      },
    }),
    reportUrl: `${server}/actions/runs/${9000 + run}/artifacts/${run}`,
  }
}

/** Deployments of a company, some a day, the first one first. */
export function deployments(count: number, named = true): readonly Addition[] {
  let time = Date.UTC(2026, 2, 1, 8)
  return Array.from({ length: count }, (_, at): Addition => {
    const random = randomFrom(at + 1)
    time += random.int(1, 30) * 3_600_000 + random.int(0, 3599) * 1000
    const now = new Date(time).toISOString()
    return { report: randomReport(at + 1, now), origin: originOfRun(at + 1, now, named) }
  })
}

/** The files of a history after more deployments, as they lie there. */
export function afterwards(
  files: ReadonlyMap<string, string>,
  additions: readonly Addition[],
): ReadonlyMap<string, string> {
  const names = [...files.keys()]
  const history = names.length === 0 ? NO_HISTORY : parseHistory(files, names)
  if ('odd' in history) throw new Error(history.odd)
  return applied(files, withDeployments(history, additions, HISTORY_OPTIONS))
}

function applied(
  files: ReadonlyMap<string, string>,
  { files: written, kept }: HistoryFiles,
): ReadonlyMap<string, string> {
  const old = kept.map((name) => [name, files.get(name) ?? ''] as const)
  return new Map([...old, ...written])
}
