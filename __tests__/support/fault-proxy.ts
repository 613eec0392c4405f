import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Fault, parseFaults, spoil } from '../../src/extras/simulator/http/faults.ts'
import { send } from '../../src/extras/simulator/http/send.ts'
import type { Reply } from '../../src/extras/simulator/reply.ts'

/** Which requests of a snapshot meet the fault. */
export const PLACES = {
  'the AWS list': /^\/aws\/account$/,
  'both lists': /^\/(aws|azure)\/account$/,
  'the inventory': /\/json$/,
  'the picture': /\/png$/,
  'both files': /\/(json|png)$/,
} as const

export type Place = keyof typeof PLACES

/** Stands in front of a simulated Cloudcraft. */
export interface FaultProxy {
  /** The address that answers with this fault, every time, and is well everywhere else. */
  urlFor(fault: string, place: Place): string
  close(): Promise<void>
}

export async function startFaultProxy(upstream: string): Promise<FaultProxy> {
  const places = Object.values(PLACES)
  const server = createServer((request, response) => {
    const [, name = '', place = '', path = '/'] = /^\/([^/]+)\/(\d)(\/.*)$/.exec(request.url ?? '') ?? []
    const isMet = places[Number(place)]?.test(path.split('?')[0] ?? '') === true
    const fault = isMet ? parseFaults([decodeURIComponent(name)])[0] : undefined
    void answer(fault, request, upstream + path).then((reply) => send(request, response, reply))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    urlFor: (fault, place) => `${base}/${encodeURIComponent(fault)}/${Object.keys(PLACES).indexOf(place)}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

async function answer(fault: Fault | undefined, request: IncomingMessage, url: string): Promise<Reply> {
  if (fault?.kind === 'answer') return fault.reply
  if (fault?.kind === 'slow') await new Promise((done) => setTimeout(done, fault.milliseconds))
  const { authorization = '' } = request.headers
  const got = await fetch(url, { headers: { authorization } })
  const type = got.headers.get('content-type') ?? ''
  const reply = { status: got.status, headers: { 'content-type': type }, body: new Uint8Array(await got.arrayBuffer()) }
  return fault === undefined ? reply : spoil(fault, reply)
}
