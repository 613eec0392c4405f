import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Matrix, matrixOf, runPlan } from '../../../../src/action/phases/plan.ts'
import { type Simulator, startSimulator } from '../../../../src/extras/simulator/server.ts'
import { parseTargetList } from '../../../../src/snapshot/target-list.ts'
import { jobOf } from '../../../support/action-inputs.ts'
import { type Scratch, scratchFolder } from '../../../support/folders.ts'
import { inStep } from '../../../support/step-commands.ts'

const matrix = (targets: string, isNameless = false) => matrixOf(parseTargetList(targets), isNameless)
const targetsOf = ({ include }: Matrix) => include.map(({ targets }) => targets)

describe('a matrix for targets', () => {
  test('is a job for each region of each account, once', () => {
    const text =
      '# ours\nProduction: us-east-1, eu-west-1\n\n  Team: A: westeurope,westeurope \r\nProduction: us-east-1'
    expect(matrix(text)).toEqual({
      job: [1, 2, 3],
      include: [
        { job: 1, name: 'Production: us-east-1', targets: 'Production: us-east-1' },
        { job: 2, name: 'Production: eu-west-1', targets: 'Production: eu-west-1' },
        { job: 3, name: 'Team: A: westeurope', targets: 'Team: A: westeurope' },
      ],
    })
  })

  test('has 256 jobs at most: past that some have several targets, and are called by the first of them', () => {
    const targets = Array.from({ length: 600 }, (_, at) => `Account ${at}: us-east-1`)
    const planned = matrix(targets.join('\n'))
    expect(planned.job).toHaveLength(256)
    expect(planned.include[0]).toEqual({
      job: 1,
      name: 'Account 0: us-east-1 and 2 more',
      targets: 'Account 0: us-east-1\nAccount 256: us-east-1\nAccount 512: us-east-1',
    })
    expect(
      targetsOf(planned)
        .flatMap((one) => one.split('\n'))
        .toSorted(),
    ).toEqual(targets.toSorted())
  })

  test('names no account where everybody can read the names of jobs', () => {
    const names = matrix('Secret project: us-east-1, eu-west-1', true).include.map(({ name }) => name)
    expect(names).toEqual(['1 of 2', '2 of 2'])
  })

  test('has names that GitHub does not cut off, on one line, whatever an account is called', () => {
    const long = matrix(`${'x'.repeat(300)}: us-east-1\nA\u2028::error::B: us-east-1`).include
    expect(long[0]?.name).toHaveLength(80)
    expect(long[1]?.name).toBe('A ::error::B: us-east-1')
  })

  test('is refused where there are more targets than one report has room for', () => {
    const many = Array.from({ length: 2001 }, (_, at) => `Account ${at}: us-east-1`).join('\n')
    expect(() => matrix(many)).toThrow('2001 targets are given; the limit of one matrix is 2000')
  })

  test('loses and repeats nothing, and every job can read its targets', () => {
    const account = fc.stringMatching(/^[A-Za-z$`'"{}][\w $`'"{}();:-]{0,20}$/).filter((name) => name.trim() === name)
    const region = fc.constantFrom('us-east-1', 'eu-west-1', 'westeurope')
    const line = fc.record({ account, regions: fc.array(region, { minLength: 1, maxLength: 4 }) })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 400 }), (lines) => {
        const planned = matrixOf(lines, false)
        const all = lines.flatMap((one) => one.regions.map((name) => `${one.account}: ${name}`))
        expect(
          targetsOf(planned)
            .flatMap((one) => one.split('\n'))
            .toSorted(),
        ).toEqual([...new Set(all)].toSorted())
        for (const one of targetsOf(planned)) expect(() => parseTargetList(one)).not.toThrow()
      }),
      { numRuns: 30 },
    )
  })
})

let simulator: Simulator
let scratch: Scratch
beforeAll(async () => {
  scratch = scratchFolder()
  simulator = await startSimulator({ rateLimit: false, scanMilliseconds: 0 })
})
afterAll(async () => {
  await simulator.close()
  scratch.remove()
})

type Texts = Parameters<typeof jobOf>[0]

