import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Chance, seededChance } from '../chance.ts'
import { writeDocument } from '../document/document.ts'
import { selectResources } from '../document/select.ts'
import { spoil } from '../http/faults.ts'
import { fileReply, jsonReply, type Reply, refuse } from '../http/reply.ts'
import type { Call, Route } from '../http/router.ts'
import { writeMxGraph } from '../render/mxgraph.ts'
import { writePdf } from '../render/pdf.ts'
import { renderPng, renderSvg } from '../render/picture.ts'
import type { State } from '../state.ts'
import { isRegion } from '../world/regions.ts'
import type { CloudAccount, Resource } from '../world/world.ts'
import { readSnapshotQuery, type SnapshotQuery } from './snapshot-query.ts'

export interface Scanning {
  /** How long a scan takes. */
  readonly milliseconds: number
  readonly now: () => Date
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** What the service's own error text lists. */
const FORMATS = ['json', 'svg', 'png', 'webp', 'pdf', 'mxGraph'] as const
/** The simulator cannot write webp. */
const WRITTEN: readonly string[] = FORMATS.filter((format) => format !== 'webp')

export function snapshotRoutes(state: State, scanning: Scanning): Route[] {
  return (['aws', 'azure'] as const).map((provider) => ({
    method: 'GET',
    path: `/${provider}/account/:id/:region/:format`,
    answer: async (call) => {
      const order = readOrder(state, provider, call)
      const fault = state.faults.shift()
      await pause(fault?.kind === 'slow' ? fault.milliseconds : scanning.milliseconds)
      if (fault?.kind === 'answer') return fault.reply
      const reply = await answerOrder(order, scanning.now())
      return fault ? spoil(fault, reply) : reply
    },
  }))
}

interface Order {
  readonly account: CloudAccount
  readonly region: string
  readonly format: string
  readonly query: SnapshotQuery
}

function readOrder(state: State, provider: 'aws' | 'azure', { params, query }: Call): Order {
  const { id = '', region = '', format = '' } = params
  if (!UUID.test(id)) throw refuse(400, 'invalid_property', 'Invalid parameter format: accountId')
  if (!isRegion(provider, region)) throw refuse(400, 'invalid_parameter', `Invalid region parameter: ${region}`)
  if (!WRITTEN.includes(format)) {
    const formats = FORMATS.join(', ')
    throw refuse(400, 'invalid_parameter', `Invalid parameter: fileFormat. Must be one of: ${formats}`)
  }
  const wanted = readSnapshotQuery(query)
  const account = state.world.accounts.find((one) => one.provider === provider && one.id === id.toLowerCase())
  if (!account) throw refuse(404, 'not_found', `${provider === 'aws' ? 'AwsAccount' : 'AzureAccount'} not found`)
  return { account, region, format, query: wanted }
}

async function answerOrder({ account, region, format, query }: Order, takenAt: Date): Promise<Reply> {
  const found = account.regions.get(region)
  const resources: readonly Resource[] = found ? selectResources(account, found, query) : []
  const write = (chance: Chance): object => writeDocument(account, region, resources, { ...query, takenAt }, chance)
  if (format === 'json') return jsonReply(write(seededChance(randomInt(2 ** 32))))
  // A picture shows no ids: with chance held still, the same account gives the same picture to the last pixel.
  const document = write(seededChance(0))
  if (format === 'svg') return fileReply('image/svg+xml', await renderSvg(document, query))
  if (format === 'png') return fileReply('image/png', await renderPng(document, query))
  if (format === 'pdf') return fileReply('application/pdf', writePdf(`${account.name} ${region}`, resources))
  return fileReply('application/xml', writeMxGraph(resources))
}
