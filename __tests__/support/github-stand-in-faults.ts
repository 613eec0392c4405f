import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * What goes wrong with the next matching requests.
 * - `status`: refused, nothing is done.
 * - `secondary-limit`: 403 with GitHub's words and, when given, `retry-after` in seconds.
 * - `slow`: done, and answered `ms` later.
 * - `cut`: done, and the connection breaks in the middle of the answer.
 * - `accepted`: done, but answered with `status`, as a gateway does that lost the answer.
 */
export type Fault = { readonly method?: string; readonly path?: RegExp; readonly times?: number } & (
  | {
      readonly kind: 'status'
      readonly status: number
      readonly message?: string
      readonly headers?: Record<string, string>
    }
  | { readonly kind: 'secondary-limit'; readonly retryAfter?: number }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'cut' }
  | { readonly kind: 'accepted'; readonly status: number }
)

/** Faults in the order they were asked for, each used up after its `times` (1 unless told). */
export class Faults {
  #pending: { fault: Fault; left: number }[] = []

  add(fault: Fault): void {
    this.#pending.push({ fault, left: fault.times ?? 1 })
  }

  take(method: string, path: string): Fault | undefined {
    const fits = ({ fault }: { fault: Fault }) =>
      (fault.method ?? method) === method && (fault.path === undefined || fault.path.test(path))
    const entry = this.#pending.find(fits)
    if (entry === undefined) return undefined
    entry.left -= 1
    this.#pending = this.#pending.filter(({ left }) => left > 0)
    return entry.fault
  }
}

/** The answer of a request that is refused before anything is done, if the fault is of that kind. */
export function refusalOf(fault: Fault | undefined): Answer | undefined {
  if (fault?.kind === 'status') return failure(fault.status, fault.message ?? `status ${fault.status}`, fault.headers)
  if (fault?.kind !== 'secondary-limit') return undefined
  const text = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
  return failure(403, text, fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) })
}

export function failure(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Answer {
  const body = { message, documentation_url: 'https://docs.github.com/rest', status: String(status) }
  return { status, body, headers }
}

export async function send(response: ServerResponse, answer: Answer, fault: Fault | undefined): Promise<void> {
  if (fault?.kind === 'slow') await wait(fault.ms, undefined, { ref: false })
  const lost = fault?.kind === 'accepted' ? failure(fault.status, 'Server Error') : answer
  const text = lost.body === undefined ? '' : JSON.stringify(lost.body)
  const type = { 'content-type': 'application/json; charset=utf-8' }
  response.writeHead(lost.status, { ...(text === '' ? {} : type), ...lost.headers })
  if (fault?.kind !== 'cut') {
    response.end(text)
    return
  }
  await new Promise((resolve) => response.write(text.slice(0, text.length / 2), resolve))
  response.destroy()
}
