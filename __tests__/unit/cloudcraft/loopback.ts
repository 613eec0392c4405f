import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { afterEach } from '@jest/globals'

export interface Loopback {
  readonly url: string
  /** Path and query of every request, in order. */
  readonly asked: readonly string[]
  readonly server: Server
  close(): Promise<void>
}

/** A server on this machine that answers as the test says. Closing it also ends requests that it left unanswered. */
export async function loopback(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Loopback> {
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => {
    for (const socket of sockets) socket.destroy()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { url: `http://127.0.0.1:${port}`, asked, server, close }
}

/** Servers for one test file, each closed at the end of its test. */
export function loopbacks(): typeof loopback {
  const open: Loopback[] = []
  afterEach(async () => {
    await Promise.all(open.splice(0).map((server) => server.close()))
  })
  return async (answer) => {
    const server = await loopback(answer)
    open.push(server)
    return server
  }
}
