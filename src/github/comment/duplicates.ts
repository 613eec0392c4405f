import { failedStatus } from '../octokit.ts'
import { isNewer } from '../run-stamp.ts'
import type { Comment, IssueComments } from './issue-comments.ts'
import { isSameBody, stampOf } from './marker.ts'

/** A job that has just created one removes its own; others remove only what has been out of date for longer. */
const ABANDONED_MS = 60_000

/**
 * Two jobs with the same key, at the same moment, find no comment and create one each. Then all agree on the oldest: it gets the text of
 * the newest run, which is this job's unless another run has been as quick; and this job's own comment is removed only after GitHub has
 * confirmed that.
 * @param own this identity's comments of the key, oldest first
 */
export async function joinOldest(
  comments: Pick<IssueComments, 'update' | 'remove'>,
  own: readonly Comment[],
  mine: Comment,
): Promise<Comment> {
  const [oldest = mine] = own
  const { body } = newestOf(own, mine)
  const isOldest = oldest.id >= mine.id
  if (isOldest && body === mine.body) return mine
  const kept = isSameBody(oldest.body, body) ? oldest : await comments.update(oldest.id, body)
  if (isOldest) return kept
  if (!isSameBody(kept.body, body)) return mine
  await removeQuietly(comments, mine.id)
  return kept
}

function newestOf(own: readonly Comment[], mine: Comment): Comment {
  return own.reduce((newest, one) => (isNewer(stampOf(one.body), stampOf(newest.body)) ? one : newest), mine)
}

/** Removes what says the same as the comment that was kept, or something older that it has replaced. */
export async function dropDuplicates(
  comments: Pick<IssueComments, 'remove'>,
  duplicates: readonly Comment[],
  kept: Comment,
): Promise<void> {
  const age = ({ updated_at }: Comment) => Date.parse(kept.updated_at) - Date.parse(updated_at)
  for (const one of duplicates)
    if (isSameBody(one.body, kept.body) || age(one) > ABANDONED_MS) await removeQuietly(comments, one.id)
}

/** A remaining duplicate is not a failure: the report is published. */
export async function removeQuietly(comments: Pick<IssueComments, 'remove'>, id: number): Promise<void> {
  try {
    await comments.remove(id)
  } catch (error) {
    if (failedStatus(error) === undefined) throw error
  }
}
