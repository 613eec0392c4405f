import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { HISTORY_BRANCH } from '../../src/github/history-branch.ts'
import { type Inputs, type Surroundings, startSurroundings } from '../support/action-job.ts'

let around: Surroundings
beforeEach(async () => {
  around = await startSurroundings()
})
afterEach(async () => {
  await around.close()
  expect(around.github.violations).toEqual([])
})

const event = (isPublic: boolean) => ({
  pull_request: { number: 7, head: { sha: 'a'.repeat(40), repo: { full_name: 'octo/cloud' } } },
  repository: { private: !isPublic, visibility: isPublic ? 'public' : 'private' },
})

async function deploy(runId: number, change: string, inputs: Inputs = {}, isPublic = false) {
  const job = await around.job({ runId, env: { GITHUB_ACTOR_ID: '583231', GITHUB_RUN_NUMBER: String(runId - 8000) } })
  const all = { history: 'branch', ...inputs }
  await job.main(all, { event: event(isPublic) })
  if (change !== '') await around.cloudcraft.control(change)
  return job.post(all, { event: event(isPublic) })
}

/** What lies on the branch. */
function files(): ReadonlyMap<string, string> {
  const { objects, branches } = around.github.state.git
  const commit = objects.get(branches.get(`heads/${HISTORY_BRANCH}`) ?? '')
  const tree = commit?.kind === 'commit' ? objects.get(commit.tree) : undefined
  const text = (sha: string) => {
    const blob = objects.get(sha)
    return blob?.kind === 'blob' ? blob.bytes.toString() : ''
  }
  return new Map(tree?.kind === 'tree' ? [...tree.files].map(([name, sha]) => [name, text(sha)] as const) : [])
}
const lines = () =>
  (files().get('deployments.ndjson') ?? '').split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))

test('history: branch keeps a line about each deployment, with page, feed and report; the evidence is an output', async () => {
  const first = await deploy(8001, 'deploy/release')
  const second = await deploy(8002, 'deploy/planned')

  expect([first.exitCode, second.exitCode]).toEqual([0, 0])
  for (const { stdout } of [first, second]) expect(stdout).not.toMatch(/^::(warning|error)/m)
  expect(first.stdout).toContain(
    `This deployment is in the history: https://github.com/octo/cloud/tree/${HISTORY_BRANCH}`,
  )
  expect(lines()).toMatchObject([
    {
      ...{ workflow: 'Deploy', deployment: 'success', prUrl: 'https://github.com/octo/cloud/pull/7' },
      of: { runId: 8001, runNumber: 1, prNumber: 7, runUrl: 'https://github.com/octo/cloud/actions/runs/8001' },
      targets: [{ name: 'Production (us-east-1)' }],
    },
    { of: { runId: 8002, runNumber: 2 } },
  ])
  for (const { report } of lines()) expect(files().get(report)).toContain('<!doctype html>')

  const { CLOUDCRAFT_DIFF_EVIDENCE_PATH: file = '', CLOUDCRAFT_DIFF_EVIDENCE_DIGEST: digest } = second.env
  const evidence = readFileSync(file)
  expect(digest).toBe(`sha256:${createHash('sha256').update(evidence).digest('hex')}`)
  expect(JSON.parse(evidence.toString())).toMatchObject({
    _type: 'https://in-toto.io/Statement/v1',
    predicate: { run: { repository: 'octo/cloud', runId: 8002, runAttempt: 1, workflow: 'Deploy', actorId: 583_231 } },
  })
})

test('in public nothing on the branch and nothing in the evidence names an account', async () => {
  const { exitCode, env } = await deploy(8001, 'deploy/release', {}, true)

  expect(exitCode).toBe(0)
  expect([...files().keys()].toSorted()).toEqual(['deployments.ndjson', 'feed.xml', 'history.json', 'index.html'])
  expect([...files().values()].join('\n')).not.toMatch(/Production|us-east-1|arn:|orders/)
  expect(readFileSync(env['CLOUDCRAFT_DIFF_EVIDENCE_PATH'] ?? '', 'utf8')).not.toMatch(/Production|us-east-1/i)
})

test('a branch that somebody else has made is left alone, with a sentence', async () => {
  const { objects, branches } = around.github.state.git
  objects.set('a'.repeat(40), { kind: 'tree', files: new Map() })
  objects.set('b'.repeat(40), { kind: 'commit', tree: 'a'.repeat(40), parents: [], message: 'My notes' })
  branches.set(`heads/${HISTORY_BRANCH}`, 'b'.repeat(40))
  const { exitCode, stdout } = await deploy(8001, 'deploy/release')

  expect(exitCode).toBe(0)
  expect(stdout).toMatch(
    /^::warning::The branch .* was created or edited by someone else and is left alone.*\(HISTORY_FOREIGN\)$/m,
  )
  expect(branches.get(`heads/${HISTORY_BRANCH}`)).toBe('b'.repeat(40))
  expect(around.github.state.comments).toHaveLength(1)
})

test('without contents: write the deployment is told all the same, and the warning names the permission', async () => {
  const message = 'Resource not accessible by integration'
  around.github.fail({ kind: 'status', status: 403, path: /git\/(trees|ref)/, message, times: 9 })
  const { exitCode, stdout } = await deploy(8001, 'deploy/release')

  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^::warning::.*`permissions: contents: write`.*\(HISTORY_FORBIDDEN\)$/m)
  expect(around.github.state.comments).toHaveLength(1)
})
