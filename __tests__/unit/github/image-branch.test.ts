import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { IMAGE_BRANCH, publishImages } from '../../../src/github/image-branch.ts'
import { type GithubStandIn, startGithubStandIn } from '../../support/github-stand-in.ts'

const IMAGES = new Map([['1-prod-diff.png', new Uint8Array([1, 2, 3])]])

let github: GithubStandIn
beforeEach(async () => {
  github = await startGithubStandIn()
})
afterEach(async () => {
  await github.close()
  expect(github.violations).toEqual([])
})

function publish(day: string, runId = 1, part = 'a1', images: ReadonlyMap<string, Uint8Array> = IMAGES) {
  const workflow = {
    ...{ repository: { owner: 'octo', repo: 'cloud' }, apiUrl: github.url, serverUrl: 'https://github.com' },
    ...{ eventName: 'push', event: {}, job: 'deploy', sha: '', ref: '', runId, runAttempt: 1 },
  }
  const now = () => new Date(`${day}T12:00:00Z`)
  return publishImages(images, { workflow, token: 'ghs_x', log: () => undefined, now, part, secondMs: 1 })
}

/** The files on the branch, and how many commits led there. */
function branch() {
  const { objects, branches } = github.state.git
  const commit = objects.get(branches.get(`heads/${IMAGE_BRANCH}`) ?? '')
  if (commit?.kind !== 'commit') return undefined
  const tree = objects.get(commit.tree)
  return { files: tree?.kind === 'tree' ? [...tree.files.keys()] : [], parents: commit.parents.length }
}
const forced = () => github.requests.filter(({ body }) => (body as { force?: boolean } | undefined)?.force === true)

test('the first picture begins a branch without history, and its address is where the picture is', async () => {
  const links = await publish('2026-03-01')
  expect(branch()).toEqual({ files: ['2026-03-01-1-1-deploy-a1/1-prod-diff.png'], parents: 0 })
  const folder = `https://github.com/octo/cloud/blob/${IMAGE_BRANCH}/2026-03-01-1-1-deploy-a1`
  expect(links).toEqual(new Map([['1-prod-diff.png', `${folder}/1-prod-diff.png?raw=true`]]))
})

test('the next run adds to it, never by force, and what is older than 90 days leaves', async () => {
  await publish('2026-03-01', 1)
  await publish('2026-05-01', 2)
  expect(branch()?.files).toHaveLength(2)
  await publish('2026-06-15', 3)
  expect(branch()).toEqual({
    files: ['2026-05-01-2-1-deploy-a1/1-prod-diff.png', '2026-06-15-3-1-deploy-a1/1-prod-diff.png'],
    parents: 1,
  })
  expect(forced()).toEqual([])
})

test('jobs of a matrix, which have one name, have a folder each; a second step has the folder of the first', async () => {
  const [east] = [await publish('2026-03-01', 1, 'east'), await publish('2026-03-01', 1, 'west')]
  expect([...east.values()][0]).toContain('/2026-03-01-1-1-deploy-east/1-prod-diff.png')
  await publish('2026-03-01', 1, 'west', new Map([['2-prod-diff.png', new Uint8Array([4])]]))
  expect(branch()?.files.toSorted()).toEqual([
    '2026-03-01-1-1-deploy-east/1-prod-diff.png',
    '2026-03-01-1-1-deploy-west/2-prod-diff.png',
  ])
  const trees = github.requests.filter(({ target, method }) => method === 'POST' && target.endsWith('/git/trees'))
  for (const { body } of trees) {
    const paths = (body as { tree: { path: string }[] }).tree.map(({ path }) => path)
    expect(paths.filter((path) => paths.some((other) => other.startsWith(`${path}/`)))).toEqual([])
  }
})

test('jobs at the same moment all get their pictures in', async () => {
  await Promise.all([1, 2, 3].map((run) => publish('2026-03-01', run)))
  expect(branch()?.files).toHaveLength(3)
})

test.each([
  [403, 'IMAGES_FORBIDDEN'],
  [502, 'IMAGES_FAILED'],
])('a refusal with %i is %s', async (status, code) => {
  github.fail({ kind: 'status', status, message: 'Resource not accessible by integration', times: 30 })
  await expect(publish('2026-03-01')).rejects.toMatchObject({ name: 'ExpectedError', code })
})

test('a branch that is always taken by somebody else is given up', async () => {
  github.fail({ kind: 'status', status: 422, path: /git\/refs/, message: 'Reference already exists', times: 30 })
  await expect(publish('2026-03-01')).rejects.toMatchObject({ code: 'IMAGES_FAILED' })
  expect(github.requests.filter(({ target }) => target.endsWith('/git/refs'))).toHaveLength(5)
})
