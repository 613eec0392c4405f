import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type Surroundings, startSurroundings } from '../support/action-job.ts'
import { runtimeToken } from '../support/artifact-service.ts'
import type { RestArtifact } from '../support/github-stand-in-artifacts.ts'

let around: Surroundings
beforeEach(async () => {
  around = await startSurroundings()
})
afterEach(async () => {
  expect(around.github.violations).toEqual([])
  await around.close()
})

/** The first attempt took the snapshot; of the second, GitHub runs only the job after it ("re-run failed jobs"). */
async function afterRerun(inputs: Record<string, string> = {}, change: Partial<RestArtifact> = {}) {
  await (await around.job({ job: 'look' })).main({ phase: 'before' })
  const [{ id = 0, name = '' } = {}] = around.artifacts.artifacts
  const blob = [...around.artifacts.blobs.blobs.values()][0]
  around.github.addArtifact({ id, name, data: blob?.data ?? new Uint8Array(), ...change })
  await around.cloudcraft.control('deploy/release')
  const second = { runAttempt: 2, runtimeToken: runtimeToken('run-backend-id-of-attempt-2', 'job') }
  return (await around.job({ job: 'report', ...second })).main({
    phase: 'after',
    'comment-mode': 'never',
    drift: 'false',
    ...inputs,
  })
}
const asked = () => around.github.requests.map(({ target }) => target.replace(/\?.*/, '').replace(/^.*\/actions\//, ''))

test('a partial re-run reads the snapshot of the earlier attempt by name', async () => {
  const { exitCode, stdout, outputs } = await afterRerun()

  expect(exitCode).toBe(0)
  expect(stdout).not.toMatch(/^::(warning|error)/m)
  expect(outputs).toMatchObject({ 'has-changes': 'true', conclusion: 'success' })
  expect(asked()).toEqual(['runs/8001/artifacts', 'artifacts/100', 'artifacts/100/zip', '/storage/100'])
})

test('and by the id that the earlier attempt has handed over', async () => {
  const { outputs } = await afterRerun({ before: '100' })

  expect(outputs).toMatchObject({ 'has-changes': 'true', conclusion: 'success' })
  expect(asked()).toEqual(['artifacts/100', 'artifacts/100/zip', '/storage/100'])
})

test.each([
  { name: 'has expired', change: { isExpired: true }, code: 'ARTIFACT_EXPIRED' },
  { name: 'comes from a run of a fork', change: { headRepositoryId: 2 }, code: 'ARTIFACT_UNSAFE' },
])('one that $name is a warning, and the report says that there is none', async ({ change, code }) => {
  const { exitCode, stdout, outputs } = await afterRerun({ before: '100' }, change)

  expect(exitCode).toBe(0)
  expect(stdout).toMatch(new RegExp(`^::warning::.*\\(${code}\\)$`, 'm'))
  expect(outputs).toMatchObject({ conclusion: 'neutral', 'has-changes': 'false' })
})

test('without actions: read the warning names the permission', async () => {
  around.github.fail({ kind: 'status', status: 403, message: 'Resource not accessible by integration', times: 9 })
  const { exitCode, stdout } = await afterRerun()

  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^::warning::.*`permissions: actions: read`.*\(ARTIFACT_FORBIDDEN\)$/m)
})

test('GitHub Enterprise Server has no artifacts: the files are on the runner, and summary and log say so', async () => {
  const job = await around.job({ env: { GITHUB_SERVER_URL: 'https://github.example.com' } })
  const main = await job.main()
  await around.cloudcraft.control('deploy/release')
  const post = await job.post()

  expect([main.exitCode, post.exitCode]).toEqual([0, 0])
  expect(post.stdout).toMatch(/^::warning::.*Enterprise Server.*\(ARTIFACTS_UNSUPPORTED\)$/m)
  expect(post.summary).toContain('the report is in files on the runner, at `report-html-path`')
  expect(around.github.state.comments).toHaveLength(1)
  expect(around.artifacts.calls).toEqual([])
})
