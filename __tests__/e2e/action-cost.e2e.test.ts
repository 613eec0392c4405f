import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { API_KEY, pullRequestEvent, type Surroundings, startSurroundings } from '../support/action-job.ts'

let around: Surroundings
beforeEach(async () => {
  around = await startSurroundings()
})
afterEach(async () => {
  expect(around.github.violations).toEqual([])
  await around.close()
})

async function deploy(more: Record<string, string> = {}, options: object = {}) {
  const job = await around.job()
  const inputs = { cost: 'true', timeout: '30', ...more }
  await job.main(inputs, options)
  await around.cloudcraft.control('deploy/database-resize')
  return job.post(inputs, options)
}

async function names(): Promise<readonly string[]> {
  const headers = { authorization: `Bearer ${API_KEY}` }
  const answer = await fetch(`${around.cloudcraft.url}/blueprint`, { headers })
  const { blueprints } = (await answer.json()) as { blueprints: { name: string }[] }
  return blueprints.map(({ name }) => name)
}

const warnings = (stdout: string) => stdout.split('\n').filter((line) => /^::(warning|error)/.test(line))

describe('cost: true', () => {
  test('says in comment, summary and outputs what the deployment costs, and leaves nothing in the account', async () => {
    const before = await names()
    const { exitCode, stdout, summary, env } = await deploy({ currency: 'GBP', 'fail-on': 'cost>1000' })

    expect([exitCode, warnings(stdout)]).toEqual([0, []])
    for (const text of [around.github.state.comments[0]?.body, summary]) {
      expect(text).toContain('**Cost:** +£202/month (+23.8 %), from £849 to £1,051, estimated at')
      expect(text).toContain('| RDS instance `orders`: `db.m5.large → db.m5.xlarge` |')
    }
    expect(env['CLOUDCRAFT_DIFF_MONTHLY_COST_CHANGE']).toBe('201.83')
    expect(await names()).toEqual(before)
  })

  test('lets a gate fail the job', async () => {
    const { exitCode, stdout } = await deploy({ 'fail-on': 'cost>10%' })
    expect(exitCode).toBe(1)
    expect(warnings(stdout)).toEqual([expect.stringMatching(/^::error::Gate tripped \(fail-on: cost>10%25\)/)])
    expect(around.github.state.comments[0]?.body).toContain('**The gate tripped** on `cost>10%`')
  })

  test('in a public repository tells nobody an amount', async () => {
    const repository = { private: false, visibility: 'public' }
    const { exitCode, stdout, summary, env } = await deploy(
      {},
      { event: { ...(pullRequestEvent() as object), repository } },
    )
    expect(exitCode).toBe(0)
    for (const text of [around.github.state.comments[0]?.body, summary, stdout]) expect(text).not.toMatch(/\$\d|252/)
    expect(env['CLOUDCRAFT_DIFF_MONTHLY_COST_CHANGE']).toBe('252.29')
  })

  test('costs the figure and not the report when Cloudcraft has a bad day', async () => {
    const job = await around.job()
    const inputs = { cost: 'true', timeout: '8' }
    await job.main(inputs)
    await around.cloudcraft.control('deploy/database-resize')
    await around.cloudcraft.control('faults', ['503x99@/blueprint'])
    const { exitCode, stdout, outputs } = await job.post(inputs)

    expect(exitCode).toBe(0)
    expect(warnings(stdout)).toEqual([expect.stringMatching(/^::warning::The cost of Production .* is left out: /)])
    expect(outputs).toMatchObject({ conclusion: 'success', 'changed-count': '1' })
    expect(around.github.state.comments[0]?.body).toContain(
      '**Cost:** could not be determined. Cloudcraft did not confirm what was done with the temporary blueprint. Run again',
    )
  })
})
