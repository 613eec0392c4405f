import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ArtifactService, runtimeToken, startArtifactService } from './artifact-service.ts'
import { DIST, type ServeProcess, startServe } from './cli.ts'
import { type Scratch, scratchFolder } from './folders.ts'
import { type GithubStandIn, startGithubStandIn } from './github-stand-in.ts'
import { type Runner, type RunnerOptions, type Step, type StepResult, startRunner } from './runner.ts'

export const GITHUB_TOKEN = 'ghs_canaryTokenOfTheJob0123456789'
export const API_KEY = 'canary-key-of-cloudcraft/forty+four/characters='
const PROJECT_ACTION = new URL('../../action.yml', import.meta.url)

/** Everything that a workflow run meets: GitHub, its artifact service and Cloudcraft, each of them a stand-in. */
export interface Surroundings {
  readonly github: GithubStandIn
  readonly artifacts: ArtifactService
  readonly cloudcraft: ServeProcess
  /** A job of the run. */
  job(options?: RunnerOptions): Promise<Job>
  close(): Promise<void>
}

export type Inputs = Readonly<Record<string, string>>
type StepOptions = Partial<Omit<Step, 'script' | 'inputs' | 'state'>>

/** One job with one step of the Action: `main` first, then `post`, which is given what `main` left. */
export interface Job {
  readonly runner: Runner
  main(inputs?: Inputs, options?: StepOptions): Promise<StepResult>
  post(inputs?: Inputs, options?: StepOptions): Promise<StepResult>
}

export async function startSurroundings(): Promise<Surroundings> {
  const scratch: Scratch = scratchFolder()
  const [github, artifacts, cloudcraft] = await Promise.all([
    startGithubStandIn(),
    startArtifactService(),
    startServe(['--api-key', API_KEY], { cwd: scratch.path }),
  ])
  const runners: Runner[] = []
  const job = async (options: RunnerOptions = {}) => {
    const runner = await startRunner({
      apiUrl: github.url,
      resultsUrl: artifacts.url,
      runtimeToken: runtimeToken('run-backend-id', `job-backend-id-${runners.length}`),
      ...options,
    })
    runners.push(runner)
    return openJob(runner, { ...defaultInputs(), 'api-url': cloudcraft.url })
  }
  const close = async () => {
    await Promise.all([github.close(), artifacts.close(), cloudcraft.close(), ...runners.map((one) => one.close())])
    scratch.remove()
  }
  return { github, artifacts, cloudcraft, job, close }
}

function openJob(runner: Runner, defaults: Inputs): Job {
  let left: Step['state'] = {}
  const step = (script: string, inputs: Inputs, options: StepOptions) => ({
    ...{ event: pullRequestEvent(), ...options },
    ...{ script: join(DIST, script), inputs: { ...defaults, ...inputs } },
  })
  return {
    runner,
    async main(inputs = {}, options = {}) {
      const result = await runner.runStep(step('main.js', inputs, options))
      left = result.state
      return result
    },
    post: (inputs = {}, options = {}) => runner.runStep({ ...step('post.js', inputs, options), state: { ...left } }),
  }
}

/** An event of pull request 7, from the repository itself unless told. */
export function pullRequestEvent(headRepository = 'octo/cloud'): unknown {
  return { pull_request: { number: 7, head: { sha: 'a'.repeat(40), repo: { full_name: headRepository } } } }
}

/** What the runner hands over when a workflow names only key, targets and size: action.yml's defaults for the rest. */
function defaultInputs(): Inputs {
  const [, section = ''] = /^inputs:\n([\s\S]*?)^\S/m.exec(readFileSync(PROJECT_ACTION, 'utf8')) ?? []
  const entries = [...section.matchAll(/^ {2}([\w-]+):\n((?: {4}.*\n)*)/gm)].map(([, name = '', body = '']) => {
    const [, value = ''] = /^ {4}default: (.*)$/m.exec(body) ?? []
    return [name, value.startsWith('"') ? String(JSON.parse(value)) : value] as const
  })
  if (entries.length < 20) throw new Error('The inputs of action.yml cannot be read')
  return {
    ...Object.fromEntries(entries),
    ...{ 'github-token': GITHUB_TOKEN, 'job-status': 'success', 'job-matrix': 'null', 'api-key': API_KEY },
    ...{ targets: 'Production: us-east-1', width: '640', height: '360' },
  }
}
