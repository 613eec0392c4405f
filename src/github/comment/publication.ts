import type { PullRequest } from '../pull-request/pull-request.ts'
import { isNewer, type RunStamp } from '../run-stamp.ts'
import type { Comment } from './issue-comments.ts'
import { stampOf } from './marker.ts'
import type { CommentPart } from './parts.ts'

export interface Publication {
  readonly pullRequest: Pick<PullRequest, 'number'>
  /** Reports with different keys have separate comments. */
  readonly key: string
  /** Markdown, already escaped and short enough (60,000 characters) to leave room for the marker within GitHub's limit. */
  readonly body: string
  /** `recreate`: a new comment at the end of the conversation, and the old one is removed. */
  readonly mode: 'always' | 'on-change' | 'recreate' | 'never'
  readonly hasChanges: boolean
  /** Present if other jobs of the same run may have the same key: then each of them has its own part of the comment. */
  readonly part?: CommentPart
}

export interface Published {
  /**
   * `outdated`: a newer run has written the comment, which stays as it is. `deleted`: someone deleted the comment while it was being
   * updated; it is not recreated.
   */
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'recreated' | 'skipped' | 'outdated' | 'deleted'
  readonly id?: number
  readonly url?: string
  /** The newer run. */
  readonly newer?: RunStamp
}

export function published(outcome: Published['outcome'], { id, html_url: url }: Comment): Published {
  return { outcome, id, url }
}

/** The result if a newer run has written one of the comments; otherwise undefined. */
export function outdatedBy(
  comments: readonly Pick<Comment, 'body'>[],
  stamp: RunStamp | undefined,
): Published | undefined {
  const newer = comments.map(({ body }) => stampOf(body)).find((other) => isNewer(other, stamp))
  return newer === undefined ? undefined : { outcome: 'outdated', newer }
}
