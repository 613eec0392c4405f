/**
 * Runs workflows with act (github.com/nektos/act), a third-party runner, without containers and only on loopback: the self-test of
 * check.yml and the README's examples, against `serve`, and checks the result of each (`act-run.ts`). If act is not available, this prints
 * a note and does not fail.
 *
 * What act does not support, and the replacement: its artifact server does not accept the MIME types that the artifact client sends, so
 * artifacts go to the stand-in of the tests, as do calls of GitHub's API; `environment.deployment` is unknown to it and removed; about an
 * expression in `max-parallel` it only complains.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ServeProcess, startServe } from '../../__tests__/support/cli.ts'
import { runByAct } from './act-run.ts'
import { actRuns, REUSABLE_WORKFLOW } from './act-runs.ts'

const VERSION = 'v0.2.89'
const SECOND = 1000
/** Building it takes about half a minute, once. */
const MOST_TO_BUILD = 80 * SECOND
const MOST_FOR_A_RUN = 85 * SECOND
/** No run is started later, so that everything ends within three minutes. */
const LAST_BEGIN = 90 * SECOND
const began = Date.now()

const scratch = mkdtempSync(path.join(tmpdir(), 'act-'))
try {
  const { act, why } = findAct()
  if (act === undefined) console.log(`act: not run, ${why}`)
  else await runAll(act)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/** The program, built from the Go module proxy into node_modules; or why it is not available. */
function findAct(): { act?: string; why?: string } {
  if (process.platform !== 'linux') return { why: 'this is not Linux' }
  const folder = path.resolve('node_modules/.cache/act', VERSION)
  const act = path.join(folder, 'act')
  if (existsSync(act)) return { act }
  for (const tool of ['go', 'git']) if (spawnSync(tool, ['version']).status !== 0) return { why: `there is no ${tool}` }
  const env = { ...process.env, GOBIN: folder, GOFLAGS: '' }
  const options = { env, cwd: scratch, encoding: 'utf8', timeout: MOST_TO_BUILD } as const
  const { status, stderr, error } = spawnSync('go', ['install', `github.com/nektos/act@${VERSION}`], options)
  return status === 0 ? { act } : { why: `it cannot be built: ${error?.message ?? stderr.trim().split('\n').at(-1)}` }
}

async function runAll(act: string): Promise<void> {
  const [ours, empty] = unpacked()
  const selfTest = { port: await freePort(), pidFile: path.join(scratch, 'serve.pid') }
  const [readme, jobs, check] = ['README.md', '.github/docs/jobs.md', '.github/workflows/check.yml'].map((file) =>
    readFileSync(file, 'utf8'),
  )
  try {
    for (const run of actRuns(`${readme}${jobs}`, check ?? '', selfTest)) {
      const start = Date.now()
      if (start - began > LAST_BEGIN) {
        console.log(`act: ${run.name}: not run, there was no time left`)
        continue
      }
      const { verdict, problems } = await withCloudcraft((cloudcraft) =>
        runByAct(run, { act, ours, empty, cloudcraft, folder: path.join(scratch, 'run'), timeLimitMs: MOST_FOR_A_RUN }),
      )
      const seconds = Math.round((Date.now() - start) / SECOND)
      if (problems.length === 0) console.log(`act: ${run.name}: ${verdict} (${seconds} s)`)
      else fail(`act: ${run.name} failed after ${seconds} s:\n  ${problems.join('\n  ')}`)
    }
  } finally {
    if (existsSync(selfTest.pidFile)) stop(Number(readFileSync(selfTest.pidFile, 'utf8')))
  }
}

async function withCloudcraft<T>(work: (cloudcraft: ServeProcess) => Promise<T>): Promise<T> {
  const cloudcraft = await startServe(['--api-key', 'key-of-act'], { cwd: scratch })
  try {
    return await work(cloudcraft)
  } finally {
    await cloudcraft.close()
  }
}

/** The Action in the form that a runner downloads, with the workflow that GitHub reads from git; and an action that does nothing. */
function unpacked(): readonly [ours: string, empty: string] {
  const [ours, empty] = [path.join(scratch, 'ours'), path.join(scratch, 'empty')]
  for (const name of ['action.yml', 'dist', 'package.json']) cpSync(name, path.join(ours, name), { recursive: true })
  mkdirSync(path.dirname(path.join(ours, REUSABLE_WORKFLOW)), { recursive: true })
  const workflow = readFileSync(REUSABLE_WORKFLOW, 'utf8')
  writeFileSync(path.join(ours, REUSABLE_WORKFLOW), workflow.replace(/^ +deployment: false.*\n/m, ''))
  mkdirSync(empty)
  writeFileSync(path.join(empty, 'action.yml'), 'name: Empty\nruns:\n  using: composite\n  steps: []\n')
  return [ours, empty]
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** act leaves background processes of a step running. */
function stop(pid: number): void {
  try {
    if (pid > 0) process.kill(pid)
  } catch {
    // Already ended.
  }
}

function fail(text: string): void {
  console.error(text)
  process.exitCode = 1
}
