import type { Caller } from '../access/keys.ts'
import type { Reply } from '../reply.ts'

/** One request, as seen by a handler. */
export interface Call {
  /** Parts of the path, by the names in the route. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: string
  /** The `If-Match` header. */
  readonly ifMatch?: string | undefined
  readonly caller: Caller
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Segments with a colon are parameters: `/aws/account/:id`. */
  readonly path: string
  /** Control routes need no key. */
  readonly open?: boolean
  /** Draws a blueprint: some of Cloudcraft's pages document a stricter rate limit for that. */
  readonly draws?: boolean
  /** The maximum body size in bytes; default 64 KiB. */
  readonly mostBytes?: number
  answer(call: Call): Reply | Promise<Reply>
}

export interface Match {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

/** The first matching route, if any. HEAD matches GET routes. */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match | undefined {
  const parts = path.split('/')
  const wanted = method === 'HEAD' ? 'GET' : method
  for (const route of routes) {
    const params = route.method === wanted ? matchPath(route.path.split('/'), parts) : undefined
    if (params) return { route, params }
  }
  return undefined
}

function matchPath(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined
  const params: Record<string, string> = Object.create(null)
  for (const [i, segment] of pattern.entries()) {
    const part = parts[i] ?? ''
    if (segment.startsWith(':')) params[segment.slice(1)] = decode(part)
    else if (segment !== part) return undefined
  }
  return params
}

/** Keeps an invalid percent-encoding as it is. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
