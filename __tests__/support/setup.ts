import net from 'node:net'
import { afterAll } from '@jest/globals'

/** Only loopback may be reached: a test that forgets its server fails instead of calling out. */
const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|::1|::ffff:127\..*)$/

const { connect } = net.Socket.prototype

/** Node hands the options over as they were given, or as a list that it has made of them. */
function hostOf(given: unknown): string | undefined {
  const [first, second] = Array.isArray(given) ? given : []
  const options = Array.isArray(first) ? first[0] : first
  if (typeof options !== 'object' || options === null) return typeof second === 'string' ? second : undefined
  return 'path' in options && options.path ? undefined : (options as { host?: string }).host
}

function guarded(this: net.Socket, ...given: unknown[]): net.Socket {
  const host = hostOf(given) ?? 'localhost'
  if (!LOOPBACK.test(host)) throw new Error(`A test tried to reach ${host}: only loopback may be reached`)
  return Reflect.apply(connect, this, given) as net.Socket
}

// At once and not before the first test: nock puts its own way of connecting in front of the one that it finds when it is imported.
net.Socket.prototype.connect = guarded as typeof connect
// The module is shared by all test files of a worker.
afterAll(unguard)

/** Takes the guard away again. */
export function unguard(): void {
  net.Socket.prototype.connect = connect
}
