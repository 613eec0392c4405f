import { describe, expect, test } from '@jest/globals'
import { readArguments } from '../../../src/cli/arguments.ts'
import type { Command } from '../../../src/cli/command.ts'
import { COMMANDS as LISTED, WORDS } from '../../../src/cli/commands.ts'
import { SCENARIOS } from '../../../src/cli/demo.ts'
import { EXAMPLES, FIRST_STEPS } from '../../../src/cli/examples.ts'
import { run } from '../../../src/cli/run.ts'
import { DEPLOYMENTS } from '../../../src/extras/simulator/deployments.ts'
import { VERSION } from '../../../src/version.ts'
import { recordingTerminal } from '../../support/recording-terminal.ts'

async function ran(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const terminal = recordingTerminal(env)
  const exitCode = await run(args, terminal)
  return { exitCode, stdout: terminal.stdout, stderr: terminal.stderr }
}

const COMMANDS = LISTED.map(({ name }) => name)

describe('cloudcraft-diff', () => {
  test.each([['--help'], ['-h'], ['help']])('%s lists the commands', async (arg) => {
    const { exitCode, stdout, stderr } = await ran([arg])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${command} +\\S`, 'm'))
  })

  test('without a command lists the commands, and has done nothing', async () => {
    const { exitCode, stdout } = await ran([])
    expect(exitCode).toBe(1)
    expect(stdout).toContain('Usage: cloudcraft-diff <command>')
  })

  test('help of a command is what its --help says', async () => {
    for (const name of ['compare', 'blueprints', 'accounts add'])
      expect(await ran(['help', ...name.split(' ')])).toEqual(await ran([...name.split(' '), '--help']))
  })

  test.each(COMMANDS)('%s --help begins with examples, which the command would take', async (name) => {
    const lines = (await ran([...name.split(' '), '--help'])).stdout.split('\n')
    expect(lines[2]).toMatch(/^ {2}cloudcraft-diff \S/)
    const command = await LISTED.find((listed) => listed.name === name)?.load()
    for (const example of EXAMPLES[command?.name ?? ''] ?? []) await expectTaken(example)
  })

  test('the first steps of the general help would be taken', async () => {
    for (const example of FIRST_STEPS) await expectTaken(example)
  })

  test('demo --help names the deployments of the simulated account', () => {
    expect(SCENARIOS).toEqual(DEPLOYMENTS.map((deployment) => deployment.name))
  })

  test.each([
    ['accounts foo', 'Choose among accounts list, accounts add, accounts update, accounts remove, accounts iam'],
    ['accounts lst', 'Did you mean "accounts list"?'],
    ['blueprints foo', 'Choose among blueprints list, blueprints get, blueprints create'],
    ['--json compare', 'Write cloudcraft-diff <command> --json'],
  ])('%s is answered with what helps', async (words, remedy) => {
    const { exitCode, stderr } = await ran(words.split(' '))
    expect(exitCode).toBe(1)
    expect(stderr).toContain(remedy)
  })

  test.each([['--version'], ['-v'], ['version']])('%s says the version and nothing else', async (arg) => {
    expect(await ran([arg])).toEqual({ exitCode: 0, stdout: `${VERSION}\n`, stderr: '' })
  })

  test.each(COMMANDS)('%s --help says more, whatever else is given', async (command) => {
    for (const args of [['--help'], ['-h'], ['--what', 'x', '--help']]) {
      const { exitCode, stdout, stderr } = await ran([...command.split(' '), ...args])
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
      expect(stdout).toContain(`Usage: cloudcraft-diff ${command}`)
    }
  })

  test.each([
    ['comapre', 'error: There is no command "comapre". Did you mean "compare"? (COMMAND_UNKNOWN)\n'],
    ['Demo', 'error: There is no command "Demo". Did you mean "demo"? (COMMAND_UNKNOWN)\n'],
    [
      'deploy-everything',
      `error: There is no command "deploy-everything". Choose among ${WORDS.join(', ')}. (COMMAND_UNKNOWN)\n`,
    ],
  ])('%s is no command', async (name, stderr) => {
    expect(await ran([name])).toEqual({ exitCode: 1, stdout: '', stderr })
  })

  test('a group of commands lists them; only when asked for help that is all there was to do', async () => {
    const asked = await ran(['blueprints', '--help'])
    expect(asked).toMatchObject({ exitCode: 0, stderr: '' })
    expect(asked.stdout).toContain('Usage: cloudcraft-diff blueprints <command>')
    expect(asked.stdout.match(/^ {2}blueprints \w+ {2}/gm)).toHaveLength(6)
    expect(await ran(['blueprints'])).toEqual({ ...asked, exitCode: 1 })
    expect((await ran(['accounts', '--help'])).stdout).toMatch(/--json[\s\S]*^ {2}accounts add +links/m)
  })

  test.each([
    [['blueprints', 'lst'], 'There is no command "blueprints lst". Did you mean "blueprints list"?'],
    [['accounts', 'ad', 'aws'], 'There is no command "accounts ad". Did you mean "accounts add"?'],
    [['blueprint', 'list'], 'There is no command "blueprint". Did you mean "blueprints"?'],
    [['blueprints', '--what'], 'There is no command "blueprints --what".'],
  ])('%j is a slip of the keyboard', async (args, words) => {
    const { exitCode, stderr } = await ran(args)
    expect(exitCode).toBe(1)
    expect(stderr).toContain(words)
  })

  test('a command cannot steer the terminal by its name', async () => {
    const { stderr } = await ran(['\u001b[2J\u001b]0;owned\u0007x\nerror: y'])
    expect(stderr.replace(/\n$/, '')).not.toMatch(/\p{Cc}/u)
  })

  test('an option that is unknown is a sentence on stderr and exit code 1', async () => {
    expect(await ran(['compare', 'a', 'b', '--jso'])).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: 'error: compare has no option --jso. Did you mean --json? (OPTION_UNKNOWN)\n',
    })
  })

  test('all that is wrong is said at once, a line each', async () => {
    const args = ['snapshot', '--out', '/nowhere/x', '--target', 'Production', '--width', '1', '--theme', 'x']
    const { exitCode, stderr } = await ran(args)
    expect(exitCode).toBe(1)
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^error: Target "Production" .*\(TARGETS_MALFORMED\)$/),
      expect.stringMatching(/^error: theme is "x"\. .*\(REQUEST_INVALID\)$/),
      expect.stringMatching(/^error: width is "1"\. .*\(REQUEST_INVALID\)$/),
    ])
  })

  test('what nobody foresaw is called a bug, with its stack', async () => {
    const terminal = recordingTerminal()
    terminal.say = () => {
      throw new TypeError('a bug')
    }
    expect(await run(['--version'], terminal)).toBe(1)
    expect(terminal.stderr).toMatch(/^error: this is a bug in cloudcraft-diff, .*\nTypeError: a bug\n {4}at /)
  })
})

async function expectTaken(example: string): Promise<void> {
  const words = (example.split(' > ')[0] ?? '').match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? []
  const found =
    LISTED.find((listed) => listed.name === words.slice(0, 2).join(' ')) ??
    LISTED.find((listed) => listed.name === words[0])
  const taken = readArguments((await found?.load()) as Command, words.slice(found?.name.split(' ').length))
  expect(taken.positionals.every((positional) => positional !== '')).toBe(true)
}
