import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { runCli } from '../support/cli.ts'
import { type Scratch, scratchFolder } from '../support/folders.ts'

jest.setTimeout(60_000)

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n'

/** Servers that leave a client waiting, each in its own way. */
const ANSWERS: Readonly<Record<string, (socket: Socket) => void>> = {
  'switches to another protocol': (socket) =>
    socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
  'says nothing': () => {},
  'sends a body that never ends': (socket) => {
    socket.write(`${HEAD}Content-Length: 100000\r\n\r\n[`)
    const timer = setInterval(() => socket.write(' '), 100)
    socket.on('close', () => clearInterval(timer))
  },
  'begins a chunk and stops': (socket) => socket.write(`${HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\n[`),
}

let scratch: Scratch
let server: Server
let answer = (_: Socket) => {}
const sockets = new Set<Socket>()
beforeEach(async () => {
  scratch = scratchFolder()
  server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    socket.once('data', () => answer(socket))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await once(server.close(), 'close')
  scratch.remove()
})

const COMMANDS = [['whoami'], ['snapshot', '--target', 'Production: us-east-1', '--out', 'out']]

test.each(Object.keys(ANSWERS).flatMap((name) => COMMANDS.map((command) => ({ name, command }))))(
  'a command ends by its deadline where the server $name: $command',
  async ({ name, command }) => {
    answer = ANSWERS[name] ?? answer
    const started = Date.now()
    const result = await runCli([...command, '--timeout', '2'], {
      cwd: scratch.path,
      env: { CLOUDCRAFT_API_KEY: 'k', CLOUDCRAFT_PROTOCOL: 'http', ...addressOf(server) },
    })
    expect({ exitCode: result.exitCode, stdout: result.stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(result.stderr).toMatch(/^error: .*\([A-Z_]+\)\n$/m)
    // Ten seconds more than its deadline is what a busy machine may take to start Node.
    expect(Date.now() - started).toBeLessThan(12_000)
  },
)

function addressOf(listening: Server) {
  const { port } = listening.address() as AddressInfo
  return { CLOUDCRAFT_HOST: '127.0.0.1', CLOUDCRAFT_PORT: String(port) }
}
