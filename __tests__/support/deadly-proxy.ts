import { createServer, type IncomingMessage, request as openRequest, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Stands in front of a Cloudcraft and strikes at one request: before it gets there, or when its answer is on the way back. */
export interface DeadlyProxy {
  readonly url: string
  /** `METHOD path` of every request so far, without ids. */
  readonly requests: readonly string[]
  /** @param strike is called at the request with this number, from 1; the request is never answered then */
  arm(number: number, when: 'before' | 'after', strike: () => void): void
  close(): Promise<void>
}

export async function startDeadlyProxy(upstream: string): Promise<DeadlyProxy> {
  const requests: string[] = []
  let trap: { readonly number: number; readonly when: 'before' | 'after'; readonly strike: () => void } | undefined
  const server = createServer((incoming, answer) => {
    const path = (incoming.url ?? '').replace(/\?.*/, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'ID')
    requests.push(`${incoming.method} ${path}`)
    const sprung = trap?.number === requests.length ? trap : undefined
    if (sprung?.when === 'before') return sprung.strike()
    pass(incoming, answer, upstream, sprung?.strike)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    arm(number, when, strike) {
      requests.length = 0
      trap = { number, when, strike }
    },
    close: () => new Promise((done) => server.close(() => done()).closeAllConnections()),
  }
}

function pass(incoming: IncomingMessage, answer: ServerResponse, upstream: string, strike?: () => void): void {
  const { method, headers, url } = incoming
  const sent = openRequest(`${upstream}${url}`, { method, headers }, (reply) => {
    if (strike !== undefined) {
      reply.resume()
      reply.once('end', strike)
      return
    }
    answer.writeHead(reply.statusCode ?? 502, reply.headers)
    reply.pipe(answer)
  })
  sent.on('error', () => answer.destroy())
  incoming.pipe(sent)
}
