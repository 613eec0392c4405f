import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Inputs, type Job, type Surroundings, startSurroundings } from '../support/action-job.ts'
import { CANARY, runsIn } from '../support/canary.ts'
import { type ServeProcess, startServe } from '../support/cli.ts'
import { type FaultProxy, PLACES, type Place, startFaultProxy } from '../support/fault-proxy.ts'
import { type Scratch, scratchFolder } from '../support/folders.ts'
import type { StepResult } from '../support/runner.ts'

/** Everything that the simulator can do wrong with a request. */
const FAULTS = [
  ...['202', '429:1', '429:none', '400', '401', '403', '404', '408', '412', '413', '500', '502', '503', '504'],
  ...['html-502', 'redirect', 'slow:100', 'truncated', 'not-png', 'bad-json', 'wrong-type', 'empty', 'dropped'],
]
const PLACE_NAMES = Object.keys(PLACES) as Place[]

/** Nothing but the verdict: no comment, no artifact, no large picture. */
const QUIET: Inputs = {
  ...{ 'api-key': CANARY, timeout: '1', width: '64', height: '36', 'comment-mode': 'never', 'job-summary': 'false' },
}

let scratch: Scratch
let around: Surroundings
/** The same company, before and after a deployment: simulators have one seed. */
let clouds: readonly [before: ServeProcess, after: ServeProcess]
let proxies: readonly [before: FaultProxy, after: FaultProxy]
let truth = ''
/** One job whose first half has gone well. */
let taken: Job
let takenMain: StepResult
const figures = { runs: 0, wrongVerdicts: 0, failedDeployments: 0, leaks: 0, unknown: 0, true: 0 }

const startCloud = () => startServe(['--api-key', CANARY, '--rate', 'off', '--scan', '0'], { cwd: scratch.path })
const quietJob = () => around.job({ env: { ACTIONS_RESULTS_URL: '', ACTIONS_RUNTIME_TOKEN: '' } })

beforeAll(async () => {
  scratch = scratchFolder()
  around = await startSurroundings()
  clouds = [await startCloud(), await startCloud()]
  proxies = [await startFaultProxy(clouds[0].url), await startFaultProxy(clouds[1].url)]
  await clouds[1].control('deploy/release')
  taken = await quietJob()
  takenMain = await taken.main({ ...QUIET, 'api-url': clouds[0].url })
  truth = (await postAt(taken, takenMain, clouds[1].url)).outputs['verdict'] ?? ''
})
afterAll(async () => {
  await Promise.all([around, ...clouds, ...proxies].map((one) => one.close()))
  scratch.remove()
  // The figures of the matrix, for whoever reads the log.
  process.stdout.write(`fault matrix: ${JSON.stringify(figures)}\n`)
})

/** The end of a job, for which the runner hands over what main has left: the address is another one by now. */
async function postAt(job: Job, main: StepResult, url: string): Promise<StepResult> {
  Object.assign(main.state, { 'input-api-url': url })
  return job.post({ ...QUIET, 'api-url': url })
}

/** Counts, and names what must not be. */
function problemsOf(steps: readonly StepResult[], post: StepResult): readonly string[] {
  const { conclusion, verdict = '' } = post.outputs
  const text = steps.map(({ stdout, stderr }) => stdout.replace(/^::(add-mask|debug)::.*$/gm, '') + stderr).join('\n')
  const isWrong = conclusion === 'success' ? verdict !== truth : !verdict.includes('could not be determined')
  const hasFailed = steps.some(({ exitCode }) => exitCode !== 0)
  const hasLeaked = runsIn(text, CANARY).length > 0
  figures.runs += 1
  figures[conclusion === 'success' ? 'true' : 'unknown'] += 1
  figures.wrongVerdicts += isWrong ? 1 : 0
  figures.failedDeployments += hasFailed ? 1 : 0
  figures.leaks += hasLeaked ? 1 : 0
  const bug = /please report it: (.*)/.exec(text)?.[1]
  return [
    ...(isWrong ? [`verdict ${verdict}`] : []),
    ...(hasFailed ? ['failed'] : []),
    ...(hasLeaked ? ['leak'] : []),
    ...(bug === undefined ? [] : [`bug ${bug}`]),
  ]
}

test('without a fault there is something to see', () => {
  expect(truth).toMatch(/added|replaced|changed/)
  expect(FAULTS).toHaveLength(23)
})

/** Runs are mostly waits: a few at a time. */
async function problemsOfAll(run: (fault: string) => Promise<readonly string[]>): Promise<readonly string[]> {
  const queue = [...FAULTS]
  const problems: string[] = []
  const work = async () => {
    for (let fault = queue.shift(); fault !== undefined; fault = queue.shift())
      for (const problem of await run(fault)) problems.push(`${fault}: ${problem}`)
  }
  await Promise.all(Array.from({ length: 6 }, work))
  return problems
}

describe.each(PLACE_NAMES)('faults of %s', (place) => {
  test('before the deployment', async () => {
    const problems = await problemsOfAll(async (fault) => {
      const job = await quietJob()
      const main = await job.main({ ...QUIET, 'api-url': proxies[0].urlFor(fault, place) })
      // Nothing contradicts it: the key is wrong, and the deployment has not begun.
      if (place === 'both lists' && fault === '401')
        return main.exitCode === 1 && main.stdout.includes('(API_KEY_REJECTED)') ? [] : ['a wrong key is let through']
      const post = await postAt(job, main, clouds[1].url)
      return problemsOf([main, post], post)
    })
    expect(problems).toEqual([])
  }, 300_000)

  test('after it', async () => {
    const problems = await problemsOfAll(async (fault) => {
      const post = await postAt(taken, takenMain, proxies[1].urlFor(fault, place))
      return problemsOf([post], post)
    })
    expect(problems).toEqual([])
  }, 300_000)
})

test('of all runs none is wrong, none fails a deployment, none leaks', () => {
  expect(figures).toMatchObject({ wrongVerdicts: 0, failedDeployments: 0, leaks: 0 })
  expect(figures.runs).toBe(PLACE_NAMES.length * FAULTS.length * 2 - 1)
  expect(figures.true).toBeGreaterThan(20)
})
