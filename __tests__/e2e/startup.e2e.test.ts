import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Surroundings, startSurroundings } from '../support/action-job.ts'
import { DIST, runCli } from '../support/cli.ts'
import { type Scratch, scratchFolder } from '../support/folders.ts'

const HOOK = new URL('../support/list-loaded-modules.js', import.meta.url)
const REPORTING = /^(report\/(?!gate|inventory-rows)|picture\.|drawing[./]|extras\/|vendor\/(png|resvg|markdown))/
const TALKING = /^(vendor\/(octokit|artifact)\.|github\/(octokit|comment\/|artifact\/(?!artifact-names)))/
const SIMULATING = /^extras\//
const CALLING = /^(vendor\/got|cloudcraft\.)/

let scratch: Scratch
let around: Surroundings
beforeAll(async () => {
  scratch = scratchFolder()
  around = await startSurroundings()
})
afterAll(async () => {
  await around.close()
  scratch.remove()
})

let count = 0
/** Runs something with a list kept of what it loads: the files of dist/ in the order of loading. */
async function loadedBy(run: (env: Record<string, string>) => Promise<{ exitCode: number | null }>) {
  count += 1
  const file = join(scratch.path, `loaded-${count}`)
  const { exitCode } = await run({ NODE_OPTIONS: `--import ${HOOK}`, LOADED_MODULES: file })
  expect(exitCode).toBe(0)
  const urls = readFileSync(file, 'utf8').trimEnd().split('\n')
  const files = urls.filter((url) => url.startsWith('file:')).map((url) => relative(DIST, fileURLToPath(url)))
  return files.filter((path) => !path.startsWith('..'))
}

describe('what a phase does not need is not loaded', () => {
  test.each([
    ['REPORTING', REPORTING, /^(report|picture|drawing|extras)[./]/],
    ['TALKING', TALKING, /^github\/(octokit|comment|artifact)/],
    ['SIMULATING', SIMULATING, /^extras\//],
    ['CALLING', CALLING, /^(cloudcraft\.|vendor\/got)/],
  ])('where %s names files that are really there', (_, pattern, room) => {
    const files = globSync('**/*.js', { cwd: DIST }).map((file) => file.replaceAll('\\', '/'))
    expect(files.filter((file) => room.test(file) && pattern.test(file)).length).toBeGreaterThan(1)
  })

  test('around takes its before-snapshot without GitHub, artifacts, pictures and reports', async () => {
    const job = await around.job()
    const files = await loadedBy((env) => job.main({}, { env }))

    expect(files).toContain('main.js')
    expect(files.filter((file) => REPORTING.test(file) || TALKING.test(file))).toEqual([])
  })

  test('before loads the artifact client, and only once the snapshot stands', async () => {
    const job = await around.job()
    const files = await loadedBy((env) => job.main({ phase: 'before' }, { env }))
    const at = (file: string) => files.indexOf(file)

    expect(at('vendor/artifact.js')).toBeGreaterThan(at('vendor/got.js'))
    expect(at('vendor/got.js')).toBeGreaterThan(-1)
    expect(files.filter((file) => REPORTING.test(file))).toEqual([])
  })

  test('post loads all of it', async () => {
    const job = await around.job()
    await job.main()
    const files = await loadedBy((env) => job.post({}, { env }))

    for (const file of ['vendor/artifact.js', 'vendor/octokit.js', 'vendor/png.js', 'report/page.js', 'picture.js'])
      expect(files).toContain(file)
  })

  test('a post step without work asks for no client and no picture code', async () => {
    const job = await around.job()
    const files = await loadedBy((env) => job.post({}, { env }))

    expect(files.filter((file) => TALKING.test(file) || /^(picture\.|vendor\/png)/.test(file))).toEqual([])
  })

  test('a post step after another phase than around loads next to nothing', async () => {
    const job = await around.job()
    const files = await loadedBy((env) => job.post({ phase: 'after' }, { env }))

    expect(files).toEqual(['post.js', 'action/idle.js'])
  })

  test('the command line compares without a client of anything', async () => {
    const demo = await runCli(['demo', '--scenario', 'nothing', '--out', 'demo'], { cwd: scratch.path })
    expect(demo.exitCode).toBe(0)
    const picture = join(scratch.path, 'demo', '1-production-us-east-1-before.png')
    const files = await loadedBy((env) => runCli(['compare', picture, picture], { cwd: scratch.path, env }))

    expect(files).toContain('vendor/png.js')
    expect(files.filter((file) => TALKING.test(file) || CALLING.test(file) || SIMULATING.test(file))).toEqual([])
  })

  test.each(['--help', '--version'])(
    '%s loads the command line and what everybody uses, and no command',
    async (option) => {
      const files = await loadedBy((env) => runCli([option], { cwd: scratch.path, env }))

      expect(files).toContain('cli.js')
      const needless = [REPORTING, CALLING, SIMULATING, TALKING]
      expect(files.filter((file) => needless.some((pattern) => pattern.test(file)))).toEqual([])
      expect(files.filter((file) => !/^(cli\.js|cli\/[\w-]+\.js|(errors|codes|text|version)\.js)$/.test(file))).toEqual(
        [],
      )
      expect(files.filter((file) => /^cli\/(compare|convert|backup|restore|demo|serve)/.test(file))).toEqual([])
    },
  )
})
