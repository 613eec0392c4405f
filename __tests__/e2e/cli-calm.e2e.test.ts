import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { runCli, type ServeProcess, startServe } from '../support/cli.ts'
import { listing, type Scratch, scratchFolder } from '../support/folders.ts'
import { readReport } from '../support/report-file.ts'

let scratch: Scratch
let server: ServeProcess
beforeAll(async () => {
  scratch = scratchFolder()
  server = await startServe(['--scan', '0.05'], { cwd: scratch.path })
})
afterAll(async () => {
  await server.close()
  scratch.remove()
})
beforeEach(() => server.control('reset'))

/** Runs a command against the simulated Cloudcraft. */
function cli(...args: readonly string[]) {
  return runCli(args, { cwd: scratch.path, env: { CLOUDCRAFT_API_KEY: server.apiKey } })
}

function snapshot(out: string, ...options: readonly string[]) {
  const target = ['--target', 'Production: us-east-1', '--width', '320', '--height', '180']
  return cli('snapshot', ...target, '--api-url', server.url, '--out', out, ...options)
}

describe('snapshots of an account that moves', () => {
  test('keep what compare needs to tell the deployment from the rest', async () => {
    await server.control('drift/nightly')
    const before = await snapshot('control', '--control')
    await server.control('deploy/never-settles')
    const after = await snapshot('restless', '--settle', '3')
    const compared = await cli('compare', 'control', 'restless', '--fail-on', 'changed, unsettled', '--out', 'told')
    const report = readReport(scratch.path, 'told', 'report.json')

    expect(before).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('first of two scans done\n') })
    expect(listing(join(scratch.path, 'control'))).toContain('1-production-us-east-1/control.json')
    expect(after.stderr).toMatch(/still changing: next scan in 1 s, [0-9.]+ s left\n/)
    expect(after.stderr).toMatch(/not settled after \d scans in \d s: .*1 task of checkout.* still changing/)
    expect(listing(join(scratch.path, 'restless'))).toContain('1-production-us-east-1/previous.json')
    expect(compared.exitCode).toBe(2)
    expect(compared.stdout).toContain('Gate tripped: unsettled\n')
    expect(compared.stdout).toContain('  ! 3 tasks of checkout (')
    expect(report.counts).toMatchObject({ replaced: 3, changed: 0, background: 2, unsettled: 1 })
  })

  test('are whole folders: a new one takes the place of all files of the old one', async () => {
    const replaced = await snapshot('restless', '--force')
    expect(replaced.exitCode).toBe(0)
    expect(listing(join(scratch.path, 'restless'))).toEqual([
      '1-production-us-east-1/inventory.json',
      '1-production-us-east-1/render.png',
      'manifest.json',
    ])
  })

  test('that shall wait longer than they may take are refused before anything is asked', async () => {
    const asked = () => server.log().match(/\/aws\/account/g)?.length
    const before = asked()
    const { exitCode, stderr } = await snapshot('never', '--settle', '60', '--timeout', '60')
    expect(exitCode).toBe(1)
    expect(stderr).toContain('--settle is 60, but the whole snapshot may take 60 s')
    expect((await snapshot('never', '--settle', 'soon')).stderr).toContain('--settle is "soon"')
    expect(asked()).toBe(before)
  })
})

describe('the demo of a rollout that goes on', () => {
  test('waits for it', async () => {
    const { exitCode, stdout, stderr } = await cli('demo', '--scenario', 'rolling', '--out', 'rolling')
    expect(exitCode).toBe(0)
    expect(stderr).toContain('settled after 5 scans')
    expect(stdout).toContain('3 of 3 tasks of ECS service checkout replaced')
  })

  test('and without a wait shows the half of it', async () => {
    const { stdout } = await cli('demo', '--scenario', 'rolling', '--settle', '0', '--out', 'at-once')
    expect(stdout).toContain('2 of 3 tasks of ECS service checkout replaced')
  })
})

test('the demo of an account that also changes by itself tells the two apart', async () => {
  const { exitCode, stdout, stderr } = await cli('demo', '--scenario', 'drift', '--out', 'drift')
  expect(exitCode).toBe(0)
  expect(stderr).toContain('Meanwhile: Someone opens the SSH port')
  expect(stdout).toMatch(/^Cloud changes: 1 RDS instance changed; 2 in the background\n/)
})
