import { request as ask, createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { API_KEY, GITHUB_TOKEN, pullRequestEvent, type Surroundings, startSurroundings } from '../support/action-job.ts'
import { type ServeProcess, startServe } from '../support/cli.ts'
import { type Scratch, scratchFolder } from '../support/folders.ts'

const READ_KEY = 'canary-key-that-may-only-read/forty+four/ch='
const NAME = 'octo/cloud #7: Production (us-east-1)'

interface Blueprint {
  readonly id: string
  readonly name: string
  readonly tags: readonly string[] | null
  readonly readAccess: readonly string[] | null
  readonly data: { readonly text: readonly { readonly text: string }[]; readonly nodes: readonly unknown[] }
}

let around: Surroundings
let cloudcraft: ServeProcess
let scratch: Scratch
beforeEach(async () => {
  scratch = scratchFolder()
  ;[around, cloudcraft] = await Promise.all([
    startSurroundings(),
    startServe(['--api-key', API_KEY, '--key', `read=${READ_KEY}`, '--rate', 'off', '--scan', '0.05'], {
      cwd: scratch.path,
    }),
  ])
})
afterEach(async () => {
  expect(around.github.violations).toEqual([])
  await Promise.all([around.close(), cloudcraft.close()])
  scratch.remove()
})

async function api(method: string, path: string, body?: unknown): Promise<unknown> {
  const headers = { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' }
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const answer = await fetch(`${cloudcraft.url}${path}`, { method, headers, ...sent })
  const text = await answer.text()
  return text === '' ? undefined : JSON.parse(text)
}

async function saved(): Promise<readonly Blueprint[]> {
  const { blueprints } = (await api('GET', '/blueprint')) as { blueprints: Blueprint[] }
  return Promise.all(blueprints.map(async ({ id }) => (await api('GET', `/blueprint/${id}`)) as Blueprint))
}

const published = async () => (await saved()).filter(({ name }) => name.startsWith('octo/'))
const textsOf = ({ data }: Blueprint) => data.text.map(({ text }) => text)
const inputs = (more: Record<string, string> = {}) => ({
  ...{ 'publish-diff': 'true', 'api-url': cloudcraft.url, timeout: '20' },
  ...more,
})

/** A job around a deployment. */
async function deploy(name: string, more: Record<string, string> = {}, options: object = {}) {
  const job = await around.job()
  const main = await job.main(inputs(more), options)
  await cloudcraft.control(`deploy/${name}`)
  const post = await job.post(inputs(more), options)
  return { main, post }
}

const warnings = (stdout: string) => stdout.split('\n').filter((line) => /^::(warning|error)/.test(line))

describe('publish-diff: true', () => {
  test('makes a blueprint of what changed, which comment and summary name', async () => {
    const { post } = await deploy('release')
    const [blueprint, ...others] = await published()

    expect([post.exitCode, warnings(post.stdout), others]).toEqual([0, [], []])
    expect(blueprint).toMatchObject({ name: NAME, tags: expect.arrayContaining(['octo/cloud#7']) })
    expect(textsOf(blueprint as Blueprint)).toEqual(
      expect.arrayContaining([NAME, 'refund-order + new', 'orders ~ resized', '+ 3 added', '− 1 removed']),
    )
    for (const text of [around.github.state.comments[0]?.body, post.summary])
      expect(text).toContain(`in Cloudcraft: blueprint \`${blueprint?.id}\``)
    expect(post.stdout).toContain(`Blueprint of Production (us-east-1): created, ${blueprint?.id}`)
  })

  test('brings it up to date in the next run, also when nothing changes any more', async () => {
    await deploy('release')
    const [first] = await published()
    const { post } = await deploy('scale-up')
    const [second, ...others] = await published()
    await deploy('nothing')
    const [third, ...more] = await published()

    expect([second?.id, third?.id, others, more]).toEqual([first?.id, first?.id, [], []])
    expect(post.stdout).toContain(`Blueprint of Production (us-east-1): updated, ${first?.id}`)
    expect(textsOf(second as Blueprint)).not.toContain('refund-order + new')
    expect(textsOf(third as Blueprint).filter((text) => /^[+−~≠]/.test(text))).toEqual([])
    expect(textsOf(third as Blueprint)).toContainEqual(expect.stringMatching(/^\d+ unchanged$/))
  })

  test('publishes nothing when nothing changed, or when nobody asks for it', async () => {
    const quiet = await deploy('nothing')
    const unasked = await deploy('release', { 'publish-diff': 'false' })

    expect([quiet.post, unasked.post].map(({ exitCode, stdout }) => [exitCode, warnings(stdout)])).toEqual([
      [0, []],
      [0, []],
    ])
    expect(await published()).toEqual([])
  })

  test('leaves those of other people alone: renamed, copied, tagged alike or named alike', async () => {
    await deploy('release')
    const [mine] = await published()
    const { data, tags } = mine as Blueprint
    const renamed = { data: { ...data, name: 'Kept for the review' }, tags }
    await api('PUT', `/blueprint/${mine?.id}`, renamed)
    await api('POST', '/blueprint', { data: { name: NAME, nodes: [] }, tags: ['ours'] })
    await api('POST', '/blueprint', { data: { name: `${NAME} (copy)`, nodes: [] }, tags })
    const before = await saved()
    await deploy('scale-up')
    const after = await saved()

    expect(after.filter(({ id }) => before.some((one) => one.id === id))).toEqual(before)
    expect(after).toHaveLength(before.length + 1)
  })

  test('waits for nobody who changes it at the same time: it is read again', async () => {
    await deploy('release')
    const [first] = await published()
    const race = await racing(2)
    const { post } = await deploy('scale-up', { 'api-url': race.url })
    await race.close()
    const [second] = await published()

    expect([post.exitCode, warnings(post.stdout)]).toEqual([0, []])
    expect(race.statuses).toEqual([412, 412, 204])
    expect(second?.id).toBe(first?.id)
    expect(textsOf(second as Blueprint)).toContainEqual(expect.stringMatching(/^\+ \d+ added$/))
  })

  test.each([
    { name: 'a key that may only read', more: { 'api-key': READ_KEY }, faults: [], code: 'ACCESS_DENIED' },
    { name: 'a list that is refused', more: {}, faults: ['403@/blueprint'], code: 'ACCESS_DENIED' },
    { name: 'an outage', more: { timeout: '6' }, faults: ['503x9@/blueprint'], code: 'SERVER_ERROR' },
  ])('warns once of $name, and tells everything else', async ({ more, faults, code }) => {
    const job = await around.job()
    await job.main(inputs(more))
    await cloudcraft.control('deploy/release')
    await cloudcraft.control('faults', faults)
    const { exitCode, stdout, outputs } = await job.post(inputs(more))

    expect(exitCode).toBe(0)
    expect(warnings(stdout)).toEqual([expect.stringMatching(new RegExp(`^::warning::.*\\(${code}\\)$`))])
    expect(outputs).toMatchObject({ conclusion: 'success', 'has-changes': 'true' })
    expect(around.github.state.comments).toHaveLength(1)
    expect(around.github.state.comments[0]?.body).not.toContain('blueprint')
  })

  test('warns where there is no pull request, and does not fail the job for it', async () => {
    const { post } = await deploy('release', { 'on-error': 'fail' }, { eventName: 'workflow_dispatch', event: {} })

    expect(post.exitCode).toBe(0)
    expect(warnings(post.stdout)).toEqual([
      expect.stringMatching(/^::warning::.*`pr-number`.*\(PULL_REQUEST_UNKNOWN\)$/),
    ])
    expect(await published()).toEqual([])
  })

  test('in a public repository publishes to the own account, and says nothing of it to anybody', async () => {
    const repository = { private: false, visibility: 'public' }
    const { main, post } = await deploy('release', {}, { event: { ...(pullRequestEvent() as object), repository } })
    const [blueprint] = await published()

    expect(blueprint?.name).toBe(NAME)
    expect(warnings(post.stdout)).toEqual([])
    for (const text of [main.stdout, post.stdout].map(withoutMasks))
      expect(text).not.toMatch(/Production|us-east-1|refund-order/)
    for (const text of [around.github.state.comments[0]?.body, post.summary])
      expect(text).not.toMatch(/Production|blueprint|refund-order/)
  })

  test('lets out no secret: not to Cloudcraft, not into the log', async () => {
    const { main, post } = await deploy('release')
    const broken = await deploy('scale-up', { 'api-key': READ_KEY })
    const [blueprint] = await published()
    const { accounts } = (await api('GET', '/aws/account')) as { accounts: { externalId: string }[] }
    const secrets = [API_KEY, READ_KEY, GITHUB_TOKEN, ...accounts.map(({ externalId }) => externalId)]
    const texts = [main, post, broken.main, broken.post].map(({ stdout, stderr }) => withoutMasks(stdout) + stderr)

    expect(accounts.length).toBeGreaterThan(0)
    for (const text of [JSON.stringify(blueprint), ...texts])
      for (const secret of [...secrets, '"linkKey"', '"externalId"', 'liveAccount']) expect(text).not.toContain(secret)
  })
})

describe('phase: cleanup', () => {
  const closed = { ...(pullRequestEvent() as object), action: 'closed' }
  const cleanUp = async (more: Record<string, string> = {}, options: object = { event: closed }) =>
    (await around.job()).main(inputs({ phase: 'cleanup', targets: '', ...more }), options)

  test('removes the blueprints of the pull request and leaves all others', async () => {
    await deploy('release')
    const [mine] = await published()
    await api('POST', '/blueprint', { data: { name: NAME.replace('#7', '#71'), nodes: [] }, tags: mine?.tags })
    await api('POST', '/blueprint', { data: { name: NAME, nodes: [] }, tags: ['ours'] })
    const before = await saved()
    const { exitCode, stdout } = await cleanUp()
    const after = await saved()

    expect([exitCode, warnings(stdout)]).toEqual([0, []])
    expect(stdout).toMatch(/^Blueprints of pull request 7: 1 of 1 removed$/m)
    expect(after).toEqual(before.filter(({ id }) => id !== mine?.id))
  })

  test('finds nothing the second time, and nothing to complain about', async () => {
    await deploy('release')
    await cleanUp()
    const { exitCode, stdout } = await cleanUp()

    expect([exitCode, warnings(stdout)]).toEqual([0, []])
    expect(stdout).toMatch(/^Blueprints of pull request 7: 0 of 0 removed$/m)
  })

  test('needs nothing but the key, and takes the number from pr-number, too', async () => {
    await deploy('release')
    const byNumber = { 'pr-number': '7', 'github-token': '' }
    const { exitCode } = await cleanUp(byNumber, { eventName: 'workflow_dispatch', event: {} })

    expect(exitCode).toBe(0)
    expect(await published()).toEqual([])
  })

  test.each([
    { onError: 'warn', exitCode: 0 },
    { onError: 'fail', exitCode: 1 },
  ])('ends with $exitCode when the key may not remove them, under on-error: $onError', async (row) => {
    await deploy('release')
    const { exitCode, stdout } = await cleanUp({ 'api-key': READ_KEY, 'on-error': row.onError })

    expect(exitCode).toBe(row.exitCode)
    expect(warnings(stdout)).toEqual([expect.stringMatching(/\(ACCESS_DENIED\)$/)])
    expect(stdout).toMatch(/0 of 1 removed/)
    expect(await published()).toHaveLength(1)
  })

  test('says so where there is no pull request', async () => {
    const { exitCode, stdout } = await cleanUp({}, { eventName: 'schedule', event: {} })

    expect(exitCode).toBe(0)
    expect(warnings(stdout)).toEqual([expect.stringMatching(/\(PULL_REQUEST_UNKNOWN\)$/)])
  })
})

function withoutMasks(stdout: string): string {
  return stdout.replace(/^::(add-mask|debug)::.*$/gm, '')
}

/** A way to Cloudcraft on which somebody changes a blueprint right before each of the first updates of it. */
async function racing(times: number) {
  const statuses: number[] = []
  let left = times
  const server: Server = createServer(async (incoming, answer) => {
    const isUpdate = incoming.method === 'PUT'
    if (isUpdate && left > 0) {
      left -= 1
      const { data, tags } = (await api('GET', incoming.url ?? '')) as Blueprint
      await api('PUT', incoming.url ?? '', { data: { ...data, edges: [], shareDocs: left > 0 }, tags })
    }
    const { method, headers } = incoming
    const sent = ask(`${cloudcraft.url}${incoming.url}`, { method, headers }, (reply) => {
      if (isUpdate) statuses.push(reply.statusCode ?? 0)
      answer.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(answer)
    })
    incoming.pipe(sent)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const close = () => new Promise((done) => server.close(done).closeAllConnections())
  return { url: `http://127.0.0.1:${port}`, statuses, close }
}
