import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { COMMANDS } from '../../../src/cli/commands.ts'
import { run } from '../../../src/cli/run.ts'
import { type Scratch, scratchFolder } from '../../support/folders.ts'
import { recordingTerminal } from '../../support/recording-terminal.ts'

let scratch: Scratch
beforeAll(() => {
  scratch = scratchFolder()
})
afterAll(() => scratch.remove())

async function script(shell: string): Promise<string> {
  const terminal = recordingTerminal()
  expect(await run(['completion', shell], terminal)).toBe(0)
  return terminal.stdout
}

const isThere = (shell: string) => spawnSync(shell, ['--version']).status === 0

/** What bash offers after some words. */
async function offered(...words: string[]): Promise<string[]> {
  const file = join(scratch.path, 'completion.bash')
  writeFileSync(file, await script('bash'))
  const line = ['cloudcraft-diff', ...words].map((word) => `'${word}'`).join(' ')
  const program = `source ${file}; COMP_WORDS=(${line}); COMP_CWORD=${words.length}; _cloudcraft_diff; printf '%s\\n' "\${COMPREPLY[@]}"`
  return execFileSync('bash', ['-c', program], { encoding: 'utf8' }).split('\n').filter(Boolean)
}

describe('completion in bash', () => {
  test('offers the commands, then their second words and options', async () => {
    expect(await offered('comp')).toEqual(['compare', 'completion'])
    expect(await offered('blueprints', '')).toEqual(['list', 'get', 'create', 'update', 'delete', 'export'])
    expect(await offered('accounts', 'a')).toEqual(['add'])
    expect(await offered('compare', 'before', 'after', '--fail')).toEqual(['--fail-on'])
    expect(await offered('accounts', 'add', '--role')).toEqual(['--role-arn'])
    expect(await offered('compare', '--q')).toEqual(['--quiet'])
  })

  test('knows every command', async () => {
    const words = new Set(COMMANDS.map(({ name }) => name.split(' ')[0]))
    expect(new Set(await offered(''))).toEqual(new Set([...words, 'help', 'version']))
  })
})

describe('completion in other shells', () => {
  test.each(['zsh', 'fish'])('is a script for %s that names every command', async (shell) => {
    const text = await script(shell)
    for (const { name } of COMMANDS) expect(text).toContain(name.split(' ').at(-1))
    if (!isThere(shell)) return
    const file = join(scratch.path, `completion.${shell}`)
    writeFileSync(file, text)
    expect(spawnSync(shell, ['-n', file], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
  })

  test('is refused for a shell that is not supported', async () => {
    const terminal = recordingTerminal()
    expect(await run(['completion', 'tcsh'], terminal)).toBe(1)
    expect(terminal.stderr).toBe('error: "tcsh" is not a supported shell. Choose bash, zsh or fish. (OPTION_VALUE)\n')
  })
})
