import type { PullRequest } from '../pull-request/pull-request.ts'
import type { Comment } from './issue-comments.ts'
import type { CommentPart } from './parts.ts'

export interface Publication {
  readonly pullRequest: Pick<PullRequest, 'number'>
  /** Reports with different keys have comments of their own. */
  readonly key: string
  /** Markdown, already escaped and short enough (60,000 characters) to leave GitHub's limit room for the marker. */
  readonly body: string
  readonly mode: 'always' | 'on-change' | 'never'
  readonly hasChanges: boolean
  /** Present where other jobs of the same run may have the same key: then each of them has its part of the comment. */
  readonly part?: CommentPart
}

export interface Published {
  /** `deleted`: somebody took the comment away while it was being brought up to date; that is respected. */
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'skipped' | 'deleted'
  readonly id?: number
  readonly url?: string
}

export function published(outcome: Published['outcome'], { id, html_url: url }: Comment): Published {
  return { outcome, id, url }
}
