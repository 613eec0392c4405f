import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Inputs, type Surroundings, startSurroundings } from '../support/action-job.ts'

let around: Surroundings
beforeEach(async () => {
  around = await startSurroundings()
})
afterEach(async () => {
  await around.close()
  expect(around.github.violations).toEqual([])
})

async function deploy(inputs: Inputs = {}, change = 'deploy/release') {
  const job = await around.job()
  await job.main(inputs)
  if (change !== '') await around.cloudcraft.control(change)
  return job.post(inputs)
}
const embedded = () => deploy({ 'embed-images': 'branch' })
const ADDRESS =
  /\]\(https:\/\/github\.com\/octo\/cloud\/blob\/cloudcraft-deployment-diff-images\/[\w./-]+\.png\?raw=true\)/

test('embed-images: branch puts the picture of the difference into the comment', async () => {
  const { exitCode, stdout } = await embedded()

  expect(exitCode).toBe(0)
  expect(stdout).not.toMatch(/^::(warning|error)/m)
  expect(around.github.state.comments[0]?.body).toMatch(ADDRESS)
  expect([...around.github.state.git.branches.keys()]).toEqual(['heads/cloudcraft-deployment-diff-images'])
})

test('without contents: write the comment stands without it, and the warning names the permission', async () => {
  const message = 'Resource not accessible by integration'
  around.github.fail({ kind: 'status', status: 403, path: /git\/blobs/, message, times: 9 })
  const { exitCode, stdout } = await embedded()

  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^::warning::.*`permissions: contents: write`.*\(IMAGES_FORBIDDEN\)$/m)
  expect(around.github.state.comments[0]?.body).not.toMatch(ADDRESS)
})

const REPORT = /^cloudcraft-deployment-diff-[0-9a-f]{8}/
const pictures = () =>
  around.artifacts.artifacts
    .filter(({ mimeType }) => mimeType === 'image/png')
    .map(({ id, name }) => ({ id, name: name.replace(REPORT, '') }))

describe('pictures that open with one click', () => {
  test('are unzipped artifacts, linked from comment and summary', async () => {
    const { exitCode, stdout, summary } = await deploy()
    const [comment] = around.github.state.comments

    expect(exitCode).toBe(0)
    expect(stdout).not.toMatch(/^::(warning|error)/m)
    expect(pictures().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['diff', 'after'].map((side) => `-1-production-us-east-1-${side}.png`)),
    )
    const { id } = pictures().find(({ name }) => name.endsWith('-diff.png')) ?? { id: 0 }
    for (const text of [comment?.body, summary])
      expect(text).toContain(`](https://github.com/octo/cloud/actions/runs/8001/artifacts/${id})`)
    const blob = [...around.artifacts.blobs.blobs].find(([name]) => name.endsWith('-diff.png'))
    expect(blob?.[1].data.subarray(1, 4).toString('latin1')).toBe('PNG')
  })

  test('are none where nothing changed', async () => {
    await deploy({}, '')

    expect(pictures()).toEqual([])
    expect(around.artifacts.artifacts).toHaveLength(3)
  })

  test('are left to the report that gathers a matrix', async () => {
    const leg = { 'job-matrix': '{"region":"us-east-1"}', 'comment-mode': 'never' }
    await deploy(leg)
    expect(pictures()).toEqual([])

    const report = await (await around.job({ job: 'report' })).main({ phase: 'report', 'api-key': '', targets: '' })
    expect(report.exitCode).toBe(0)
    expect(pictures().map(({ name }) => name)).toContain(
      'cloudcraft-deployment-diff-report-1-1-production-us-east-1-diff.png',
    )
    expect(around.github.state.comments[0]?.body).toContain(`/artifacts/${pictures()[0]?.id})`)
  })

  test('that cannot be uploaded are one warning in all, and the report is told without them', async () => {
    around.artifacts.fault = (method, message) =>
      method === 'CreateArtifact' && message.name?.endsWith('.png')
        ? [403, { code: 'permission_denied', msg: 'storage quota has been hit' }]
        : undefined
    const { exitCode, stdout } = await deploy()

    expect(exitCode).toBe(0)
    expect(stdout.match(/^::warning::.*$/gm)).toEqual([expect.stringMatching(/\(ARTIFACT_FAILED\)$/)])
    expect(around.github.state.comments[0]?.body).toContain('[Open the review](')
    expect(pictures()).toEqual([])
  })
})
