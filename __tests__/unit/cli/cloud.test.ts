import { describe, expect, test } from '@jest/globals'
import { readArguments } from '../../../src/cli/arguments.ts'
import { connectCloud, progressOn, readSnapshotOptions } from '../../../src/cli/cloud.ts'
import { snapshot as command } from '../../../src/cli/snapshot.ts'
import { ExpectedError } from '../../../src/errors.ts'
import { recordingTerminal } from '../../support/recording-terminal.ts'
import { taken, target } from '../../support/snapshots.ts'

const given = (...args: readonly string[]) => readArguments(command, args)

describe('what to take', () => {
  test('is targets and a request', () => {
    const args = ['--target', 'A: x', '--target', 'B: y, z', '--filter', 'type=rds', '--theme', 'dark']
    expect(readSnapshotOptions(given(...args))).toMatchObject({
      lines: [
        { account: 'A', regions: ['x'] },
        { account: 'B', regions: ['y', 'z'] },
      ],
      request: { filter: 'type=rds', theme: 'dark', projection: 'isometric' },
    })
  })

  test('is refused alone when one thing is wrong, all at once when several are', () => {
    expect(() => readSnapshotOptions(given())).toThrow(expect.objectContaining({ code: 'TARGETS_EMPTY' }))
    expect(() => readSnapshotOptions(given('--theme', 'x', '--width', 'y'))).toThrow(
      expect.objectContaining({
        errors: [
          expect.objectContaining({ code: 'TARGETS_EMPTY' }),
          expect.objectContaining({ code: 'REQUEST_INVALID' }),
          expect.objectContaining({ code: 'REQUEST_INVALID' }),
        ],
      }),
    )
  })
})

describe('connecting', () => {
  test('needs a key', async () => {
    await expect(connectCloud(given(), recordingTerminal())).rejects.toMatchObject({ code: 'API_KEY_MISSING' })
  })

  test.each(['0', '-1', '1.5', 'x', '100000', '1e3'])('refuses a timeout of %s', async (timeout) => {
    const terminal = recordingTerminal({ CLOUDCRAFT_API_KEY: 'a'.repeat(40) })
    await expect(connectCloud(given(`--timeout=${timeout}`), terminal)).rejects.toMatchObject({
      code: 'OPTION_VALUE',
      message: `--timeout is "${timeout}"`,
    })
  })

  test('goes where the option says, before the environment', async () => {
    const env = { CLOUDCRAFT_API_KEY: 'a'.repeat(40), CLOUDCRAFT_HOST: 'env.example' }
    const { host } = await connectCloud(given('--api-url', 'http://127.0.0.1:4000'), recordingTerminal(env))
    expect(host).toBe('127.0.0.1:4000')
    expect((await connectCloud(given(), recordingTerminal(env))).host).toBe('env.example')
  })
})

describe('progress', () => {
  test('is a line when a target begins and one when it is done', () => {
    const terminal = recordingTerminal()
    const progress = progressOn(terminal)
    progress.begin(target('a'))
    progress.begin(target('b'))
    progress.done(taken({ target: target('b') }))
    progress.done(taken({ target: target('a'), inventory: new ExpectedError('NETWORK_ERROR', 'it is away', 'Wait') }))
    expect(terminal.stderr.trimEnd().split('\n')).toEqual([
      'Production (a): scanning',
      'Production (b): scanning',
      'Production (b): scanned (1 of 2)',
      'Production (a): failed (2 of 2)',
    ])
  })

  test('cannot be steered by the name of an account', () => {
    const terminal = recordingTerminal()
    const hostile = target('a', { name: '\u001b[2J\nerror: gotcha\r' })
    const progress = progressOn(terminal)
    progress.begin(hostile)
    progress.done(taken({ target: hostile, inventory: new ExpectedError('NETWORK_ERROR', '\u001b[31m', 'Wait') }))
    const lines = terminal.stderr.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines.join('')).not.toMatch(/\p{Cc}/u)
  })
})
