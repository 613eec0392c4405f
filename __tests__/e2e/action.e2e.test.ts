import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { unzipSync } from 'fflate'
import { type Job, type Surroundings, startSurroundings } from '../support/action-job.ts'
import { runtimeToken } from '../support/artifact-service.ts'
import type { StepResult } from '../support/runner.ts'

let around: Surroundings
afterEach(() => expect(around.github.violations).toEqual([]))

describe('around a deployment, on a pull request', () => {
  let job: Job
  let main: StepResult
  let post: StepResult
  beforeAll(async () => {
    around = await startSurroundings()
    job = await around.job()
    main = await job.main()
    await around.cloudcraft.control('deploy/release')
    post = await job.post()
  })
  afterAll(() => around.close())

  test('main takes the before-snapshot and says where it is', () => {
    expect(main.exitCode).toBe(0)
    expect(main.stdout).toMatch(/^Production \(us-east-1\): scanning\nProduction \(us-east-1\): scanned$/m)
    expect(Object.keys(main.outputs)).toEqual(['snapshot-path'])
    expect(readFileSync(`${main.outputs['snapshot-path']}/manifest.json`, 'utf8')).toContain('us-east-1')
    expect(main.summary).toBe('')
  })

  test('post ends well and logs the verdict', () => {
    expect(post).toMatchObject({ exitCode: 0, stderr: '' })
    expect(post.stdout).toMatch(/^Cloud changes: .*added/m)
    expect(post.stdout).not.toMatch(/^::(warning|error)/m)
  })

  test('one comment stands on the pull request, with the verdict first and a link to the review', () => {
    const [comment, ...others] = around.github.state.comments
    const page = around.artifacts.artifacts.find(({ name }) => name.endsWith('.html'))

    expect(others).toEqual([])
    expect(comment).toMatchObject({ issue: 7, author: { login: 'github-actions[bot]' } })
    expect(comment?.body).toMatch(/^### Cloud changes: `Production \(us-east-1\)` — /)
    expect(comment?.body).toContain('`refund-order`')
    expect(comment?.body).toContain(`https://github.com/octo/cloud/actions/runs/8001/artifacts/${page?.id}`)
  })

  test('the run has the whole report as one artifact and the page as another, unzipped', () => {
    const { artifacts, blobs } = around.artifacts
    const kept = artifacts
      .map(({ name, mimeType, isFinal }) => ({ name, mimeType, isFinal }))
      .filter(({ mimeType }) => mimeType !== 'image/png')
    const page = [...blobs.blobs].find(([path]) => path.endsWith('.html'))?.[1].data.toString('utf8')

    expect(kept).toEqual([
      {
        name: expect.stringMatching(/^cloudcraft-deployment-diff-[0-9a-f]{8}\.html$/),
        mimeType: 'text/html',
        isFinal: true,
      },
      {
        name: expect.stringMatching(/^cloudcraft-deployment-diff-[0-9a-f]{8}$/),
        mimeType: 'application/zip',
        isFinal: true,
      },
      {
        name: expect.stringMatching(/^cloudcraft-deployment-diff-after-[0-9a-f]{8}$/),
        mimeType: 'application/zip',
        isFinal: true,
      },
    ])
    expect(page).toMatch(/^<!doctype html>/)
    expect(page).toContain('refund-order')
  })

  test('comment.md is the comment that was posted, on the disk and in the artifact of the report', () => {
    const posted = (around.github.state.comments[0]?.body ?? '').replace(/\n\n<!-- [^\n]* -->$/, '\n')
    const zip = [...around.artifacts.blobs.blobs].find(([path]) => path.endsWith('.zip'))?.[1].data
    const { 'comment.md': uploaded } = unzipSync(new Uint8Array(zip ?? []))

    expect(posted).toContain('/artifacts/')
    expect(readFileSync(post.outputs['comment-md-path'] ?? '', 'utf8')).toBe(posted)
    expect(new TextDecoder().decode(uploaded)).toBe(posted)
  })

  test('outputs and variables of later steps name everything, in counts, paths and addresses', () => {
    const { outputs, env } = post
    const comment = around.github.state.comments[0]

    expect(outputs).toMatchObject({ 'has-changes': 'true', conclusion: 'success', 'pr-number': '7' })
    expect(outputs).toMatchObject({ 'comment-id': String(comment?.id), 'unknown-count': '0' })
    expect(outputs['comment-url']).toBe(`https://github.com/octo/cloud/pull/7#issuecomment-${comment?.id}`)
    for (const name of ['report-json-path', 'report-html-path', 'comment-md-path'])
      expect(readFileSync(outputs[name] ?? '', 'utf8')).toContain('refund-order')
    const variables = Object.entries(outputs).map(([name, value]) => [
      `CLOUDCRAFT_DIFF_${name.toUpperCase().replaceAll('-', '_')}`,
      value,
    ])
    expect(env).toEqual(Object.fromEntries(variables))
  })

  test('the summary of the job says the same as the comment', () => {
    const headline = around.github.state.comments[0]?.body.split('\n')[0] ?? 'none'

    expect(post.summary.split('\n')[0]).toBe(headline)
  })

  test('the next run updates the comment in place', async () => {
    const [before] = around.github.state.comments.map(({ id, body }) => ({ id, body }))
    const next = await around.job({ runId: 8002 })
    await next.main()
    await around.cloudcraft.control('deploy/scale-up')
    const { exitCode, stdout } = await next.post()
    const comments = around.github.state.comments

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^Comment on pull request 7: updated$/m)
    expect(comments.map(({ id }) => id)).toEqual([before?.id])
    expect(comments[0]?.body).not.toBe(before?.body)
    expect(comments[0]?.body).toContain('/actions/runs/8002/')
  })
})

