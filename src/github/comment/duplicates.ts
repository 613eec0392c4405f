import { failedStatus } from '../octokit.ts'
import type { Comment, IssueComments } from './issue-comments.ts'
import { isSameBody } from './marker.ts'

/** A job that has just made one heals its own; only what has been out of date for longer is anybody's to take away. */
const ABANDONED_MS = 60_000

/**
 * Two jobs with one key, at the same moment, find no comment and make one each. Then the oldest is the one that all agree
 * on: it gets this job's text, and only once GitHub has confirmed that is this job's own comment taken away.
 * @param own this identity's comments of the key, oldest first
 */
export async function joinOldest(comments: IssueComments, own: readonly Comment[], mine: Comment): Promise<Comment> {
  const [oldest = mine] = own
  if (oldest.id >= mine.id) return mine
  const kept = await comments.update(oldest.id, mine.body)
  if (!isSameBody(kept.body, mine.body)) return mine
  await removeQuietly(comments, mine.id)
  return kept
}

/** Takes away what says the same as the comment that was kept, or something older that it has replaced. */
export async function dropDuplicates(
  comments: IssueComments,
  duplicates: readonly Comment[],
  kept: Comment,
): Promise<void> {
  const age = ({ updated_at }: Comment) => Date.parse(kept.updated_at) - Date.parse(updated_at)
  for (const one of duplicates)
    if (isSameBody(one.body, kept.body) || age(one) > ABANDONED_MS) await removeQuietly(comments, one.id)
}

/** A duplicate that stays is a blemish, not a failure: the report is published. */
export async function removeQuietly(comments: IssueComments, id: number): Promise<void> {
  try {
    await comments.remove(id)
  } catch (error) {
    if (failedStatus(error) === undefined) throw error
  }
}
