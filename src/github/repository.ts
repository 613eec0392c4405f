import * as v from 'valibot'
import { connect, failedStatus } from './octokit.ts'
import type { Workflow } from './workflow.ts'

const Repository = v.object({ private: v.boolean() })

/**
 * Whether anyone can read this repository, from GitHub's API; undefined if it does not say. For events that do not say: a schedule's
 * payload need not contain the repository. Every token of a job may ask (`metadata: read`).
 */
export async function isPublicRepository(
  workflow: Workflow,
  { token, log, secondMs = 1000 }: { token: string; log: (message: string) => void; secondMs?: number },
): Promise<boolean | undefined> {
  if (token === '') return undefined
  try {
    const octokit = connect({ token, apiUrl: workflow.apiUrl, log, secondMs, requestTimeoutMs: 10_000 })
    const { data } = await octokit.rest.repos.get({ ...workflow.repository })
    return v.is(Repository, data) ? !data.private : undefined
  } catch (error) {
    if (failedStatus(error) === undefined) throw error
    return undefined
  }
}
