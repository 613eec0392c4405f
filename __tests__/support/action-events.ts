import { MERGED, push, workflowRun } from './action-event-kinds.ts'
import { type EventCase, FORBIDDEN, refused } from './action-event-table.ts'
import type { GithubStandIn } from './github-stand-in.ts'

const pull = (github: GithubStandIn, change: Partial<Parameters<GithubStandIn['addPull']>[0]> = {}) =>
  github.addPull({ number: 7, ...change })
const merged = (github: GithubStandIn) => pull(github, MERGED)
const own = { pull_request: { number: 7, head: { sha: 'a'.repeat(40), repo: { full_name: 'octo/cloud' } } } }
const opened = { eventName: 'pull_request', event: own, given: pull }
const squash = { eventName: 'push', event: push('Add refunds (#7)') }
const MARKED = 'Old\n\n<!-- cloudcraft-deployment-diff key=table -->'

/** What happens once in a while, and in no row of the table of event x token x state. */
export const ODD_CASES: readonly EventCase[] = [
  {
    name: 'push of a squash whose number is made up',
    ...squash,
    given: (g) => g.addPull({ number: 9, ...MERGED }),
  },
  { name: 'push straight to main', eventName: 'push', event: push('Hotfix') },
  {
    name: 'workflow_run of a fork that has pushed on',
    eventName: 'workflow_run',
    event: workflowRun('stranger'),
    given: (g) => pull(g, { headRepository: 'stranger/cloud', headSha: 'e'.repeat(40) }),
  },
  {
    name: 'a token that sees nothing, after a push',
    eventName: 'push',
    event: push('Hotfix'),
    faults: [refused(404, 'Not Found')],
  },
  { name: 'a token that may nothing, after a push', ...squash, given: merged, faults: [refused(403, FORBIDDEN)] },
  {
    name: "a person's token",
    ...opened,
    inputs: { 'github-token': 'ghp_canary' },
    given: (g) => [pull(g), Object.assign(g.state, { viewer: { login: 'mona', type: 'User' } })],
  },
  {
    name: 'a token that has used up its limit',
    ...opened,
    faults: [{ kind: 'secondary-limit', retryAfter: 600, times: 20 }],
  },
  {
    name: 'a repository that is archived',
    ...opened,
    faults: [refused(403, 'Repository was archived so is read-only.', 'POST')],
  },
  {
    name: 'a comment of another person with our marker',
    ...opened,
    given: (g) => [pull(g), g.addComment({ issue: 7, body: MARKED, author: { login: 'mallory', type: 'User' } })],
    inputs: { 'comment-key': 'table' },
  },
  {
    name: 'a comment of an earlier run, with a key that jobs may share',
    ...opened,
    given: (g) => [pull(g), g.addComment({ issue: 7, body: MARKED, author: g.state.viewer })],
    inputs: { 'comment-key': 'table' },
  },
  {
    name: 'a comment that a person deletes meanwhile',
    ...opened,
    given: (g) => [pull(g), g.addComment({ issue: 7, body: MARKED, author: g.state.viewer })],
    inputs: { 'comment-key': 'table' },
    faults: [{ kind: 'status', status: 404, method: 'PATCH', message: 'Not Found' }],
  },
]
