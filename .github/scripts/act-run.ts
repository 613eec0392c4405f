import { spawn, spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { runtimeToken, startArtifactService } from '../../__tests__/support/artifact-service.ts'
import { type GithubStandIn, startGithubStandIn } from '../../__tests__/support/github-stand-in.ts'
import { schemaProblems } from '../../__tests__/support/report-schema.ts'
import { type ActRun, OURS, REUSABLE_WORKFLOW } from './act-runs.ts'

export interface ActOptions {
  /** The program. */
  readonly act: string
  /** A folder only for this run, which is removed afterwards. */
  readonly folder: string
  /** The Action in the form that a runner downloads. */
  readonly ours: string
  /** An action that does nothing. */
  readonly empty: string
  /** The simulated Cloudcraft. */
  readonly cloudcraft: { readonly url: string; readonly apiKey: string }
  /** The run is ended after this time and counts as failed. */
  readonly timeLimitMs: number
}

/** The result of a run: the verdict of its report, and what is wrong. */
export interface ActResult {
  readonly verdict: string
  readonly problems: readonly string[]
}

const REPOSITORY = 'octo/cloud'
const PULL_REQUEST = 7
const RUN = '.github/workflows/run.yml'

/** Runs a workflow, and checks its log, its comment and its report. */
export async function runByAct(run: ActRun, options: ActOptions): Promise<ActResult> {
  const workflow = run.workflow(options.cloudcraft.url)
  const sha = checkedOut(workflow, options)
  const artifacts = await startArtifactService()
  const github = await startGithubStandIn({ repository: REPOSITORY, pulls: [{ number: PULL_REQUEST, headSha: sha }] })
  try {
    const service = { ACTIONS_RUNTIME_URL: artifacts.url, ACTIONS_RUNTIME_TOKEN: runtimeToken('run', 'job') }
    const log = await ended(run, options, { github, sha, service })
    const zips = [...artifacts.blobs.blobs].filter(([name]) => name.endsWith('.zip'))
    const told = zips.flatMap(([, { data }]) => unzipSync(data)['report.json'] ?? []).at(-1)
    const report = told && JSON.parse(Buffer.from(told).toString())
    const problems = [...problemsOfLog(log), ...github.violations, ...problemsOfReport(report)]
    const comments = github.state.comments.length
    if (comments !== run.comments) problems.push(`the pull request has ${comments} comments, not ${run.comments}`)
    return { verdict: report?.verdict.text ?? '', problems }
  } finally {
    await Promise.all([artifacts.close(), github.close()])
    rmSync(options.folder, { recursive: true, force: true })
  }
}

/** A repository with the workflow in it, and for `uses: ./` the Action. @returns its commit */
function checkedOut(workflow: string, { folder, ours }: ActOptions): string {
  const work = path.join(folder, 'work')
  cpSync(ours, work, { recursive: true })
  writeFileSync(path.join(work, RUN), workflow)
  const git = (...args: readonly string[]) => {
    const who = ['-c', 'user.name=act', '-c', 'user.email=act@localhost', '-c', 'commit.gpgsign=false']
    const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd: work, encoding: 'utf8' })
    if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`)
    return stdout.trim()
  }
  git('init', '--quiet', '--initial-branch=main')
  git('remote', 'add', 'origin', `https://github.com/${REPOSITORY}`)
  git('add', RUN)
  git('commit', '--quiet', '--message=run')
  return git('rev-parse', 'HEAD')
}

interface Meets {
  readonly github: GithubStandIn
  readonly sha: string
  readonly service: Readonly<Record<string, string>>
}

