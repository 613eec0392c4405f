import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { deploymentNamed } from './deployments.ts'
import { createHandler } from './http/handler.ts'
import { createLimiter } from './http/rate-limit.ts'
import { accountRoutes } from './routes/accounts.ts'
import { controlRoutes } from './routes/control.ts'
import { snapshotRoutes } from './routes/snapshots.ts'
import { deploy, freshState } from './state.ts'

export interface SimulatorOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number
  /** Made up unless given: 44 characters of base64. */
  readonly apiKey?: string
  /** The deployment that `POST /simulator/deploy` applies; `release` unless given. */
  readonly scenario?: string
  /** What goes wrong with the first snapshots, in order: `['202x3', '429:1']`. */
  readonly faults?: readonly string[]
  /** The same seed gives the same company, down to the ids. */
  readonly seed?: number
  readonly now?: () => Date
  /** Per key; 20 requests in 10 seconds unless given. */
  readonly rateLimit?: { readonly requests: number; readonly seconds: number } | false
  /** How long a scan takes; 300 unless given. */
  readonly scanMilliseconds?: number
  /** One line a request, without secrets. */
  readonly log?: (line: string) => void
}

export interface Simulator {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string
  readonly apiKey: string
  /** @throws ExpectedError DEPLOYMENT_UNKNOWN */
  deploy(name: string): void
  close(): Promise<void>
}

/** The rate that Cloudcraft's API documents. */
const DOCUMENTED_RATE = { requests: 20, seconds: 10 }

/**
 * Starts a simulated Cloudcraft on loopback, with a made-up company in it whose clouds change when they are told to.
 * @throws ExpectedError DEPLOYMENT_UNKNOWN, FAULT_UNKNOWN
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { port = 0, scenario = 'release', faults = [], seed = 1, now = () => new Date() } = options
  const { scanMilliseconds = 300, rateLimit = DOCUMENTED_RATE, log = () => {} } = options
  const apiKey = options.apiKey ?? randomBytes(32).toString('base64')
  deploymentNamed(scenario)
  const state = freshState(seed, faults)
  const routes = [
    ...controlRoutes(state, { scenario, seed }),
    ...accountRoutes(state),
    ...snapshotRoutes(state, { milliseconds: scanMilliseconds, now }),
  ]
  const limiter = rateLimit ? createLimiter(rateLimit) : () => 0
  const server = createServer(createHandler({ routes, apiKey, limiter, now, log }))
  const url = await listen(server, port)
  return { url, apiKey, deploy: (name) => deploy(state, name), close: () => stop(server) }
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    })
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
