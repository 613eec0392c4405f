import { parse, stringify } from 'yaml'
import { at } from '../../src/errors.ts'

/** A workflow for act, and its expected result. */
export interface ActRun {
  readonly name: string
  readonly event: 'pull_request' | 'push'
  /** @param apiUrl of the simulated Cloudcraft */
  readonly workflow: (apiUrl: string) => string
  /** Options of act beyond those that all runs have. */
  readonly options: readonly string[]
  /** How many comments the pull request has afterwards. */
  readonly comments: number
}

/** For the self-test, which serves its own simulated Cloudcraft. */
export interface SelfTestPlaces {
  /** A free port. */
  readonly port: number
  /** The file for the id of the server's process, which act leaves running. */
  readonly pidFile: string
}

export const OURS = 'cloudcraft-deployment-diff/cloudcraft-deployment-diff'
export const REUSABLE_WORKFLOW = '.github/workflows/deployment-diff.yml'
const REUSABLE = `${OURS}/${REUSABLE_WORKFLOW}`

interface Step {
  uses?: string
  run?: string
  with?: Record<string, unknown>
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly jobs: Readonly<Record<string, { uses?: string; with?: Record<string, unknown>; steps?: Step[] }>>
}

/**
 * The job that tests the Action on itself, and the documentation's example of each way to use it.
 * @param docs the README and the page about jobs
 * @throws Error if one does not exist
 */
export function actRuns(docs: string, check: string, places: SelfTestPlaces): readonly ActRun[] {
  const examples = [...docs.matchAll(/```yaml\n([\s\S]*?)```/g)]
    .map((match) => at(match, 1))
    .filter((text) => text.includes('jobs:'))
  const example = (name: string, fits: (text: string) => boolean): ActRun => {
    const found = examples.find(fits)
    if (found === undefined) throw new Error(`The documentation has no example of ${name}`)
    const workflow: Workflow = parse(found)
    const event = Object.hasOwn(workflow.on, 'pull_request') ? 'pull_request' : 'push'
    return { name, event, workflow: (apiUrl) => stringify(localised(workflow, apiUrl)), options: [], comments: 1 }
  }
  return [
    selfTest(check, places),
    example('around', (text) => text.includes(`uses: ${OURS}@`) && !/^ +phase: /m.test(text)),
    example('before and after', (text) => text.includes(`uses: ${OURS}@`) && /^ +phase: before$/m.test(text)),
    example('a matrix by the reusable workflow', (text) => text.includes(`uses: ${REUSABLE}@`)),
  ]
}

/** On another port, and with its server in a separate session: act gives each step a terminal, and closing it would also end the server. */
function selfTest(check: string, { port, pidFile }: SelfTestPlaces): ActRun {
  const server = /node (dist\/cli\.js serve --port) 8787 (.+) &$/m
  if (!server.test(check)) throw new Error('check.yml starts its server in another way')
  const workflow = check
    .replace(server, (_, serve, rest) => `setsid node ${serve} ${port} ${rest} & echo $! > '${pidFile}'`)
    .replaceAll(':8787', `:${port}`)
  const options = ['--job', 'self-test', '--matrix', 'os:ubuntu-latest']
  return { name: 'the self-test', event: 'push', workflow: () => workflow, options, comments: 0 }
}

/**
 * The example with the simulated Cloudcraft instead of the real one, small pictures, a deployment instead of the first command, and
 * third-party actions that do nothing.
 */
function localised({ jobs, ...rest }: Workflow, apiUrl: string): Workflow {
  let isDeployed = false
  const run = () => {
    const command = isDeployed ? 'true' : `curl --fail --silent --show-error -X POST ${apiUrl}/simulator/deploy/release`
    isDeployed = true
    return command
  }
  const here = { 'api-url': apiUrl, width: '640', height: '360' }
  const entries = Object.entries(jobs).map(([id, job]) => {
    const isOurs = ({ uses = '' }: Step) => uses.startsWith(`${OURS}@`)
    const steps = job.steps
      ?.filter((step) => step.run !== undefined || isOurs(step) || step.uses?.startsWith('actions/checkout@'))
      .map((step) =>
        isOurs(step)
          ? { ...step, with: { ...step.with, ...here } }
          : step.run === undefined
            ? step
            : { ...step, run: run() },
      )
    const called = job.uses?.startsWith(`${REUSABLE}@`) ? { with: { ...job.with, ...here } } : {}
    return [id, { ...job, ...called, ...(steps && { steps }) }] as const
  })
  return { ...rest, jobs: Object.fromEntries(entries) }
}
