import { CloudcraftClient, type CloudcraftOptions } from '../../../src/cloudcraft/client.ts'
import { type ConnectOptions, connect } from '../../../src/cloudcraft/cloudcraft.ts'
import type { ExpectedError } from '../../../src/errors.ts'
import type { SnapshotRequest } from '../../../src/snapshot/request.ts'
import type { Target } from '../../../src/snapshot/target.ts'
import { virtualTime } from './virtual-time.ts'

export const HOST = 'https://api.cloudcraft.co'

/** In the form of a real key, of which no part is random: easy to search for, impossible to mistake. */
export const KEY = 'KEYKEYKEY+KEYKEYKEY/KEYKEYKEY+KEYKEYKEYKEY='

export const ACCOUNT_ID = '4f3c2b1a-0000-4111-8222-333344445555'

export const PRODUCTION: Target = {
  provider: 'aws',
  account: { id: ACCOUNT_ID, name: 'Production' },
  region: 'us-east-1',
}

export const REQUEST: SnapshotRequest = { projection: 'isometric', theme: 'light', width: 1920, height: 1080 }

export const INVENTORY_PATH = `/aws/account/${ACCOUNT_ID}/us-east-1/json`
export const RENDER_PATH = `/aws/account/${ACCOUNT_ID}/us-east-1/png`

/** One white pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4AWP4DwABAQEAiuJTfQAAAABJRU5ErkJggg==',
  'base64',
)

export const STILL_PROCESSING = { code: 'STILL_PROCESSING', message: 'Result wait time exceeded.', retry: true }

export const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }

/** A client that waits in virtual time, and what it logged. */
export function testClient(options: Partial<CloudcraftOptions> = {}) {
  const time = virtualTime()
  const lines: string[] = []
  const log = { info: (text: string) => void lines.push(text) }
  const client = new CloudcraftClient({ apiKey: KEY, baseUrl: HOST, userAgent: 'test/1.0', time, log, ...options })
  return { client, time, lines }
}

/** The whole API, waiting in virtual time, and what it logged. */
export function testApi(options: Partial<ConnectOptions> = {}) {
  const time = virtualTime()
  const lines: string[] = []
  const log = { info: (text: string) => void lines.push(text) }
  return { api: connect({ apiKey: KEY, userAgent: 'test/1.0', time, log, ...options }), time, lines }
}

/** What a promise is rejected with; a promise that is kept is the test's failure. */
export async function failureFrom(promise: Promise<unknown>): Promise<ExpectedError> {
  return promise.then(
    () => Promise.reject(new Error('expected a failure')),
    (error) => error,
  )
}
