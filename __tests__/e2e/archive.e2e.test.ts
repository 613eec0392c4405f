import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { readActionYml } from '../../.github/scripts/action-yml.ts'
import { DIST } from '../support/cli.ts'
import { type Scratch, scratchFolder } from '../support/folders.ts'
import { type Runner, startRunner } from '../support/runner.ts'

/** What lies in the root of the repository, as far as git knows it; without git, all that is there. */
function root(): readonly string[] {
  const { stdout, status } = spawnSync('git', ['ls-files'], { encoding: 'utf8' })
  const files = status === 0 ? stdout.trim().split('\n') : readdirSync('.')
  const untracked = new Set(['.git', 'node_modules'])
  return [...new Set(files.map((file) => file.split('/')[0] ?? ''))].filter((name) => !untracked.has(name))
}

const attributes = readFileSync('.gitattributes', 'utf8').split('\n')
const IGNORED = attributes.flatMap((line) => /^\/(\S+) export-ignore$/.exec(line)?.[1] ?? [])

let archive: Scratch
let runner: Runner
beforeAll(() => {
  archive = scratchFolder()
  const kept = root().filter((name) => !IGNORED.includes(name))
  for (const name of kept) cpSync(name === 'dist' ? DIST : name, join(archive.path, name), { recursive: true })
})
beforeEach(async () => {
  runner = await startRunner()
})
afterEach(() => runner.close())
afterAll(() => archive.remove())

/** As the runner calls the files that action.yml names. */
const step = (key: string, inputs: Readonly<Record<string, string>>) => ({
  script: join(archive.path, readActionYml(join(archive.path, 'action.yml')).runs[key] ?? ''),
  inputs,
})

test('what a runner downloads is the Action with its licence and its README, and nothing that only we need', () => {
  expect(readdirSync(archive.path).toSorted()).toEqual(
    ['CHANGELOG.md', 'LICENSE', 'README.md', 'action.yml', 'dist', 'package.json'].toSorted(),
  )
})

test('every rule of what stays out of it names something that is there', () => {
  expect(IGNORED.filter((name) => !root().includes(name))).toEqual([])
})

test('main and post start from it', async () => {
  const inputs = { phase: 'plan', targets: 'Production: us-east-1' }
  const main = await runner.runStep(step('runs.main', inputs))
  expect(main).toMatchObject({ exitCode: 0, stderr: '', stdout: 'Targets: 1; jobs: 1\n' })
  const post = await runner.runStep({ ...step('runs.post', inputs), state: main.state })
  expect(post).toMatchObject({ exitCode: 0, stderr: '', stdout: '' })
})
