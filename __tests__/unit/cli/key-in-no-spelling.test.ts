import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { run } from '../../../src/cli/run.ts'
import { CANARY, runsIn, SPELLINGS } from '../../support/canary.ts'
import { DOORS, type EchoingCloudcraft, startEchoingCloudcraft } from '../../support/echoing-cloudcraft.ts'
import { listing, type Scratch, scratchFolder } from '../../support/folders.ts'
import { recordingTerminal } from '../../support/recording-terminal.ts'

let server: EchoingCloudcraft
let scratch: Scratch
let count = 0
beforeAll(async () => {
  server = await startEchoingCloudcraft()
})
afterAll(() => server.close())
beforeEach(() => {
  scratch = scratchFolder()
  writeFileSync(join(scratch.path, 'x.json'), JSON.stringify({ data: { name: 'x', nodes: [] } }))
})
afterEach(() => scratch.remove())

const ID = '22222222-2222-4333-8444-555555555555'
const TARGET = ['--target', 'Production: us-east-1']

/** Every command that calls Cloudcraft. */
const COMMANDS: Readonly<Record<string, (out: string) => readonly string[]>> = {
  whoami: () => ['whoami', '--json'],
  teams: () => ['teams'],
  accounts: () => ['accounts'],
  'accounts add': () => ['accounts', 'add', 'aws', '--name', 'x', '--role-arn', 'arn:aws:iam::111122223333:role/x'],
  'accounts update': () => ['accounts', 'update', 'Production', '--name', 'y'],
  'accounts remove': () => ['accounts', 'remove', 'Production', '--yes'],
  'accounts iam': () => ['accounts', 'iam'],
  'blueprints list': () => ['blueprints', 'list', '--json'],
  'blueprints get': () => ['blueprints', 'get', ID],
  'blueprints create': (out) => ['blueprints', 'create', join(out, '..', 'x.json'), '--json'],
  'blueprints update': (out) => ['blueprints', 'update', ID, join(out, '..', 'x.json'), '--json'],
  'blueprints delete': () => ['blueprints', 'delete', ID, '--yes'],
  'blueprints export': (out) => ['blueprints', 'export', ID, '--format', 'svg', '--out', `${out}.svg`],
  budget: () => ['budget', ID],
  inventory: () => ['inventory', ...TARGET],
  snapshot: (out) => ['snapshot', ...TARGET, '--out', out],
  backup: (out) => ['backup', '--out', out],
}

async function scanned(args: readonly string[], mode: string, env = {}) {
  count += 1
  // A path of its own for each run: the rate limit counts per address and key.
  const api = ['--api-url', `${server.url}/${count}/${mode}`, '--timeout', '1']
  const terminal = recordingTerminal({ CLOUDCRAFT_API_KEY: CANARY, ...env })
  const exitCode = await run([...args, ...api], terminal)
  const files = listing(scratch.path).filter((file) => !file.endsWith('/'))
  const texts = [
    terminal.stdout,
    terminal.stderr,
    ...files.map((file) => readFileSync(join(scratch.path, file), 'latin1')),
  ]
  return { exitCode, found: texts.flatMap((text) => runsIn(text, CANARY)), stderr: terminal.stderr }
}

describe.each(Object.keys(COMMANDS))('%s', (name) => {
  // Failures that are tried again take seconds.
  test.each(Object.keys(DOORS).filter((door) => door !== 'panic'))(
    'repeats no key that came through %s',
    async (door) => {
      const before = server.echoes
      for (const spelling of Object.keys(SPELLINGS).keys()) {
        const args = COMMANDS[name]?.(join(scratch.path, 'out')) ?? []
        const { found, stderr } = await scanned(args, `${spelling}-${door}~all`)
        expect({ spelling, found, stderr: found.length > 0 ? stderr : '' }).toEqual({ spelling, found: [], stderr: '' })
      }
      expect(server.echoes).toBeGreaterThan(before)
    },
  )
})

test.each([...Object.keys(SPELLINGS).keys()])(
  'a server error that is tried again repeats none: %d',
  async (spelling) => {
    expect((await scanned(['whoami'], `${spelling}-panic~all`)).found).toEqual([])
  },
)

test.each(['files', 'pictures'])('a snapshot of which %s failed keeps none', async (where) => {
  for (const [spelling, door] of Object.keys(DOORS).entries()) {
    const out = join(scratch.path, `out${spelling}`)
    const { found } = await scanned(['snapshot', ...TARGET, '--out', out], `${spelling}-${door}~${where}`)
    expect(found).toEqual([])
  }
})

test('the search would find it in every spelling', () => {
  for (const [name, spell] of Object.entries(SPELLINGS))
    expect([name, runsIn(`a ${spell(CANARY)} b`, CANARY)]).not.toEqual([name, []])
})
