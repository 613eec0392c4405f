import { randomInt } from 'node:crypto'
import { seededChance } from '../chance.ts'
import { writeDocument } from '../document/document.ts'
import { selectResources } from '../document/select.ts'
import { USUAL_EXCLUDE } from '../doubts.ts'
import { stillProcessing, takeFault, underFault } from '../http/faults.ts'
import type { Call, Route } from '../http/router.ts'
import type { Office } from '../office.ts'
import { unreadableTypes } from '../permissions.ts'
import { drawReply } from '../render/formats.ts'
import { type Format, readFormat } from '../render/render-query.ts'
import { jsonReply, type Reply, refuse } from '../reply.ts'
import type { Scans } from '../scans.ts'
import { moveOn, type State } from '../state.ts'
import { isRegion } from '../world/regions.ts'
import type { CloudAccount, Resource } from '../world/world.ts'
import { checkId, visibleAccount } from './lookup.ts'
import { readSnapshotQuery, type SnapshotQuery } from './snapshot-query.ts'

/** Scans of a region of an account, as a document or drawn. */
export function snapshotRoutes(office: Office, scans: Scans): Route[] {
  return (['aws', 'azure'] as const).map((provider) => ({
    method: 'GET',
    path: `/${provider}/account/:id/:region/:format`,
    answer: async (call) => {
      const order = readOrder(office, provider, call)
      const fault = takeFault(office.state.faults)
      if (!(await scans(jobOf(order, call), call.signal))) return stillProcessing()
      return underFault(fault, call.signal, () => answerOrder(order, office))
    },
  }))
}

interface Order {
  readonly account: CloudAccount
  readonly region: string
  readonly format: Format
  readonly query: SnapshotQuery
}

/** Validates before looking anything up. */
function readOrder(office: Office, provider: 'aws' | 'azure', call: Call): Order {
  checkId(call, 'accountId')
  const { region = '' } = call.params
  if (!isRegion(provider, region)) {
    throw refuse(400, 'invalid_parameter', `Invalid region parameter: ${region.slice(0, 100)}`)
  }
  const format = readFormat(call.params['format'])
  const query = readSnapshotQuery(call.query)
  return { account: visibleAccount(office, provider, call), region, format, query }
}

/** Identifies a scan by account, region, format and query. */
function jobOf({ account, region, format }: Order, { query }: Call): string {
  return JSON.stringify([account.id, region, format, [...query].sort().join('&')])
}

/** Only an inventory lets time pass: a picture requested together with it shows the same moment. */
async function answerOrder(order: Order, { state, doubts, now }: Office): Promise<Reply> {
  const { account, region, format, query } = order
  const unasked = doubts.unasked === 'usual' && query.exclude.size === 0
  const options = { ...query, exclude: unasked ? new Set(USUAL_EXCLUDE) : query.exclude, takenAt: now() }
  const scanned = { account, regionName: region, resources: scan(state, order, options.exclude) }
  if (format === 'json') {
    const document = writeDocument(scanned, options, seededChance(randomInt(2 ** 32)))
    const seen = account.regions.get(region)
    if (seen !== undefined) moveOn(state, seen)
    return jsonReply(doubts.emptySections === 'missing' ? withoutEmptySections(document) : document)
  }
  // A picture shows no ids, so a fixed seed makes the same account give the same picture, pixel for pixel.
  const document = writeDocument(scanned, options, seededChance(0))
  return drawReply(document, format, { ...query, form: doubts.renders })
}

/** As in the only published snapshot, which has three empty sections and omits the others. */
function withoutEmptySections(document: { readonly data: object }): object {
  const kept = Object.entries(document.data).filter(
    ([name, value]) => ['surfaces', 'connectors', 'nodes'].includes(name) || !Array.isArray(value) || value.length > 0,
  )
  return { ...document, data: Object.fromEntries(kept) }
}

function scan({ faults }: State, { account, region, query }: Order, exclude: ReadonlySet<string>): readonly Resource[] {
  const found = account.regions.get(region)
  const unreadable = unreadableTypes(faults, region)
  return found
    ? selectResources(account, found, { filter: query.filter, exclude }).filter(({ type }) => !unreadable.has(type))
    : []
}
