import { describe, expect, test } from '@jest/globals'
import { run } from '../../../src/cli/run.ts'
import { VERSION } from '../../../src/version.ts'
import { recordingTerminal } from '../../support/recording-terminal.ts'

async function ran(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const terminal = recordingTerminal(env)
  const exitCode = await run(args, terminal)
  return { exitCode, stdout: terminal.stdout, stderr: terminal.stderr }
}

const COMMANDS = ['demo', 'accounts', 'snapshot', 'compare', 'inventory', 'serve']

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

  test.each([['--version'], ['-v']])('%s says the version and nothing else', async (arg) => {
    expect(await ran([arg])).toEqual({ exitCode: 0, stdout: `${VERSION}\n`, stderr: '' })
  })

  test.each(COMMANDS)('%s --help says more, whatever else is given', async (command) => {
    for (const args of [['--help'], ['-h'], ['x', '--what', '--help']]) {
      const { exitCode, stdout, stderr } = await ran([command, ...args])
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
      expect(stdout).toContain(`Usage: cloudcraft-diff ${command}`)
    }
  })

  test.each([
    ['comapre', 'error: There is no command "comapre". Did you mean "compare"? (COMMAND_UNKNOWN)\n'],
    ['Demo', 'error: There is no command "Demo". Did you mean "demo"? (COMMAND_UNKNOWN)\n'],
    [
      'deploy-everything',
      `error: There is no command "deploy-everything". Choose among ${COMMANDS.join(', ')}. (COMMAND_UNKNOWN)\n`,
    ],
  ])('%s is no command', async (name, stderr) => {
    expect(await ran([name])).toEqual({ exitCode: 1, stdout: '', stderr })
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
