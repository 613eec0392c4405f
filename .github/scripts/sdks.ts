/**
 * Runs every method of Datadog's official Python and Go clients against `serve`: each client is installed from its registry into a
 * temporary folder, and driven by a program of ours (`sdk/`). If one is not available, this prints a note and does not fail.
 */
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ServeProcess, startServe } from '../../__tests__/support/cli.ts'

interface Sdk {
  readonly name: string
  readonly tools: readonly (readonly string[])[]
  /** The commands that install it into a folder, followed by the one that runs it. */
  readonly commands: (folder: string) => { readonly install: readonly string[]; readonly drive: readonly string[] }
  /** Added to the environment of the commands. */
  readonly env: (folder: string) => Readonly<Record<string, string>>
}

const SECOND = 1000
const MOST_TO_INSTALL = 45 * SECOND
const MOST_TO_DRIVE = 60 * SECOND
/** Nothing is started later, so that everything ends within three minutes. */
const LAST_BEGIN = 75 * SECOND
/** The Go client accepts only keys of 44 characters. */
const READ_KEY = 'this-key-may-only-read-and-has-44-characters'
const DRIVERS = path.resolve('.github/scripts/sdk')
const began = Date.now()

const PYTHON: Sdk = {
  name: 'Python',
  tools: [
    ['python3', '-c', 'import sys; sys.exit(sys.version_info < (3, 10))'],
    ['python3', '-m', 'pip', '--version'],
  ],
  commands: (folder) => ({
    install: [
      ...['python3', '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input'],
      ...['--root-user-action=ignore', '--target', folder, 'cloudcraftco==1.1.0'],
    ],
    drive: ['python3', path.join(DRIVERS, 'python.py')],
  }),
  env: (folder) => ({ PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1' }),
}

const GO: Sdk = {
  name: 'Go',
  tools: [['go', 'version']],
  commands(folder) {
    mkdirSync(folder, { recursive: true })
    copyFileSync(path.join(DRIVERS, 'main.go'), path.join(folder, 'main.go'))
    writeFileSync(path.join(folder, 'go.mod'), 'module sdk\n\ngo 1.22\n')
    return { install: ['go', 'get', 'github.com/DataDog/cloudcraft-go@v1.1.0'], drive: ['go', 'run', '.'] }
  },
  env: (folder) => ({ GOMODCACHE: path.join(folder, 'mod'), GOFLAGS: '-mod=mod -modcacherw', GOTOOLCHAIN: 'local' }),
}

const scratch = mkdtempSync(path.join(tmpdir(), 'sdks-'))
try {
  for (const sdk of [PYTHON, GO]) await run(sdk)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function run(sdk: Sdk): Promise<void> {
  const why = Date.now() - began > LAST_BEGIN ? 'there was no time left' : missing(sdk)
  if (why !== undefined) return console.log(`sdks: ${sdk.name}: not run, ${why}`)
  const folder = path.join(scratch, sdk.name)
  const { install, drive } = sdk.commands(folder)
  const [program = '', ...args] = install
  const { status, stderr, error } = spawnSync(program, args, {
    ...{ encoding: 'utf8', timeout: MOST_TO_INSTALL, cwd: program === 'go' ? folder : scratch },
    env: { ...process.env, ...sdk.env(folder) },
  })
  if (status !== 0) {
    const said = error?.message ?? stderr.trim().split('\n').at(-1)?.trim()
    return console.log(`sdks: ${sdk.name}: not run, it cannot be installed: ${said}`)
  }
  const start = Date.now()
  const { code, output } = await withCloudcraft((cloudcraft) => driven(sdk, drive, folder, cloudcraft))
  const lines = output.trimEnd().split('\n')
  const passed = lines.filter((line) => line.startsWith('ok ')).length
  const seconds = Math.round((Date.now() - start) / SECOND)
  if (code === 0 && passed > 0) return console.log(`sdks: ${sdk.name}: ${passed} checks passed (${seconds} s)`)
  const wrong = lines.filter((line) => !line.startsWith('ok ')).slice(-20)
  console.error(`sdks: ${sdk.name} failed after ${seconds} s (it ended with ${code}):\n  ${wrong.join('\n  ')}`)
  process.exitCode = 1
}

function missing({ tools }: Sdk): string | undefined {
  const absent = tools.find(([program = '', ...args]) => spawnSync(program, args, { cwd: scratch }).status !== 0)
  return absent && `there is no fitting ${absent.slice(0, 3).join(' ')}`
}

/** The tests of the Go client need this answer. */
async function withCloudcraft<T>(work: (cloudcraft: ServeProcess) => Promise<T>): Promise<T> {
  const options = ['--rate', 'off', '--scan', '0', '--doubt', 'budgetWords=understood', '--key', `read=${READ_KEY}`]
  const cloudcraft = await startServe(options, { cwd: scratch })
  try {
    return await work(cloudcraft)
  } finally {
    await cloudcraft.close()
  }
}

async function driven(sdk: Sdk, command: readonly string[], folder: string, { url, apiKey }: ServeProcess) {
  const { PATH = '', HOME = '' } = process.env
  const { hostname, port } = new URL(url)
  const where = { CLOUDCRAFT_PROTOCOL: 'http', CLOUDCRAFT_HOST: hostname, CLOUDCRAFT_PORT: port }
  const [program = '', ...args] = command
  const child = spawn(program, args, {
    cwd: folder,
    // Nothing else from our own environment: a proxy would also be used for loopback.
    env: { PATH, HOME, ...sdk.env(folder), ...where, CLOUDCRAFT_API_KEY: apiKey, SDK_READ_KEY: READ_KEY },
    // A separate process group: `go run` starts another process.
    detached: true,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const timer = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), MOST_TO_DRIVE)
  const code = await new Promise<number | null>((done, fail) => child.on('close', done).on('error', fail))
  clearTimeout(timer)
  return { code, output }
}
