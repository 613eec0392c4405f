import { type Simulator, type SimulatorOptions, startSimulator } from '../../../../src/extras/simulator/server.ts'

/** The team that Staging and the first blueprint are shared with. */
export const PLATFORM = '8e1f7a20-5678-4abc-9def-66778899aabb'

/** A started simulator without waits, and the least client for it. */
export interface Client {
  readonly simulator: Simulator
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, body?: string): Promise<Response>
  /** With the key; text is sent as it is, everything else as JSON. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>
  /** The Cloudcraft id of a linked account. */
  accountId(name: string): Promise<string>
  [Symbol.asyncDispose](): Promise<void>
}

export async function startClient(options: SimulatorOptions = {}): Promise<Client> {
  const simulator = await startSimulator({ scanMilliseconds: 0, rateLimit: false, ...options })
  const authorization = `Bearer ${simulator.apiKey}`
  const get: Client['get'] = (path, headers = {}) =>
    fetch(`${simulator.url}${path}`, { headers: { authorization, ...headers } })
  return {
    simulator,
    get,
    post: (path, body) => fetch(`${simulator.url}${path}`, { method: 'POST', ...(body === undefined ? {} : { body }) }),
    send: (method, path, body, headers = {}) => {
      const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
      const sent = { authorization, 'content-type': 'application/json', ...headers }
      return fetch(`${simulator.url}${path}`, { method, headers: sent, ...(text !== undefined && { body: text }) })
    },
    accountId: async (name) => {
      const { accounts } = (await (await get('/simulator')).json()) as { accounts: { id: string; name: string }[] }
      return accounts.find((account) => account.name === name)?.id ?? 'none'
    },
    [Symbol.asyncDispose]: () => simulator.close(),
  }
}

export interface Component {
  readonly id: string
  readonly type: string
  readonly arn?: string
  readonly resourceId?: string
  readonly name?: string
  readonly nodes?: readonly string[]
  readonly [field: string]: unknown
}

export interface Edge {
  readonly id?: string
  readonly type: string
  readonly from: string
  readonly to: string
}

export interface Document {
  readonly tags: readonly string[]
  readonly data: {
    readonly name: string
    readonly nodes: readonly Component[]
    readonly groups: readonly Component[]
    readonly edges: readonly Edge[]
    readonly text: readonly { readonly text: string; readonly mapPos: { readonly relTo: string } }[]
    readonly [field: string]: unknown
  }
}

/** One JSON snapshot. */
export async function scan(
  client: Client,
  account = 'Production',
  region = 'us-east-1',
  query = '',
): Promise<Document> {
  const cloud = account.startsWith('Azure') ? 'azure' : 'aws'
  const answer = await client.get(`/${cloud}/account/${await client.accountId(account)}/${region}/json${query}`)
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Document
}

/** Nodes and groups. */
export function componentsOf({ data }: Document): readonly Component[] {
  return [...data.nodes, ...data.groups]
}

/** ARNs and Azure resource ids, sorted. */
export function urisOf(document: Document): string[] {
  return componentsOf(document)
    .flatMap(({ arn, resourceId }) => arn ?? resourceId ?? [])
    .sort()
}
