import http from 'node:http'
import https from 'node:https'
import { ExpectedError } from '../errors.ts'
import { isLoopback } from './connection.ts'

/** Both of Node's agents, as got takes them. */
export interface Agents {
  readonly http: http.Agent
  readonly https: https.Agent
}

const PROXY_VARIABLES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'] as const

/**
 * Keep-alive agents that use the proxy of the environment. got itself ignores HTTPS_PROXY; Node's agents support `proxyEnv`
 * since 24.5 and ignore it before. Loopback is never proxied: plain http is allowed there only because the key does not leave
 * the machine.
 */
export function openAgents(env: Readonly<Record<string, string | undefined>>, baseUrl: string): Agents {
  const proxyEnv = isLoopback(new URL(baseUrl).hostname) ? {} : proxyVariables(env)
  const options = { keepAlive: true, proxyEnv }
  try {
    return { http: new http.Agent(options), https: new https.Agent(options) }
  } catch {
    // Node's message repeats the proxy's URL, often with a password in it.
    throw new ExpectedError(
      'PROXY_INVALID',
      'The proxy in HTTPS_PROXY or HTTP_PROXY is not a web address',
      'Correct or unset it.',
    )
  }
}

function proxyVariables(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(PROXY_VARIABLES.flatMap((name) => (env[name] ? [[name, env[name]]] : [])))
}
