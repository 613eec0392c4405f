import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { type Surroundings, startSurroundings } from '../support/action-job.ts'
import { runtimeToken } from '../support/artifact-service.ts'

jest.setTimeout(180_000)

/** Picture and size of the account are none of these tests' business. */
const SMALL = { width: '64', height: '36', filter: 'type=sqs' }

let around: Surroundings
beforeAll(async () => {
  around = await startSurroundings()
})
afterAll(async () => {
  expect(around.github.violations).toEqual([])
  await around.close()
})

const told = () => around.github.state.comments.map(({ body }) => body.split('\n')[0])

describe('runs that follow each other', () => {
  const inputs = { ...SMALL, title: 'Checkout', labels: 'true' }
  const jobOf = (runId: number) => around.job({ runId, runtimeToken: runtimeToken(`run-${runId}`, 'job') })

  test('an older one that was cancelled leaves comment and labels of the newer one alone', async () => {
    const [older, newer] = [await jobOf(8001), await jobOf(8002)]
    await older.main(inputs)
    await newer.main(inputs)
    await around.cloudcraft.control('deploy/release')
    await newer.post(inputs)
    const [comment] = around.github.state.comments
    const { exitCode, stdout, summary } = await older.post({ ...inputs, 'job-status': 'cancelled' })

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^Comment on pull request 7: left alone: run 8002, which is newer than run 8001, /m)
    expect(around.github.state.comments).toEqual([comment])
    expect(comment?.body).toMatch(/^### Checkout — cloud changes: /)
    expect(comment?.body).toContain(`[\`aaaaaaa\`](https://github.com/octo/cloud/commit/${'a'.repeat(40)})`)
    expect(comment?.body).toContain('[run 1](https://github.com/octo/cloud/actions/runs/8002)')
    expect(around.github.state.labels.get(7)).toEqual(['cloud-change'])
    // The report of the older run is where it always is.
    expect(summary).toContain('actions/runs/8001')
  })

  test('the next one makes its comment anew and takes away what is no longer true', async () => {
    const next = await jobOf(8003)
    around.github.addComment({ issue: 7, body: 'A question', author: { login: 'mona', type: 'User' } })
    const anew = { ...inputs, 'comment-mode': 'recreate' }
    await next.main(anew)
    const { stdout } = await next.post(anew)

    expect(stdout).toMatch(/^Comment on pull request 7: recreated$/m)
    expect(stdout).toMatch(/^Labels of pull request 7: -cloud-change$/m)
    expect(told()).toEqual(['A question', expect.stringMatching(/^### Checkout — .* — no change$/)])
    expect(around.github.state.labels.get(7)).toEqual([])
  })
})

test('a job that is cancelled during its before-snapshot says nothing', async () => {
  const job = await around.job({ job: 'cancelled' })
  const before = [...around.github.requests]
  const main = await job.main(SMALL, {
    onStart: (child) => {
      child.stdout?.on('data', (text: string) => {
        if (text.includes(': scanning')) child.kill('SIGINT')
      })
    },
  })
  const { exitCode, stdout, env, summary } = await job.post({ ...SMALL, 'job-status': 'cancelled' })

  expect(main.exitCode).toBeNull()
  expect([exitCode, summary]).toEqual([0, ''])
  expect(stdout).toMatch(/^Nothing is reported: the deployment did not begin/m)
  expect(around.github.requests).toEqual(before)
  expect(env).toMatchObject({ CLOUDCRAFT_DIFF_VERDICT: 'nothing was deployed', CLOUDCRAFT_DIFF_CONCLUSION: 'neutral' })
})

test('two environments of one run have a report and a comment each', async () => {
  const leg = async (targets: string) => {
    const job = await around.job({ job: 'look' })
    const own = { ...SMALL, targets, 'comment-mode': 'never', 'job-matrix': JSON.stringify({ targets }) }
    await job.main(own)
    await job.post(own)
  }
  const report = async (targets: string) =>
    (await around.job({ job: 'report' })).main({ phase: 'report', 'api-key': '', targets })
  const [staging, production] = ['Production: eu-west-1', 'Production: us-east-1']
  around.github.state.comments.length = 0
  await leg(staging)
  const first = await report(staging)
  await leg(production)
  const second = await report(production)

  expect([first.outputs['verdict'], second.outputs['verdict']]).toEqual(['no change', 'no change'])
  expect(told()).toEqual([
    '### Cloud changes: `Production (eu-west-1)` — no change',
    '### Cloud changes: `Production (us-east-1)` — no change',
  ])
  expect(second.stdout).toContain('1 of these reports cover none of the targets given here')
})