describe('before and after as jobs of their own', () => {
  beforeAll(async () => {
    around = await startSurroundings()
  })
  afterAll(() => around.close())

  test('hand the snapshot over as an artifact, and the report is as good', async () => {
    const first = await (await around.job({ job: 'look' })).main({ phase: 'before' })
    await around.cloudcraft.control('deploy/release')
    const last = await (await around.job({ job: 'report' })).main({ phase: 'after' })
    const names = around.artifacts.artifacts
      .map(({ name }) => name.replace(/[0-9a-f]{8}/, '…'))
      .filter((name) => !name.endsWith('.png'))

    expect([first.exitCode, last.exitCode]).toEqual([0, 0])
    expect(first.outputs).toEqual({ 'snapshot-path': expect.any(String), 'snapshot-artifact-id': '100' })
    expect(last.stdout).toMatch(
      /The before-snapshot comes from artifact cloudcraft-deployment-diff-before-[0-9a-f]{8}$/m,
    )
    expect(last.stdout).not.toMatch(/^::(warning|error)/m)
    expect(last.outputs).toMatchObject({ 'has-changes': 'true', conclusion: 'success' })
    expect(last.env).toEqual({})
    expect(names).toEqual([
      'cloudcraft-deployment-diff-before-…',
      'cloudcraft-deployment-diff-….html',
      'cloudcraft-deployment-diff-…',
      'cloudcraft-deployment-diff-after-…',
    ])
    expect(around.github.state.comments).toHaveLength(1)
    // The job that looks afterwards has ended well so far, which says nothing of the one that deployed.
    expect(last.summary).not.toMatch(/deployment `success`/)
  })

  test.each(['failure', 'cancelled', 'skipped'])(
    'the report says that the deployment of another job ended as %s, where job-status tells',
    async (jobStatus) => {
      const job = await around.job({ runtimeToken: runtimeToken(`run-${jobStatus}`, 'job') })
      const { outputs: left } = await job.main({ phase: 'before' })
      const before = left['snapshot-path'] ?? ''
      const { exitCode, summary } = await job.main({ phase: 'after', before, 'job-status': jobStatus })

      expect(exitCode).toBe(0)
      for (const text of [summary, around.github.state.comments.at(-1)?.body])
        expect(text).toContain(`The deployment ended as \`${jobStatus}\``)
    },
  )

  test('an artifact id or a folder in `before` is taken instead', async () => {
    const job = await around.job({ runId: 8003, job: 'other' })
    const before = await job.main({ phase: 'before' })
    const byPath = await job.main({
      phase: 'after',
      before: before.outputs['snapshot-path'] ?? '',
      'comment-mode': 'never',
    })
    const byId = await job.main({ phase: 'after', before: '100', 'comment-mode': 'never' })

    expect(byPath.outputs).toMatchObject({ 'has-changes': 'false', verdict: 'no change' })
    expect(byId.stdout).toMatch(/The before-snapshot comes from artifact 100$/m)
    expect(byId.outputs).toMatchObject({ 'has-changes': 'true' })
  })
})
