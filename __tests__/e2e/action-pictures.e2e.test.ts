import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { type Surroundings, startSurroundings } from '../support/action-job.ts'

jest.setTimeout(60_000)

let around: Surroundings
beforeEach(async () => {
  around = await startSurroundings()
})
afterEach(async () => {
  await around.close()
  expect(around.github.violations).toEqual([])
})

async function deploy() {
  const job = await around.job()
  await job.main({ 'embed-images': 'branch' })
  await around.cloudcraft.control('deploy/release')
  return job.post({ 'embed-images': 'branch' })
}
const ADDRESS =
  /\]\(https:\/\/github\.com\/octo\/cloud\/blob\/cloudcraft-deployment-diff-images\/[\w./-]+\.png\?raw=true\)/

test('embed-images: branch puts the picture of the difference into the comment', async () => {
  const { exitCode, stdout } = await deploy()

  expect(exitCode).toBe(0)
  expect(stdout).not.toMatch(/^::(warning|error)/m)
  expect(around.github.state.comments[0]?.body).toMatch(ADDRESS)
  expect([...around.github.state.git.branches.keys()]).toEqual(['heads/cloudcraft-deployment-diff-images'])
})

test('without contents: write the comment stands without it, and the warning names the permission', async () => {
  const message = 'Resource not accessible by integration'
  around.github.fail({ kind: 'status', status: 403, path: /git\/blobs/, message, times: 9 })
  const { exitCode, stdout } = await deploy()

  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^::warning::.*`permissions: contents: write`.*\(IMAGES_FORBIDDEN\)$/m)
  expect(around.github.state.comments[0]?.body).not.toMatch(ADDRESS)
})
