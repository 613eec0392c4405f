import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  type BranchFiles,
  foreign,
  HISTORY_BRANCH,
  type NextFiles,
  readHistoryBranch,
  writeHistoryBranch,
} from '../../../src/github/history-branch.ts'
import {
  type Addition,
  hasEntry,
  LINES_FILE,
  NO_HISTORY,
  parseHistory,
  withDeployments,
} from '../../../src/history/history.ts'
import { PAST_FILE } from '../../../src/history/past.ts'
import { type GithubStandIn, startGithubStandIn } from '../../support/github-stand-in.ts'
import { deployments, HISTORY_OPTIONS } from '../../support/histories.ts'

let github: GithubStandIn
beforeEach(async () => {
  github = await startGithubStandIn()
})
afterEach(async () => {
  await github.close()
  expect(github.violations).toEqual([])
})

const options = () => {
  const workflow = {
    ...{ repository: { owner: 'octo', repo: 'cloud' }, apiUrl: github.url, serverUrl: 'https://github.com' },
    ...{ eventName: 'push', event: {}, job: 'deploy', sha: '', ref: '', runId: 1, runAttempt: 1 },
  }
  return { workflow, token: 'ghs_x', log: () => undefined, secondMs: 1 }
}
const WANTED = [LINES_FILE, PAST_FILE]

function nextOf(addition: Addition): (now: BranchFiles | undefined) => NextFiles | undefined {
  return (now) => {
    const history = now === undefined ? NO_HISTORY : parseHistory(now.texts, now.names)
    if ('odd' in history) throw foreign(history.odd)
    return hasEntry(history, addition.origin.id) ? undefined : withDeployments(history, [addition], HISTORY_OPTIONS)
  }
}
const write = (addition: Addition) => writeHistoryBranch(WANTED, nextOf(addition), options())

/** What lies on the branch, by the objects themselves. */
function files(): ReadonlyMap<string, string> {
  const { objects, branches } = github.state.git
  const commit = objects.get(branches.get(`heads/${HISTORY_BRANCH}`) ?? '')
  const tree = commit?.kind === 'commit' ? objects.get(commit.tree) : undefined
  const entries = tree?.kind === 'tree' ? [...tree.files] : []
  return new Map(
    entries.map(([path, sha]) => {
      const blob = objects.get(sha)
      return [path, blob?.kind === 'blob' ? blob.bytes.toString() : '']
    }),
  )
}
const ids = () =>
  (files().get(LINES_FILE) ?? '').split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line).id as string]))
const forced = () => github.requests.filter(({ body }) => (body as { force?: boolean } | undefined)?.force === true)

/** Another commit on top, as somebody makes it in a browser. */
function editedByHand(message: string): void {
  const { objects, branches } = github.state.git
  const head = branches.get(`heads/${HISTORY_BRANCH}`) ?? ''
  const commit = objects.get(head)
  if (commit?.kind !== 'commit') throw new Error('there is no branch')
  objects.set('e'.repeat(40), { ...commit, parents: [head], message })
  branches.set(`heads/${HISTORY_BRANCH}`, 'e'.repeat(40))
}

describe('the branch', () => {
  test('begins without history, with lines, page, feed and the report', async () => {
    const [first] = deployments(1)
    if (first === undefined) throw new Error('no deployment')
    expect(await write(first)).toBe(`https://github.com/octo/cloud/tree/${HISTORY_BRANCH}`)
    const report = `reports/${first.origin.id}.html`
    expect([...files().keys()].toSorted()).toEqual([LINES_FILE, 'feed.xml', PAST_FILE, 'index.html', report].toSorted())
    expect(forced()).toEqual([])
  })

  test('gets each deployment once, also when an answer is lost after the work was done', async () => {
    const all = deployments(3)
    github.fail({ kind: 'accepted', status: 502, method: 'POST', path: /git\/refs$/ })
    github.fail({ kind: 'cut', method: 'PATCH', path: /git\/refs/ })
    for (const one of all) await write(one)
    await write(all[1] as Addition)
    expect(ids()).toEqual(all.map(({ origin }) => origin.id))
  })

  test('is read back, and is nothing where there is none', async () => {
    expect(await readHistoryBranch(WANTED, options())).toBeUndefined()
    const [first] = deployments(1)
    await write(first as Addition)
    const read = await readHistoryBranch([PAST_FILE], options())
    expect([...(read?.texts.keys() ?? [])]).toEqual([PAST_FILE])
    expect(read?.names).toContain('index.html')
  })
})

test('two jobs that write 200 deployments at once get all of them in, each once and never by force', async () => {
  const all = deployments(200)
  const writer = async (mine: readonly Addition[]) => {
    for (const one of mine) {
      await write(one)
      // A job has more to do than to write: one that never stops would always be there first.
      await wait(Math.random() * 60)
    }
  }
  const isEven = (_: unknown, at: number) => at % 2 === 0
  await Promise.all([writer(all.filter(isEven)), writer(all.filter((one, at) => !isEven(one, at)))])
  expect(ids().toSorted()).toEqual(all.map(({ origin }) => origin.id).toSorted())
  // They did meet: some commits were refused, and made again.
  expect(github.requests.filter(({ method }) => method === 'PATCH').length).toBeGreaterThan(199)
  expect(forced()).toEqual([])
  expect([...files().keys()].filter((name) => name.startsWith('reports/')).length).toBeLessThanOrEqual(50)
}, 300_000)

describe('what is not ours is left alone', () => {
  test.each([
    ['Update index.html', /last commit is not ours/],
    ['History of cloud changes', /last commit is not ours/],
  ])('a commit by somebody else: %s', async (message, reason) => {
    const [first, second] = deployments(2)
    await write(first as Addition)
    editedByHand(message)
    const before = files()
    await expect(write(second as Addition)).rejects.toMatchObject({
      code: 'HISTORY_FOREIGN',
      message: expect.stringMatching(reason),
    })
    expect(files()).toEqual(before)
  })

  test('a line that cannot be read', async () => {
    const [first] = deployments(1)
    const odd = () => ({ files: new Map([[LINES_FILE, 'oops\n']]), kept: [] })
    await writeHistoryBranch(WANTED, odd, options())
    await expect(write(first as Addition)).rejects.toMatchObject({ code: 'HISTORY_FOREIGN' })
  })
})

describe('what GitHub refuses', () => {
  test.each([
    [403, 'Resource not accessible by integration', 'HISTORY_FORBIDDEN'],
    [502, 'Server Error', 'HISTORY_FAILED'],
  ])('%i is %s', async (status, message, code) => {
    const [first] = deployments(1)
    github.fail({ kind: 'status', status, message, times: 500 })
    await expect(write(first as Addition)).rejects.toMatchObject({ name: 'ExpectedError', code })
  })

  test('for a rule of the repository is not tried again, and a branch that is always taken is given up', async () => {
    const [first] = deployments(1)
    const tries = () =>
      github.requests.filter(({ target, method }) => method === 'POST' && target.endsWith('/git/refs')).length
    github.fail({ kind: 'status', status: 422, path: /git\/refs$/, message: 'Repository rule violations found' })
    await expect(write(first as Addition)).rejects.toMatchObject({ code: 'HISTORY_FAILED' })
    expect(tries()).toBe(1)
    github.fail({ kind: 'status', status: 422, path: /git\/refs$/, message: 'Reference already exists', times: 500 })
    await expect(write(first as Addition)).rejects.toMatchObject({ code: 'HISTORY_FAILED' })
    expect(tries()).toBe(26)
  }, 60_000)
})
