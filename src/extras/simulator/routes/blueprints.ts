import { mayRead } from '../access/sharing.ts'
import {
  asListed,
  asRead,
  createBlueprint,
  etagOf,
  type SavedBlueprint,
  updateBlueprint,
} from '../blueprints/blueprint.ts'
import { parseBody } from '../http/body.ts'
import type { Call, Route } from '../http/router.ts'
import type { Office } from '../office.ts'
import { emptyReply, jsonReply, type Reply, refuse } from '../reply.ts'
import { changeableBlueprint, visibleBlueprint } from './lookup.ts'

/** A large account's document has a few megabytes. */
const MAX_BLUEPRINT_BYTES = 16 * 1024 * 1024

/** Lists, reads, creates, replaces and deletes blueprints. */
export function blueprintRoutes(office: Office): Route[] {
  const mostBytes = MAX_BLUEPRINT_BYTES
  return [
    { method: 'GET', path: '/blueprint', answer: (call) => list(office, call) },
    { method: 'POST', path: '/blueprint', mostBytes, answer: (call) => save(office, call) },
    { method: 'GET', path: '/blueprint/:id', answer: (call) => whole(visibleBlueprint(office, call), 200) },
    { method: 'PUT', path: '/blueprint/:id', mostBytes, answer: (call) => replace(office, call) },
    { method: 'DELETE', path: '/blueprint/:id', answer: (call) => remove(office, call) },
  ]
}

function list({ state }: Office, { caller }: Call): Reply {
  const seen = state.blueprints.all().filter((blueprint) => mayRead(caller, blueprint))
  return jsonReply({ blueprints: seen.map(asListed) })
}

function save({ state, doubts, now }: Office, { body, caller }: Call): Reply {
  const blueprint = createBlueprint(parseBody(body), caller, now())
  state.blueprints.put(blueprint)
  return whole(blueprint, doubts.blueprintCreated)
}

/** Conditional with `If-Match`. */
function replace(office: Office, call: Call): Reply {
  const before = changeableBlueprint(office, call)
  if (!isMatch(call.ifMatch, etagOf(before))) {
    throw refuse(412, 'out_of_date', 'Resource out of date')
  }
  const after = updateBlueprint(before, parseBody(call.body), office.now())
  return emptyReply({ etag: office.state.blueprints.put(after) })
}

/** ETags are unquoted, as in the API's examples; clients may send them quoted, as HTTP requires, or as a list. */
function isMatch(ifMatch: string | undefined, etag: string): boolean {
  const wanted = (ifMatch ?? '').split(',').map((one) => one.trim().replace(/^(?:W\/)?"(.*)"$/, '$1'))
  return wanted.some((one) => one === '*' || one === etag) || wanted.every((one) => one === '')
}

function remove(office: Office, call: Call): Reply {
  office.state.blueprints.remove(changeableBlueprint(office, call).id)
  return emptyReply()
}

function whole(blueprint: SavedBlueprint, status: number): Reply {
  return jsonReply(asRead(blueprint), status, { etag: etagOf(blueprint) })
}
