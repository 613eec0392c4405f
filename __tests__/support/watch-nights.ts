import { API_KEY, type Inputs, type Surroundings, startSurroundings } from './action-job.ts'
import { runtimeToken } from './artifact-service.ts'
import { type ServeProcess, startServe } from './cli.ts'
import { type Scratch, scratchFolder } from './folders.ts'
import type { StepResult } from './runner.ts'
import { shareArtifacts } from './shared-artifacts.ts'

/** A picture of any size says the same. */
const SMALL = { width: '64', height: '36' }

export interface Night {
  /** How far the account has drifted: not at all, an open port, more. */
  readonly drift: 0 | 1 | 2
  readonly inputs?: Inputs
  readonly eventName?: string
}

/** Deployments of one account and looks at it, each in a run of its own. */
export interface Nights {
  readonly around: Surroundings
  readonly scratch: Scratch
  /** The account as the deployment left it, with an open port, and with more drift on top: the same company thrice. */
  readonly accounts: readonly ServeProcess[]
  watch(night: Night): Promise<StepResult>
  deploy(): Promise<void>
  close(): Promise<void>
}

/** The first run has the number 101 and the id 9101. */
export async function startNights(): Promise<Nights> {
  const scratch = scratchFolder()
  const around = await startSurroundings()
  const drifted = await Promise.all([1, 2].map(() => startServe(['--api-key', API_KEY], { cwd: scratch.path })))
  for (const one of drifted) await one.control('deploy/security-group-opened')
  for (const name of ['bucket-removed', 'lambda-updated']) await drifted[1]?.control(`deploy/${name}`)
  const accounts = [around.cloudcraft, ...drifted]
  let run = 100
  const nextRun = () => {
    run += 1
    const runId = 9000 + run
    return { runId, env: { GITHUB_RUN_NUMBER: String(run) }, runtimeToken: runtimeToken(`run-${runId}`, 'job') }
  }
  return {
    ...{ around, scratch, accounts },
    async watch({ drift, inputs = {}, eventName = 'schedule' }) {
      const options = nextRun()
      const given = { ...SMALL, phase: 'watch', 'drift-issue': 'true', 'api-url': accounts[drift]?.url ?? '' }
      const event = { eventName, event: { schedule: '17 3 * * *' } }
      const result = await (await around.job(options)).main({ ...given, ...inputs }, event)
      shareArtifacts(around, options.runId)
      return result
    },
    async deploy() {
      const options = nextRun()
      const job = await around.job(options)
      const given = { ...SMALL, 'comment-mode': 'never' }
      await job.main(given)
      await job.post(given)
      shareArtifacts(around, options.runId)
    },
    async close() {
      await Promise.all([around.close(), ...drifted.map((one) => one.close())])
      scratch.remove()
    },
  }
}

/** Times, addresses of artifacts and fingerprints are none of the reader's business. */
export function still(text: string): string {
  return text
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)? UTC/g, 'TIME')
    .replace(/, (\d+ (d|h|min|s) ?)+ later/g, ', LATER')
    .replace(/artifacts\/\d+/g, 'artifacts/ID')
    .replace(/(?<=[=,])[0-9a-f]{10}\b/g, 'ID')
}

/** What became of the issue, as the log says it. */
export function saidOfIssue({ stdout }: StepResult): string | undefined {
  return /^Issue about drift: (.*)$/m.exec(stdout)?.[1]
}
