import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type CliResult, runCli, type ServeProcess, startServe } from '../support/cli.ts'
import { listing, type Scratch, scratchFolder } from '../support/folders.ts'

const COMMANDS = ['accounts', 'compare', 'demo', 'inventory', 'serve', 'snapshot']

let scratch: Scratch
let serve: ServeProcess
beforeAll(async () => {
  scratch = scratchFolder()
  serve = await startServe(['--port', '0'], { cwd: scratch.path })
})
afterAll(async () => {
  await serve.close()
  // No command of this file names a folder to write.
  expect(listing(scratch.path)).toEqual([])
  scratch.remove()
})

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliResult> {
  return runCli(args, { cwd: scratch.path, env })
}

describe('help', () => {
  test.each(COMMANDS)('%s says what it does and what it takes', async (command) => {
    const { exitCode, stdout, stderr } = await run([command, '--help'])

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toContain(`Usage: cloudcraft-diff ${command}`)
  })

  test('names every command, and without a command it is a failure', async () => {
    const [asked, bare] = await Promise.all([run(['--help']), run([])])

    expect([asked.exitCode, bare.exitCode]).toEqual([0, 1])
    for (const command of COMMANDS) expect(asked.stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'))
    expect(bare.stdout + bare.stderr).toBe(asked.stdout)
  })
})

describe('a slip of the keyboard', () => {
  test.each([
    { args: ['acounts'], says: /"acounts".*Did you mean "accounts"\?.*COMMAND_UNKNOWN/ },
    { args: ['explode'], says: /"explode".*Choose among demo, .*COMMAND_UNKNOWN/ },
    { args: ['compare', '--jsn', 'a', 'b'], says: /no option --jsn.*Did you mean --json\?.*OPTION_UNKNOWN/ },
    { args: ['compare', '--explode', 'a', 'b'], says: /no option --explode.*--help.*OPTION_UNKNOWN/ },
    { args: ['compare', 'a'], says: /takes 2 arguments, not 1.*ARGUMENTS_WRONG/ },
    {
      args: ['watch', '--baseline', 'b', '--fail-on', 'destructiv'],
      says: /Did you mean "destructive"\?.*GATE_UNKNOWN/,
    },
    { args: ['demo', '--scenario', 'releas'], says: /Did you mean "release"\?.*SCENARIO_UNKNOWN/ },
    { args: ['demo', '--out'], says: /--out needs a value.*OPTION_VALUE/ },
    { args: ['inventory', '--format', 'yaml'], says: /"yaml".*table, json, csv, ndjson.*OPTION_VALUE/ },
    { args: ['snapshot', '--out', 'x'], says: /No target.*TARGETS_EMPTY/ },
    { args: ['snapshot', '--target', 'A: us-east-1'], says: /--out DIR.*OPTION_MISSING/ },
    { args: ['serve', '--port', '70000'], says: /70000.*OPTION_VALUE/ },
    { args: ['serve', '--fault', '418'], says: /418.*FAULT_UNKNOWN/ },
  ])('$args ends with one line that says what to write', async ({ args, says }) => {
    const { exitCode, stdout, stderr } = await run(args)

    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toMatch(/^error: [^\n]+\n$/)
    expect(stderr).toMatch(says)
  })
})

describe('serve', () => {
  test('logs its requests without the key, and ends well when it is told to', async () => {
    const other = await startServe(['--api-key', 'canary-key', '--scenario', 'scale-up'], { cwd: scratch.path })
    await run(['accounts', '--api-url', other.url], { CLOUDCRAFT_API_KEY: 'canary-key' })
    await other.control('deploy')
    const exitCode = await other.close()

    expect(exitCode).toBe(0)
    expect(other.log()).toMatch(/^GET \/aws\/account 200 \d+ ms$/m)
    expect(other.log()).toMatch(/^POST \/simulator\/deploy 200 \d+ ms$/m)
    expect(other.log()).not.toContain('canary-key')
  })

  test('a port that is taken is said in a sentence', async () => {
    const { exitCode, stderr } = await run(['serve', '--port', new URL(serve.url).port])

    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^error: [^\n]*\(PORT_TAKEN\)\n$/)
  })
})
