import * as v from 'valibot'
import { failedStatus, type Octokit } from '../octokit.ts'
import type { Comment } from './issue-comments.ts'

/** The author of what a workflow's own GITHUB_TOKEN writes. */
const GITHUB_ACTIONS = 'github-actions[bot]'

/**
 * Those of the marked comments that were written by this token's identity. Anyone can paste a marker, so the author counts.
 *
 * GITHUB_TOKEN is an installation token (`ghs_`): it cannot ask for its identity in REST, and need not, since no person can write as
 * github-actions[bot]. Another app's installation token looks the same; only if a different bot has left a marker do we ask GraphQL, which
 * also answers installation tokens. Every other token asks `GET /user`.
 */
export async function ownComments(
  octokit: Octokit,
  token: string,
  marked: readonly Comment[],
): Promise<readonly Comment[]> {
  const isInstallation = token.startsWith('ghs_')
  const candidates = isInstallation ? marked.filter((comment) => comment.user?.type === 'Bot') : marked
  const byActions = writtenBy(candidates, GITHUB_ACTIONS)
  if (candidates.length === 0 || (isInstallation && byActions.length > 0)) return byActions
  return writtenBy(candidates, await ownLogin(octokit, token))
}

function writtenBy(comments: readonly Comment[], login: string): readonly Comment[] {
  return comments.filter((comment) => comment.user?.login === login)
}

/** The author of what this token writes. */
export async function ownLogin(octokit: Octokit, token: string): Promise<string> {
  const isInstallation = token.startsWith('ghs_')
  const told = isInstallation ? undefined : await unlessRefused(() => userLogin(octokit))
  return told ?? (await unlessRefused(() => viewerLogin(octokit))) ?? GITHUB_ACTIONS
}

async function userLogin(octokit: Octokit): Promise<string | undefined> {
  const { data } = await octokit.rest.users.getAuthenticated()
  return v.is(v.object({ login: v.string() }), data) ? data.login : undefined
}

async function viewerLogin(octokit: Octokit): Promise<string | undefined> {
  const answer = await octokit.graphql('{ viewer { login } }')
  return v.is(v.object({ viewer: v.object({ login: v.string() }) }), answer) ? answer.viewer.login : undefined
}

/** A token that may not ask is normal, and so is a GraphQL refusal, which has no status; an outage is not. */
async function unlessRefused(ask: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await ask()
  } catch (error) {
    const isRefusal = error instanceof Error && error.name === 'GraphqlResponseError'
    if (isRefusal || [403, 404].includes(failedStatus(error) ?? 0)) return undefined
    throw error
  }
}
