import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Runner, startRunner } from '../../support/runner.ts'
import { parseFileCommands } from '../../support/runner-file-commands.ts'

const CORE = pathToFileURL('node_modules/@actions/core/lib/core.js').href

let runner: Runner
beforeEach(async () => {
  runner = await startRunner({ apiUrl: 'http://127.0.0.1:1', env: { MORE: 'yes' } })
})
afterEach(() => runner.close())

async function script(code: string): Promise<string> {
  const path = join(runner.temp, 'step.mjs')
  await writeFile(path, `import * as core from '${CORE}'\n${code}`)
  return path
}

describe('a step', () => {
  test('gets its inputs and the variables of the runner, and nothing of this process', async () => {
    process.env['SECRET_OF_THE_TESTS'] = '1'
    const step = await script(
      'console.log(JSON.stringify({ ...process.env, key: core.getInput("api-key"), cwd: process.cwd() }))',
    )
    const { stdout, exitCode } = await runner.runStep({ script: step, inputs: { 'api-key': 'k' }, env: { OWN: '1' } })
    delete process.env['SECRET_OF_THE_TESTS']
    const seen = JSON.parse(stdout)
    expect(exitCode).toBe(0)
    expect(seen).toMatchObject({ 'INPUT_API-KEY': 'k', key: 'k', MORE: 'yes', OWN: '1', GITHUB_ACTIONS: 'true' })
    expect(seen).toMatchObject({
      cwd: runner.workspace,
      RUNNER_TEMP: runner.temp,
      GITHUB_API_URL: 'http://127.0.0.1:1',
    })
    expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['SECRET_OF_THE_TESTS']))
    expect(seen.GITHUB_TOKEN).toBeUndefined()
  })

  test('hands over outputs, state, variables and a summary', async () => {
    const step = await script(`
      core.setOutput('text', 'two\\nlines'); core.setOutput('count', 3); core.saveState('from-main', 'kept')
      core.exportVariable('LATER', 'exported'); await core.summary.addRaw('# Hello').write()`)
    expect(await runner.runStep({ script: step })).toMatchObject({
      outputs: { text: 'two\nlines', count: '3' },
      state: { 'from-main': 'kept' },
      env: { LATER: 'exported' },
      summary: '# Hello',
    })
  })

  test('of post gets the state of main, and what main exported', async () => {
    const main = await runner.runStep({
      script: await script("core.saveState('id', '7'); core.exportVariable('A', 'b')"),
    })
    const post = await script("console.log(core.getState('id'), process.env.A)")
    expect((await runner.runStep({ script: post, state: main.state })).stdout).toBe('7 b\n')
  })

  test('reads its event, fails with its exit code, and ends by a signal', async () => {
    const failing = await script(`
      const { readFileSync } = await import('node:fs')
      console.error(JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH)).after); core.setFailed('no')`)
    const failed = await runner.runStep({ script: failing, eventName: 'push', event: { after: 'sha' } })
    expect(failed).toMatchObject({ exitCode: 1, stderr: 'sha\n', stdout: '::error::no\n' })
    const waiting = await script("setInterval(() => {}, 1000); console.log('up')")
    const ended = await runner.runStep({
      script: waiting,
      onStart: (child) => child.stdout?.once('data', () => child.kill('SIGINT')),
    })
    expect(ended.exitCode).toBeNull()
  })
})

test('a file command of another form is an error', () => {
  expect(parseFileCommands('a=b=c\n\nd<<E\n1\n2\nE\n')).toEqual({ a: 'b=c', d: '1\n2' })
  expect(() => parseFileCommands('nonsense')).toThrow('Invalid file command')
  expect(() => parseFileCommands('a<<E\n1')).toThrow("Matching delimiter not found 'E'")
})
