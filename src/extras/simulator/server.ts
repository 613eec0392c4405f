/**
 * extras/simulator/: a simulated Cloudcraft for the demo, `serve` and the tests. A world of invented accounts (world/) changes through
 * deployments (deployments/); routes/ answer the documented API by writing it as Cloudcraft documents (document/) and drawing them
 * (render/); http/ has faults and rate limits. Follows the documented API, never our client: the official SDKs must work against it. Not
 * here: anything that the Action loads, and real prices or policies.
 */
import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ExpectedError } from '../../errors.ts'
import { type ApiKey, type KeyMode, withTeamIds } from './access/keys.ts'
import { deploymentNamed } from './deployments.ts'
import { type Doubts, LIKELY } from './doubts.ts'
import { takeFault } from './http/faults.ts'
import { createHandler } from './http/handler.ts'
import { createLimits, DOCUMENTED_RATE, type RateLimit } from './http/rate-limit.ts'
import type { Route } from './http/router.ts'
import { accountRoutes } from './routes/accounts.ts'
import { blueprintRoutes } from './routes/blueprints.ts'
import { controlRoutes } from './routes/control.ts'
import { exportRoutes } from './routes/exports.ts'
import { iamRoutes } from './routes/iam.ts'
import { peopleRoutes } from './routes/people.ts'
import { snapshotRoutes } from './routes/snapshots.ts'
import { createScans } from './scans.ts'
import { beginDrift, deploy, driftNow, freshState, planOf, type State } from './state.ts'

export interface SimulatorOptions {
  /** 0, the default, means any free port. */
  readonly port?: number
  /** Default: a random one of 44 characters in base64. */
  readonly apiKey?: string
  /** The mode of that key; default read-write. */
  readonly keyMode?: KeyMode
  /** More keys: read, read-write, revoked, restricted to teams. */
  readonly keys?: readonly ApiKey[]
  /** The deployment of `POST /simulator/deploy`; default `release`. */
  readonly scenario?: string
  /** What changes by itself from the first scan on: `['autoscaler', 'rolling:6']`; see `DRIFTS`. */
  readonly drifts?: readonly string[]
  /** Faults in order: `['202x3', '429:1', '500@/blueprint']`; see `parseFaults`. */
  readonly faults?: readonly string[]
  /** The same seed gives the same company, down to the ids. */
  readonly seed?: number
  readonly now?: () => Date
  /** Per key; default as in the API reference. `FAQ_RATE` is the stricter one. */
  readonly rateLimit?: RateLimit | false
  /** How long a scan takes; default 300. */
  readonly scanMilliseconds?: number
  /** How long a snapshot request waits for its scan before it is answered with 202; default two minutes. */
  readonly longPollMilliseconds?: number
  /** The base path of the API: `/govcloud`. Default: the root. */
  readonly basePath?: string
  /** Answers for undocumented behaviour, other than the most likely ones. */
  readonly doubts?: Partial<Doubts>
  /** Receives one line per request, without secrets. */
  readonly log?: (line: string) => void
}

export interface Simulator {
  /** `http://127.0.0.1:<port>` and the base path, without a trailing slash. */
  readonly url: string
  readonly apiKey: string
  /** @throws ExpectedError DEPLOYMENT_UNKNOWN */
  deploy(name: string): void
  /** Something changes by itself from now on. @throws ExpectedError DRIFT_UNKNOWN */
  drift(name: string): void
  /** The plan of a deployment that has not happened yet; undefined for one without. @throws ExpectedError DEPLOYMENT_UNKNOWN */
  plan(name: string): object | undefined
  close(): Promise<void>
}

/** Cloudcraft holds a snapshot request for this long, in milliseconds. */
const LONG_POLL = 120_000

/**
 * Starts a simulated Cloudcraft on loopback with the accounts of an invented company, which change on request.
 * @throws ExpectedError DEPLOYMENT_UNKNOWN, DRIFT_UNKNOWN, FAULT_UNKNOWN, TEAM_UNKNOWN, BASE_PATH_INVALID
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const {
    port = 0,
    scenario = 'release',
    faults = [],
    seed = 1,
    now = () => new Date(),
    keyMode = 'read-write',
  } = options
  const apiKey = options.apiKey ?? randomBytes(32).toString('base64')
  const keys = [{ key: apiKey, mode: keyMode }, ...(options.keys ?? [])].map(withTeamIds)
  const basePath = checkBasePath(options.basePath ?? '')
  deploymentNamed(scenario)
  const state = freshState(seed, faults)
  for (const name of options.drifts ?? []) beginDrift(state, name)
  const { rateLimit = DOCUMENTED_RATE, log = () => {} } = options
  const limits = rateLimit ? createLimits(rateLimit) : () => 0
  const server = createServer(
    createHandler({
      routes: routesOf(state, options, scenario, seed),
      keys,
      waitFor: ({ key }, route) => limits(key, now().getTime(), route?.draws ?? false),
      basePath,
      refusals: doubtsOf(options).refusals,
      faultAt: (path) => takeFault(state.faults, path),
      log,
    }),
  )
  // Longer than clients keep idle connections; otherwise requests occasionally hit a closing one.
  server.keepAliveTimeout = 65_000
  const url = (await listen(server, port)) + basePath
  return {
    ...{ url, apiKey, close: () => stop(server) },
    deploy: (name) => deploy(state, name),
    drift: (name) => driftNow(state, name),
    plan: (name) => planOf(state, name),
  }
}

/** All 22 operations and the control routes; the first match answers. */
function routesOf(state: State, options: SimulatorOptions, scenario: string, seed: number): Route[] {
  const { scanMilliseconds = 300, longPollMilliseconds = LONG_POLL, now = () => new Date() } = options
  const office = { state, doubts: doubtsOf(options), now }
  return [
    ...controlRoutes(state, { scenario, seed }),
    ...peopleRoutes(office),
    ...iamRoutes(),
    ...accountRoutes(office),
    ...snapshotRoutes(office, createScans(scanMilliseconds, longPollMilliseconds)),
    ...blueprintRoutes(office),
    ...exportRoutes(office),
  ]
}

function doubtsOf({ doubts }: SimulatorOptions): Doubts {
  return { ...LIKELY, ...doubts }
}

function checkBasePath(path: string): string {
  if (/^(\/[A-Za-z0-9._~-]{1,50}){0,5}$/.test(path)) return path
  throw new ExpectedError('BASE_PATH_INVALID', `The base path is "${path.slice(0, 100)}".`, 'Write it like /govcloud.')
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
