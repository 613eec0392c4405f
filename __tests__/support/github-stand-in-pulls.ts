import { commitBody, pullBody, type StoredPull } from './github-stand-in-bodies.ts'
import { type Answer, failure } from './github-stand-in-faults.ts'
import { gitCommitBody } from './github-stand-in-git.ts'
import type { Call, GithubState } from './github-stand-in-routes.ts'

const NOT_FOUND = failure(404, 'Not Found')

export function getPull(state: GithubState, { api }: Call, number: string): Answer {
  const pull = state.pulls.find((one) => one.number === Number(number))
  return pull === undefined ? NOT_FOUND : { status: 200, body: pullBody(pull, state.repository, api) }
}

/** `head` is `owner:branch`; `state` is open unless asked otherwise. */
export function listPulls(state: GithubState, { url, api }: Call): Answer {
  const wanted = url.searchParams.get('state') ?? 'open'
  const head = url.searchParams.get('head')
  const found = state.pulls
    .filter((one) => wanted === 'all' || one.state === wanted)
    .filter((one) => head === null || head === `${one.headRepository.split('/')[0]}:${one.headBranch}`)
  return { status: 200, body: found.map((one) => pullBody(one, state.repository, api)) }
}

/** As GitHub does, it finds nothing for a while after a merge: `indexLag` counts the questions until then. */
export function pullsOfCommit(state: GithubState, { api }: Call, sha: string): Answer {
  if (state.indexLag > 0) {
    state.indexLag -= 1
    return { status: 200, body: [] }
  }
  const knows = (one: StoredPull) => [one.headSha, one.mergeCommitSha, ...one.commits].includes(sha)
  return { status: 200, body: state.pulls.filter(knows).map((one) => pullBody(one, state.repository, api)) }
}

export function getCommit(state: GithubState, { api }: Call, sha: string): Answer {
  const own = gitCommitBody(state, sha)
  if (own !== undefined) return { status: 200, body: own }
  const commit = state.commits.find((one) => one.sha === sha)
  return commit === undefined ? NOT_FOUND : { status: 200, body: commitBody(commit, state.repository, api) }
}
