/**
 * Read this file first. The issue about drift: one per set of targets, found by a hidden mark and its author. It is opened when there is
 * drift, updated in place, closed when there is none, and reopened. `issue-part.ts` handles our part of its text, `issues.ts` calls GitHub.
 * The text comes from `report/markdown` and is opaque here.
 */
import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { ownLogin } from '../comment/author.ts'
import { isSameBody, markerOf } from '../comment/marker.ts'
import { connect, failedStatus, type Octokit } from '../octokit.ts'
import type { Workflow } from '../workflow.ts'
import { issueError } from './issue-errors.ts'
import { type IssueState, type IssueText, isSameState, issueText, withPart } from './issue-part.ts'
import { type Issue, Issues } from './issues.ts'

/** The result of one scan. */
export interface Look {
  /** Issues about different targets have different keys. */
  readonly key: string
  readonly title: string
  /** One short hexadecimal id for each change, equal for equal changes; empty if there is no drift. */
  readonly changes: readonly string[]
  /** False if something could not be seen or compared: then nothing is closed. */
  readonly isKnown: boolean
  /** Whether the current state is the new baseline, so that it is no longer drift. */
  readonly isAccepted: boolean
  /** Identifies the baseline: letters, digits, `.`, `:` and `-`. */
  readonly since: string
  /** Our part of the text, in at most `room` characters. */
  write(news: News, room: number): string
  /** A comment for those who follow the issue; undefined if there is nothing to say. */
  remark(outcome: 'closed' | 'reopened' | 'updated', news: News): string | undefined
}

/** What is different from the last scan. */
export interface News {
  /** The changes that the last scan did not see; undefined if there was none, or if it is not known what it saw. */
  readonly fresh: ReadonlySet<string> | undefined
  /** How many of the changes that it saw are gone. */
  readonly gone: number
  /** Whether the last scan compared with another baseline. */
  readonly isOtherBaseline: boolean
}

export interface Looked {
  /** `left-closed`: someone has closed it, and nothing new has drifted. `none`: there is nothing to report, and no issue. */
  readonly outcome: 'opened' | 'updated' | 'unchanged' | 'closed' | 'reopened' | 'left-closed' | 'none'
  readonly url?: string
}

export interface DriftIssueOptions {
  readonly token: string
  readonly workflow: Workflow
  readonly log: (message: string) => void
  /** How long a second of waiting takes, in milliseconds; tests make it short. */
  readonly secondMs?: number
}

/** GitHub refuses 65,536 characters; the same margin as in a comment. */
const MAX_LENGTH = 60_000
/** More changes than this are remembered as one digest: it is then not known which of them are new. */
const MAX_REMEMBERED = 1000
/** Digits of that digest. */
const DIGEST = 64

interface Found {
  readonly issue: Issue
  readonly text: IssueText
}

/** The one issue about the drift of one set of targets. */
export class DriftIssue {
  readonly #issues: Issues
  readonly #octokit: Octokit
  readonly #token: string
  readonly #secondMs: number

  constructor({ token, workflow, log, secondMs = 1000 }: DriftIssueOptions) {
    this.#octokit = connect({ token, apiUrl: workflow.apiUrl, log, secondMs })
    this.#issues = new Issues(this.#octokit, workflow)
    this.#token = token
    this.#secondMs = secondMs
  }

  /** Updates the issue. @throws only ExpectedErrors (ISSUE_…); the caller makes them warnings */
  async publish(look: Look): Promise<Looked> {
    try {
      const found = await this.#find(look.key)
      return look.changes.length === 0 || look.isAccepted
        ? await this.#rest(found, look)
        : await this.#tell(found, look)
    } catch (error) {
      throw issueError(error)
    }
  }

