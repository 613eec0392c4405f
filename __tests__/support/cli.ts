import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/** What is tested: dist/, or another build that E2E_DIST names. */
export const DIST = resolve(PROJECT, process.env['E2E_DIST'] ?? 'dist')

export interface CliOptions {
  readonly cwd: string
  /** More variables; nothing of this process's own environment but PATH and HOME is handed on. */
  readonly env?: Readonly<Record<string, string>>
  /** The Node that runs it; the one of the tests unless told. */
  readonly node?: string
  /** The folder of cli.js; DIST unless told. */
  readonly dist?: string
}

export interface CliResult {
  /** Null when a signal ended it. */
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs `cloudcraft-diff` to its end; killed after a minute. */
export async function runCli(args: readonly string[], options: CliOptions): Promise<CliResult> {
  const child = start(args, options)
  const texts = collect(child)
  const timer = setTimeout(() => child.kill('SIGKILL'), 60_000)
  const exitCode = await new Promise<number | null>((done, fail) => child.on('close', done).on('error', fail))
  clearTimeout(timer)
  return { exitCode, ...texts }
}

/** `serve` in a process of its own: a simulated Cloudcraft. */
export interface ServeProcess {
  readonly url: string
  readonly apiKey: string
  /** What is on stdout so far. */
  printed(): string
  /** What its log says so far. */
  log(): string
  /** Pulls a lever: `deploy/release`, `faults` with a body. */
  control(path: string, body?: unknown): Promise<void>
  /** @returns the exit code */
  close(): Promise<number | null>
}

/** Resolves when it listens; fails with what it said when it ends instead. */
export async function startServe(args: readonly string[], options: CliOptions): Promise<ServeProcess> {
  const child = start(['serve', ...args], options)
  const texts = collect(child)
  const ended = new Promise<number | null>((done, fail) => child.on('close', done).on('error', fail))
  const heard = new Promise<[string, string]>((done) => {
    const listen = () => {
      // With --json people read it on stderr.
      const said = `${texts.stdout}\n${texts.stderr}`
      const [, url] = /^listening on (http:\/\/127\.0\.0\.1:\d+)$/m.exec(said) ?? []
      const [, key] = /^CLOUDCRAFT_API_KEY=(\S+)$/m.exec(said) ?? []
      if (url !== undefined && key !== undefined) done([url, key])
    }
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', listen)
  })
  const failed = ended.then((code) => Promise.reject(new Error(`serve ended with ${code}: ${texts.stderr}`)))
  const [url, apiKey] = await Promise.race([heard, failed])
  failed.catch(() => {})
  const control = async (path: string, body?: unknown) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const { status } = await fetch(`${url}/simulator/${path}`, { method: 'POST', ...sent })
    if (status !== 200) throw new Error(`POST /simulator/${path} was answered ${status}`)
  }
  const close = () => {
    child.kill('SIGTERM')
    return ended
  }
  return { url, apiKey, printed: () => texts.stdout, log: () => texts.stderr, control, close }
}

function start(
  args: readonly string[],
  { cwd, env = {}, node = process.execPath, dist = DIST }: CliOptions,
): ChildProcess {
  const { PATH = '', HOME = '', TMPDIR } = process.env
  const own = { PATH, HOME, ...(TMPDIR !== undefined && { TMPDIR }) }
  return spawn(node, [resolve(dist, 'cli.js'), ...args], { cwd, env: { ...own, ...env } })
}

function collect(child: ChildProcess): { stdout: string; stderr: string } {
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text
    })
  return texts
}