/** Runs the phase against the simulator. */
async function plan(texts: Texts = {}, env: NodeJS.ProcessEnv = {}) {
  const written: Record<string, unknown> = {}
  const write = (name: string, value: unknown) => {
    written[name] = value
  }
  const given = { phase: 'plan', 'api-url': simulator.url, 'api-key': simulator.apiKey, ...texts }
  const { stdout } = await inStep({}, () => runPlan(jobOf(given, { write, env })))
  return { written, stdout }
}

describe('the phase plan', () => {
  test('names no account in a public repository', async () => {
    const event = path.join(scratch.path, 'event.json')
    writeFileSync(event, JSON.stringify({ repository: { private: false } }))
    const env = { GITHUB_REPOSITORY: 'octo/cloud', GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: event }
    const { written } = await plan({ targets: 'Production: us-east-1' }, env)
    expect(JSON.parse(String(written['matrix'])).include[0].name).toBe('1 of 1')
  })

  test('puts out the matrix and a name for its artifacts', async () => {
    const { written, stdout } = await plan({ targets: 'Production: us-east-1, eu-west-1' })
    expect(JSON.parse(String(written['matrix']))).toEqual(matrix('Production: us-east-1, eu-west-1'))
    expect(written['artifact-name']).toMatch(/^cloudcraft-deployment-diff-[0-9a-f]{8}$/)
    expect(stdout).toBe('Targets: 2; jobs: 2\n')
  })

  test.each<[string, Texts, string]>([
    ['an account that is not linked', { targets: 'Productio: us-east-1' }, 'ACCOUNT_UNKNOWN'],
    ['a key that Cloudcraft refuses', { 'api-key': 'wrong' }, 'API_KEY_REJECTED'],
    ['an address that would leak the key', { 'api-url': 'http://example.com' }, 'API_URL_INSECURE'],
    ['an address that is none, also without a key', { 'api-key': '', 'api-url': 'example' }, 'API_URL_INVALID'],
  ])('refuses %s before anything is deployed', async (_, texts, code) => {
    const failure = await plan(texts).catch((error: unknown) => error)
    const [first] = failure instanceof AggregateError ? failure.errors : [failure]
    expect(first).toMatchObject({ code })
  })

  test('needs no key: an environment may have one that only the other jobs see', async () => {
    const { written } = await plan({ 'api-key': '', 'api-url': 'https://api.cloudcraft.co' })
    expect(JSON.parse(String(written['matrix'])).job).toEqual([1])
  })

  test('goes on while Cloudcraft is away, with a warning: the jobs will ask again', async () => {
    const gone = await startSimulator({ rateLimit: false, scanMilliseconds: 0 })
    await gone.close()
    const { written, stdout } = await plan({ 'api-url': gone.url, timeout: '1' })
    expect(written).toHaveProperty('matrix')
    expect(stdout).toMatch(/^::warning::.*\(\w+\)$/m)
  })
})

describe('the name for the artifacts of a matrix', () => {
  const nameOf = async (texts: Texts) => (await plan({ 'api-key': '', ...texts })).written['artifact-name']

  test('is the same before and after the deployment', async () => {
    const before = await nameOf({ 'job-status': 'success', targets: 'Production: us-east-1 , eu-west-1' })
    expect(await nameOf({ 'job-status': 'failure', targets: '# ours\nProduction:us-east-1,eu-west-1' })).toBe(before)
  })

  test.each<[string, Texts]>([
    ['targets', { targets: 'Staging: us-east-1' }],
    ['filter', { filter: 'type=rds' }],
    ['exclude', { exclude: 'ec2' }],
    ['api-url', { 'api-url': 'https://govcloud.example' }],
    ['environment', { 'job-matrix': '"staging"' }],
    ['artifact-name', { 'artifact-name': 'other' }],
  ])('differs with another %s, so that two calls in one run stay apart', async (_, texts) => {
    expect(await nameOf(texts)).not.toBe(await nameOf({}))
  })

  test('is one that the jobs accept, however long the given one is', async () => {
    const name = await nameOf({ 'artifact-name': 'x'.repeat(100) })
    expect(jobOf({ 'artifact-name': String(name) }).inputs.artifactName).toMatch(/^x{91}-[0-9a-f]{8}$/)
  })
})
