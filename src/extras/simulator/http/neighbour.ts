import type { IncomingHttpHeaders } from 'node:http'
import { refuse } from '../reply.ts'

/** A `Host` that means this machine, with or without a port. */
const LOOPBACK = /^(localhost\.?|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(:\d{1,5})?$/i

/**
 * Control routes need no key, so only programs on this machine may use them: otherwise a web page in a browser could change the simulation,
 * directly (another origin) or through a name that resolves to this machine (another host).
 * @throws Refusal 403
 */
export function checkNeighbour({ host, origin }: IncomingHttpHeaders): void {
  // HTTP/1.0 has no Host, and browsers do not speak it.
  if (host !== undefined && !LOOPBACK.test(host)) throw refuse(403, 'forbidden', 'Use a loopback address as the host')
  if (origin !== undefined && origin !== `http://${host}`)
    throw refuse(403, 'forbidden', 'Pages of other origins may not control the simulator')
}