/** @returns its log; its last line tells how it ended */
async function ended(run: ActRun, options: ActOptions, { github, sha, service }: Meets): Promise<string> {
  // Without our own environment: act passes its variables on to the steps.
  const env = { PATH: `${path.dirname(process.execPath)}:${process.env['PATH']}`, HOME: options.folder, ...service }
  const child = spawn(options.act, argumentsFor(run, options, { github, sha, service }), {
    env,
    cwd: path.join(options.folder, 'work'),
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text
    })
  const signals = [setTimeout(() => child.kill('SIGTERM'), options.timeLimitMs)]
  signals.push(setTimeout(() => child.kill('SIGKILL'), options.timeLimitMs + 5000))
  const code = await new Promise<number | null>((done, fail) => child.on('close', done).on('error', fail))
  for (const signal of signals) clearTimeout(signal)
  return `${log.trimEnd()}\n${code === 0 ? DONE : `act ended with ${code}`}`
}

const DONE = 'done'

function argumentsFor(run: ActRun, { folder, ours, empty, cloudcraft }: ActOptions, { github, sha }: Meets): string[] {
  const head = { sha, repo: { full_name: REPOSITORY } }
  const about = run.event === 'pull_request' ? { pull_request: { number: PULL_REQUEST, head } } : { after: sha }
  const event = path.join(folder, 'event.json')
  writeFileSync(event, JSON.stringify({ repository: { full_name: REPOSITORY, private: true }, ...about }))
  return [
    ...[run.event, '--workflows', RUN, '--eventpath', event, ...run.options],
    ...['--platform', 'ubuntu-latest=-self-hosted', '--no-cache-server'],
    ...['--action-cache-path', path.join(folder, 'cache')],
    ...['--artifact-server-path', path.join(folder, 'unused'), '--artifact-server-addr', '127.0.0.1'],
    ...['--artifact-server-port', '0'],
    ...['--secret', `CLOUDCRAFT_API_KEY=${cloudcraft.apiKey}`, '--secret', 'GITHUB_TOKEN=token-of-act'],
    ...['--env', `GITHUB_API_URL=${github.url}`, '--env', `GITHUB_GRAPHQL_URL=${github.url}/graphql`],
    ...['--env', `GITHUB_REPOSITORY=${REPOSITORY}`],
    ...localActions(folder, ours, empty).flatMap((one) => ['--local-repository', one]),
  ]
}

/** Our action is the local one, every other one does nothing; act also fetches those whose step is skipped, but has its own checkout. */
function localActions(folder: string, ours: string, empty: string): readonly string[] {
  const files = [path.join(folder, 'work', RUN), path.join(ours, REUSABLE_WORKFLOW)]
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  const all = [...text.matchAll(/uses: *["']?([\w.-]+\/[\w.-]+)[^\s"']*(@[\w.-]+)/g)]
  const names = new Set(all.map(([, repository, ref]) => `${repository}${ref}`))
  const others = [...names].filter((name) => !name.startsWith('actions/checkout@'))
  return others.map((name) => `${name}=${name.startsWith(`${OURS}@`) ? ours : empty}`)
}

function problemsOfLog(log: string): string[] {
  const lines = log.split('\n')
  if (!/Summary - ### Cloud changes/.test(log)) lines.unshift('::error::there is no job summary')
  const said = lines.filter((line) => /::(error|warning)::/.test(line)).map(short)
  return lines.at(-1) === DONE ? said : [...said, ...lines.slice(-12).map(short)]
}

function short(line: string): string {
  return line.slice(0, 300)
}

interface ReportRead {
  readonly verdict: { readonly known: boolean; readonly hasChanges: boolean; readonly text: string }
  readonly targets: readonly { readonly status: string }[]
}

/** What is wrong with the report of a deployment that changed something. */
function problemsOfReport(report: ReportRead | undefined): readonly string[] {
  if (report === undefined) return ['there is no report among the artifacts']
  const { verdict, targets } = report
  const isRight = verdict.known && verdict.hasChanges && targets.every(({ status }) => status === 'compared')
  return [...schemaProblems(report), ...(isRight ? [] : [`the verdict is "${verdict.text}"`])]
}
