import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { type Surroundings, startSurroundings } from '../support/action-job.ts'
import { type Scratch, scratchFolder } from '../support/folders.ts'

let around: Surroundings
let scratch: Scratch
beforeAll(async () => {
  around = await startSurroundings()
  scratch = scratchFolder()
})
afterAll(async () => {
  await around.close()
  scratch.remove()
})
afterEach(() => expect(around.github.violations).toEqual([]))

describe('around a deployment that writes its plan while it runs', () => {
  test('the report holds the plan against what happened, and both gates fail the step', async () => {
    const plan = join(scratch.path, 'tfplan.json')
    const inputs = { plan, 'fail-on': 'unplanned, unseen' }
    const job = await around.job()
    const main = await job.main(inputs)
    writeFileSync(plan, await (await fetch(`${around.cloudcraft.url}/simulator/plan/planned`)).text())
    await around.cloudcraft.control('deploy/planned')
    const post = await job.post(inputs)
    const report = JSON.parse(readFileSync(post.outputs['report-json-path'] ?? '', 'utf8'))
    const [comment] = around.github.state.comments

    expect(main.exitCode).toBe(0)
    expect(post.exitCode).toBe(1)
    expect(post.stdout).toMatch(/^::error::Gate tripped \(fail-on: unplanned, unseen\)/m)
    expect(post.outputs).toMatchObject({ 'unplanned-count': '1', 'unseen-count': '1', conclusion: 'failure' })
    expect(post.env).toMatchObject({ CLOUDCRAFT_DIFF_UNPLANNED_COUNT: '1', CLOUDCRAFT_DIFF_UNSEEN_COUNT: '1' })
    expect(report.plan.counts).toMatchObject({ happened: 4, notSeen: 1, unplanned: 1, invisible: 1 })
    expect(comment?.body.split('\n\n')[1]).toMatch(
      /^\*\*Plan:\*\* 4 of 5 visible announced changes have happened, 1 was not seen \(`module\.refunds\.aws_sqs_queue\.this`\); 1 change was not announced \(security group `database`\)/,
    )
    expect(comment?.body).toContain('| **not seen**')
    expect(post.summary).toContain('**Plan:** 4 of 5')
  })

  test('a plan that was never written is a word in the comment, and the step ends well', async () => {
    const inputs = { plan: join(scratch.path, 'never.json'), 'fail-on': 'unplanned, unseen', 'on-error': 'fail' }
    const job = await around.job({ runId: 8002 })
    await job.main(inputs)
    const post = await job.post(inputs)

    expect(post).toMatchObject({ exitCode: 0, stderr: '' })
    expect(post.stdout).not.toMatch(/^::(warning|error)/m)
    expect(around.github.state.comments[0]?.body).toContain('**Plan:** it could not be read.')
    expect(around.github.state.comments[0]?.body).toContain('there is no such file')
  })
})