  /** There is no drift, or it is unknown whether there is. */
  async #rest(found: Found | undefined, look: Look): Promise<Looked> {
    if (found === undefined) return { outcome: 'none' }
    const { issue, text } = found
    const isOpen = issue.state === 'open'
    if (!look.isKnown && !look.isAccepted) return { outcome: isOpen ? 'unchanged' : 'none', url: issue.html_url }
    // Someone has reopened it although there is no drift: leave it alone.
    if (isOpen && text.state?.left === 'closed') return { outcome: 'unchanged', url: issue.html_url }
    if (isOpen) return this.#write(found, look, 'closed')
    // Someone has closed it. From now on the same drift counts as new again.
    if (text.state?.left === 'open')
      await this.#issues.update(issue.number, { body: bodyOf(found.text, look, 'closed') })
    return { outcome: 'none', url: issue.html_url }
  }

  async #tell(found: Found | undefined, look: Look): Promise<Looked> {
    if (found === undefined) return { outcome: 'opened', url: (await this.#open(look)).html_url }
    const { issue, text } = found
    const known = text.state
    if (issue.state !== 'open') {
      const isWanted = known?.left !== 'open' || newsOf(known, look).fresh?.size !== 0
      return isWanted ? this.#write(found, look, 'reopened') : { outcome: 'left-closed', url: issue.html_url }
    }
    const isSame = known?.left === 'open' && isSameState(known, stateOf(look, 'open'))
    return isSame ? { outcome: 'unchanged', url: issue.html_url } : this.#write(found, look, 'updated')
  }

  async #write({ issue, text }: Found, look: Look, outcome: 'closed' | 'reopened' | 'updated'): Promise<Looked> {
    const body = bodyOf(text, look, outcome === 'closed' ? 'closed' : 'open')
    const state = { closed: { state: 'closed' }, reopened: { state: 'open' }, updated: {} } as const
    if (outcome !== 'updated' || !isSameBody(body, issue.body ?? ''))
      await this.#issues.update(issue.number, { body, ...state[outcome] })
    const remark = look.remark(outcome, newsOf(text.state, look))
    if (remark !== undefined) await this.#issues.comment(issue.number, remark)
    return { outcome, url: issue.html_url }
  }

  /** GitHub may store an issue although the answer was lost (HTTP 502): search for it before trying again. */
  async #open(look: Look): Promise<Issue> {
    const body = bodyOf({ above: '', below: '', state: undefined }, look, 'open')
    try {
      return await this.#issues.create(look.title, body)
    } catch (error) {
      if ((failedStatus(error) ?? 0) < 500) throw error
      await wait(2 * this.#secondMs)
      return (await this.#find(look.key))?.issue ?? (await this.#issues.create(look.title, body))
    }
  }

  /** The oldest, in case two runs opened one each at the same time: from then on all agree on it. */
  async #find(key: string): Promise<Found | undefined> {
    const login = await ownLogin(this.#octokit, this.#token)
    for (const issue of await this.#issues.writtenBy(login)) {
      const text = issueText(issue.body ?? '', key)
      if (text !== undefined) return { issue, text }
    }
    return undefined
  }
}

function bodyOf(text: IssueText, look: Look, left: IssueState['left']): string {
  const state = stateOf(look, left)
  const around = text.above.length + text.below.length + markerOf(look.key).length + state.changes.join().length
  const part = look.write(newsOf(text.state, look), Math.max(0, MAX_LENGTH - around))
  return withPart(text, look.key, part, state)
}

function stateOf({ since, changes }: Look, left: IssueState['left']): IssueState {
  return { left, since, changes: remembered(changes) }
}

function remembered(changes: readonly string[]): readonly string[] {
  if (changes.length <= MAX_REMEMBERED) return changes
  return [
    createHash('sha256')
      .update([...changes].sort().join())
      .digest('hex'),
  ]
}

/** The changes remembered in a closed issue no longer count: everything is new then. */
function newsOf(known: IssueState | undefined, { changes, since }: Look): News {
  const isOtherBaseline = known !== undefined && known.since !== since
  if (known === undefined || known.left === 'closed') return { fresh: undefined, gone: 0, isOtherBaseline }
  const [was, is] = [new Set(known.changes), new Set(remembered(changes))]
  const isSame = was.size === is.size && [...is].every((change) => was.has(change))
  if (isSame) return { fresh: new Set(), gone: 0, isOtherBaseline }
  const isCounted = was.size > 0 && [known.changes, remembered(changes)].every((list) => list[0]?.length !== DIGEST)
  if (!isCounted) return { fresh: undefined, gone: 0, isOtherBaseline }
  return {
    fresh: new Set(changes.filter((change) => !was.has(change))),
    gone: known.changes.filter((change) => !is.has(change)).length,
    isOtherBaseline,
  }
}
