/**
 * What is read from GitHub and written there; all failures are ExpectedErrors. This file reads what the runner says about the job,
 * `octokit.ts` creates the client of the REST API; `pull-request/` finds the pull request of a run, `comment/` maintains one comment on it,
 * `artifact/` passes files from job to job, `image-branch.ts` publishes pictures. What is in a report, and whether a failure fails the
 * step, is decided above.
 */
import { readFile, stat } from 'node:fs/promises'
import * as v from 'valibot'
import { ExpectedError } from '../errors.ts'

/** What the runner says about the job this process runs in. */
export interface Workflow {
  readonly eventName: string
  readonly repository: { readonly owner: string; readonly repo: string }
  /** `https://github.com`, without a closing slash. */
  readonly serverUrl: string
  /** `https://api.github.com`, without a closing slash. */
  readonly apiUrl: string
  readonly runId: number
  /** 1 in the first attempt; "re-run failed jobs" increments it. */
  readonly runAttempt: number
  /** The workflow's `name`, otherwise the path of its file. */
  readonly name?: string
  readonly job: string
  /** GITHUB_SHA: on a pull request it is the merge commit, which nobody pushed. */
  readonly sha: string
  readonly ref: string
  readonly actor?: string
  /** The actor's id, which stays the same when the account is renamed. */
  readonly actorId?: number
  /** The number of the run that people see: "Deploy #118". */
  readonly runNumber?: number
  /** The parsed GITHUB_EVENT_PATH: hostile input, read it with a schema. `{}` when there is none. */
  readonly event: unknown
  /** Why `event` is empty although the runner gave a file: one sentence for a warning. */
  readonly eventProblem?: string
}

/** Webhook payloads are limited to 25 MB (https://docs.github.com/en/webhooks/webhook-events-and-payloads#payload-cap). */
const MAX_EVENT_BYTES = 26_000_000

const count = v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'is not a whole number'), v.transform(Number))
const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/]+/, 'is not a web address'), v.transform(withoutSlash))

const Environment = v.object({
  GITHUB_REPOSITORY: v.pipe(v.string('is missing'), v.regex(/^[\w.-]+\/[\w.-]+$/, 'is not owner/name')),
  GITHUB_RUN_ID: v.optional(count, '0'),
  GITHUB_RUN_ATTEMPT: v.optional(count, '1'),
  GITHUB_SERVER_URL: v.optional(webAddress, 'https://github.com'),
  GITHUB_API_URL: v.optional(webAddress, 'https://api.github.com'),
  GITHUB_EVENT_NAME: v.optional(v.string(), ''),
  GITHUB_WORKFLOW: v.optional(v.string()),
  GITHUB_JOB: v.optional(v.string(), ''),
  GITHUB_SHA: v.optional(v.string(), ''),
  GITHUB_REF: v.optional(v.string(), ''),
  GITHUB_ACTOR: v.optional(v.string()),
  GITHUB_ACTOR_ID: v.optional(count),
  GITHUB_RUN_NUMBER: v.optional(count),
  GITHUB_EVENT_PATH: v.optional(v.string()),
})

/**
 * Reads the job's context from the runner's variables and its event file. An unreadable event is not a failure: without it there is no pull
 * request, and everything else works.
 * @throws ExpectedError WORKFLOW_UNKNOWN if there is no workflow
 */
export async function readWorkflow(env: NodeJS.ProcessEnv): Promise<Workflow> {
  const vars = parseEnvironment(env)
  const [owner = '', repo = ''] = vars.GITHUB_REPOSITORY.split('/')
  return {
    eventName: vars.GITHUB_EVENT_NAME,
    repository: { owner, repo },
    serverUrl: vars.GITHUB_SERVER_URL,
    apiUrl: vars.GITHUB_API_URL,
    runId: vars.GITHUB_RUN_ID,
    runAttempt: vars.GITHUB_RUN_ATTEMPT,
    ...(vars.GITHUB_WORKFLOW === undefined ? {} : { name: vars.GITHUB_WORKFLOW }),
    job: vars.GITHUB_JOB,
    sha: vars.GITHUB_SHA,
    ref: vars.GITHUB_REF,
    ...(vars.GITHUB_ACTOR === undefined ? {} : { actor: vars.GITHUB_ACTOR }),
    ...(vars.GITHUB_ACTOR_ID === undefined ? {} : { actorId: vars.GITHUB_ACTOR_ID }),
    ...(vars.GITHUB_RUN_NUMBER === undefined ? {} : { runNumber: vars.GITHUB_RUN_NUMBER }),
    ...(await readEvent(vars.GITHUB_EVENT_PATH)),
  }
}

/** The page of this run, where its log and its artifacts are. */
export function runUrl({ serverUrl, repository, runId }: Pick<Workflow, 'serverUrl' | 'repository' | 'runId'>): string {
  return `${serverUrl}/${repository.owner}/${repository.repo}/actions/runs/${runId}`
}

function parseEnvironment(env: NodeJS.ProcessEnv): v.InferOutput<typeof Environment> {
  // The runner sets some variables to an empty text instead of leaving them out.
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const result = v.safeParse(Environment, filled)
  if (result.success) return result.output
  const problem = (issue: (typeof result.issues)[number]) =>
    `${v.getDotPath(issue)} ${issue.received === 'undefined' ? 'is missing' : issue.message}`
  const problems = result.issues.map(problem).join(', ')
  throw new ExpectedError('WORKFLOW_UNKNOWN', `This is not a GitHub Actions job: ${problems}`, 'Run it as a step')
}

async function readEvent(path: string | undefined): Promise<Pick<Workflow, 'event' | 'eventProblem'>> {
  if (path === undefined) return { event: {} }
  const failed = (problem: string) => ({ event: {}, eventProblem: `The event file ${problem}` })
  try {
    const { size } = await stat(path)
    if (size > MAX_EVENT_BYTES) return failed(`has ${size} bytes; more than ${MAX_EVENT_BYTES} are not read`)
    return { event: JSON.parse(await readFile(path, 'utf8')) }
  } catch (error) {
    return failed(error instanceof SyntaxError ? 'is not JSON' : 'cannot be read')
  }
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '')
}
