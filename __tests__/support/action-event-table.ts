import { asksNothing, type EventKind, MERGED, SHA } from './action-event-kinds.ts'
import type { GithubStandIn } from './github-stand-in.ts'
import type { Fault } from './github-stand-in-faults.ts'

/** One row: an event, a token and the state of its pull request, as the runner and GitHub give them. */
export interface EventCase {
  readonly name: string
  readonly eventName: string
  readonly event: unknown
  readonly inputs?: Readonly<Record<string, string>>
  /** Brings GitHub into the state; pull request 7 is only there when it says so. */
  readonly given?: (github: GithubStandIn) => void
  readonly faults?: readonly Fault[]
}

interface Token {
  readonly name: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly faults?: readonly Fault[]
  /** In which states it can make a difference; the others come to the same, since the token already ends it. */
  readonly states: readonly State[]
}

export const refused = (status: number, message: string, method?: string): Fault => ({
  ...{ kind: 'status', status, message, times: 20 },
  ...(method !== undefined && { method }),
})
export const FORBIDDEN = 'Resource not accessible by integration'
const WRITES = ['POST', 'PATCH', 'DELETE']

const STATES = ['as usual', 'open', 'merged', 'closed', 'locked', 'commented', 'not there'] as const
type State = (typeof STATES)[number]

const TOKENS: readonly Token[] = [
  { name: 'may write', states: STATES },
  {
    name: 'may read only',
    faults: WRITES.map((method) => refused(403, FORBIDDEN, method)),
    states: ['as usual', 'commented'],
  },
  { name: 'may nothing', faults: [refused(403, FORBIDDEN)], states: ['as usual'] },
  { name: 'has expired', faults: [refused(401, 'Bad credentials')], states: ['as usual'] },
  { name: 'is none', inputs: { 'github-token': '' }, states: ['as usual'] },
]

/**
 * Every token and every state of the pull request for one event, the usual one first, less those that come to the same because nothing is asked any more.
 * @param marker the hidden last line that our comment of this event has
 */
export function rowsOf(kind: EventKind, marker: string): readonly EventCase[] {
  const { eventName, event } = kind
  return TOKENS.flatMap((token) =>
    (asksNothing(kind) ? (['as usual'] as const) : token.states)
      .filter((state) => state !== kind.usual)
      .map((state) => ({
        ...{
          name: `the token ${token.name}, the pull request is ${state === 'as usual' ? kind.usual : state}`,
          eventName,
          event,
        },
        inputs: { ...kind.inputs, ...token.inputs },
        faults: [...(state === 'locked' ? LOCKED : []), ...(token.faults ?? [])],
        given: (github: GithubStandIn) => bringInto(state, kind, marker, github),
      })),
  )
}

const LOCKED = [refused(403, 'Unable to create comment because issue is locked.', 'POST')]

function bringInto(state: State, { usual, pull, message }: EventKind, marker: string, github: GithubStandIn): void {
  if (message !== undefined) github.state.commits.push({ sha: SHA, message, date: '2026-03-01T10:00:10Z' })
  if (state === 'not there') return
  const actual = state === 'open' || state === 'merged' || state === 'closed' ? state : usual
  const parts = { open: {}, merged: MERGED, closed: { state: 'closed' } } as const
  github.addPull({ number: 7, ...pull, ...parts[actual] })
  if (state === 'commented')
    github.addComment({ issue: 7, body: `Of an earlier run\n\n${marker}`, author: github.state.viewer })
}
