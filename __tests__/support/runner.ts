import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseFileCommands } from './runner-file-commands.ts'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

export interface RunnerOptions {
  readonly apiUrl?: string
  readonly resultsUrl?: string
  readonly runtimeToken?: string
  readonly repository?: string
  readonly runId?: number
  readonly runAttempt?: number
  readonly job?: string
  /** More variables of the job; they win over the runner's own. */
  readonly env?: Readonly<Record<string, string>>
}

export interface Step {
  /** Relative to the project: `dist/main.js`. */
  readonly script: string
  readonly inputs?: Readonly<Record<string, string>>
  /** The step's `env:`. */
  readonly env?: Readonly<Record<string, string>>
  readonly eventName?: string
  readonly event?: unknown
  /** What `main` left in its result's `state`, for `post`. */
  readonly state?: Readonly<Record<string, string>>
  readonly node?: string
  /** The step is killed after this time; 60 s unless told. */
  readonly timeoutMs?: number
  /** To send it a signal, as a cancelled job does. */
  readonly onStart?: (child: ChildProcess) => void
}

export interface StepResult {
  /** Null when a signal ended it. */
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  /** What it wrote to GITHUB_ENV; the job's later steps have it too. */
  readonly env: Readonly<Record<string, string>>
  readonly summary: string
}

/** One job. Its steps share the workspace, RUNNER_TEMP and what they export, and nothing of this process. */
export interface Runner {
  readonly workspace: string
  readonly temp: string
  runStep(step: Step): Promise<StepResult>
  close(): Promise<void>
}

/** Starts scripts as the Actions runner starts a JavaScript action (actions/runner, NodeScriptActionHandler). */
export async function startRunner(options: RunnerOptions = {}): Promise<Runner> {
  const home = await mkdtemp(join(tmpdir(), 'runner-'))
  const folders = { workspace: join(home, 'work'), temp: join(home, 'temp') }
  await Promise.all(Object.values(folders).map((folder) => mkdir(folder)))
  const exported: Record<string, string> = {}
  let count = 0
  return {
    ...folders,
    async runStep(step) {
      count += 1
      const commands = await commandFiles(join(folders.temp, `_runner_file_commands_${count}`), step.event)
      const env = { ...jobEnv(options, folders, home), ...exported, ...commands.env, ...stepEnv(step) }
      const ended = await run(step, env, folders.workspace)
      const result = { ...ended, ...(await commands.read()) }
      Object.assign(exported, result.env)
      return result
    },
    close: () => rm(home, { recursive: true, force: true }),
  }
}

function jobEnv(
  options: RunnerOptions,
  { workspace, temp }: { workspace: string; temp: string },
  home: string,
): Record<string, string> {
  const { repository = 'octo/cloud', runId = 8001, runAttempt = 1, job = 'deploy' } = options
  const api = options.apiUrl ?? 'http://127.0.0.1:9'
  const { PATH = '', TMPDIR } = process.env
  return {
    ...(TMPDIR !== undefined && { TMPDIR }),
    ...{ PATH, HOME: home, CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temp },
    ...{ RUNNER_OS: 'Linux', RUNNER_ARCH: 'X64', RUNNER_NAME: 'stand-in', RUNNER_TOOL_CACHE: join(home, 'tools') },
    ...{ GITHUB_REPOSITORY: repository, GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '' },
    ...{ GITHUB_RUN_ID: String(runId), GITHUB_RUN_ATTEMPT: String(runAttempt), GITHUB_RUN_NUMBER: '1' },
    ...{ GITHUB_SERVER_URL: 'https://github.com', GITHUB_API_URL: api, GITHUB_GRAPHQL_URL: `${api}/graphql` },
    ...{ GITHUB_JOB: job, GITHUB_WORKFLOW: 'Deploy', GITHUB_ACTION: '__self', GITHUB_ACTION_PATH: PROJECT },
    ...{ GITHUB_ACTOR: 'mona', GITHUB_TRIGGERING_ACTOR: 'mona', GITHUB_SHA: 'c'.repeat(40) },
    ...{ GITHUB_REF: 'refs/pull/7/merge', GITHUB_REF_NAME: '7/merge', GITHUB_RETENTION_DAYS: '90' },
    ...(options.resultsUrl === undefined ? {} : { ACTIONS_RESULTS_URL: options.resultsUrl }),
    ...(options.runtimeToken === undefined ? {} : { ACTIONS_RUNTIME_TOKEN: options.runtimeToken }),
    ...options.env,
  }
}

function stepEnv({ inputs = {}, env = {}, state = {}, eventName = 'pull_request' }: Step): Record<string, string> {
  // Only spaces are replaced: INPUT_API-KEY is a name that no shell could set.
  const given = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ])
  const kept = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])
  return { GITHUB_EVENT_NAME: eventName, ...env, ...Object.fromEntries([...given, ...kept]) }
}

/** The files a step talks to the runner by: they are there, and empty, before it starts. */
async function commandFiles(folder: string, event: unknown) {
  await mkdir(folder)
  const names = ['output', 'state', 'env', 'path', 'step_summary']
  const files = names.map((name) => [`GITHUB_${name.toUpperCase()}`, join(folder, name)] as const)
  await Promise.all(files.map(([, file]) => writeFile(file, '')))
  const eventPath = join(folder, 'event.json')
  await writeFile(eventPath, JSON.stringify(event ?? { pull_request: { number: 7 } }))
  const read = (name: string) => readFile(join(folder, name), 'utf8')
  return {
    env: { ...Object.fromEntries(files), GITHUB_EVENT_PATH: eventPath },
    read: async () => ({
      outputs: parseFileCommands(await read('output')),
      state: parseFileCommands(await read('state')),
      env: parseFileCommands(await read('env')),
      summary: await read('step_summary'),
    }),
  }
}

async function run(
  step: Step,
  env: Readonly<Record<string, string>>,
  cwd: string,
): Promise<Pick<StepResult, 'exitCode' | 'stdout' | 'stderr'>> {
  const child = spawn(step.node ?? process.execPath, [resolve(PROJECT, step.script)], { env, cwd })
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text
    })
  step.onStart?.(child)
  const timer = setTimeout(() => child.kill('SIGKILL'), step.timeoutMs ?? 60_000)
  const exitCode = await new Promise<number | null>((done, fail) => child.on('close', done).on('error', fail))
  clearTimeout(timer)
  return { exitCode, ...texts }
}
