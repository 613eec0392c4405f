import { type Answer, failure } from './github-stand-in-faults.ts'
import type { Call, GithubState } from './github-stand-in-routes.ts'

/** The labels of a pull request; GitHub keeps them for every issue, and tells them apart in any case of their letters. */
export function listLabels(state: GithubState, { api }: Call, issue: string): Answer {
  return told(state, issue, api)
}

export function addLabels(state: GithubState, { body, api }: Call, issue: string): Answer {
  const labels = labelsOf(state, issue)
  const { labels: wanted } = body as { labels: string[] }
  for (const name of wanted) if (!labels.some((one) => isSame(one, name))) labels.push(name)
  return told(state, issue, api)
}

/** @param path `7/labels/cloud-change` */
export function removeLabel(state: GithubState, { api }: Call, path: string): Answer {
  const [issue = '', name = ''] = path.split('/labels/')
  const labels = labelsOf(state, issue)
  const at = labels.findIndex((one) => isSame(one, name))
  if (at < 0) return failure(404, 'Label does not exist')
  labels.splice(at, 1)
  return told(state, issue, api)
}

function labelsOf(state: GithubState, issue: string): string[] {
  const known = state.labels.get(Number(issue)) ?? []
  state.labels.set(Number(issue), known)
  return known
}

function told(state: GithubState, issue: string, api: string): Answer {
  if (!state.pulls.some((one) => one.number === Number(issue))) return failure(404, 'Not Found')
  return { status: 200, body: labelsOf(state, issue).map((name, at) => labelBody(name, at, state.repository, api)) }
}

function labelBody(name: string, at: number, repository: string, api: string): Record<string, unknown> {
  const url = `${api}/repos/${repository}/labels/${encodeURIComponent(name)}`
  return { id: 1 + at, node_id: `LA_${at}`, url, name, description: null, color: 'ededed', default: false }
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
