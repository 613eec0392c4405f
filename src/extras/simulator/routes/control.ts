import { ExpectedError } from '../../../errors.ts'
import { DEPLOYMENTS } from '../deployments.ts'
import { DRIFTS } from '../drifts.ts'
import { parseFaults } from '../http/faults.ts'
import type { Route } from '../http/router.ts'
import { jsonReply, type Reply, refuse } from '../reply.ts'
import { deploy, driftNow, freshState, planOf, type State } from '../state.ts'

/** Control routes, which Cloudcraft does not have. They need no key. */
export function controlRoutes(state: State, { scenario, seed }: { scenario: string; seed: number }): Route[] {
  return [
    { method: 'GET', path: '/simulator', open: true, answer: () => describe(state, scenario) },
    { method: 'POST', path: '/simulator/deploy', open: true, answer: () => deployNow(state, scenario) },
    {
      method: 'POST',
      path: '/simulator/deploy/:name',
      open: true,
      answer: ({ params }) => deployNow(state, params['name'] ?? ''),
    },
    {
      method: 'POST',
      path: '/simulator/drift/:name',
      open: true,
      answer: ({ params }) => beginNow(state, params['name'] ?? ''),
    },
    {
      method: 'GET',
      path: '/simulator/plan/:name',
      open: true,
      answer: ({ params }) => planNow(state, params['name'] ?? ''),
    },
    { method: 'POST', path: '/simulator/faults', open: true, answer: ({ body }) => setFaults(state, body) },
    {
      method: 'POST',
      path: '/simulator/reset',
      open: true,
      answer: () => {
        Object.assign(state, freshState(seed, []))
        return jsonReply({ reset: true })
      },
    },
  ]
}

function describe(state: State, scenario: string): Reply {
  const deployments = DEPLOYMENTS.map(({ name, title }) => ({ name, title }))
  const accounts = state.linked.map(({ provider, id, name, regions }) => ({
    provider,
    id,
    name,
    regions: [...regions.keys()],
  }))
  const drifts = DRIFTS.map(({ name, title }) => ({ name, title }))
  const drifting = state.drifts.map(({ drift }) => drift.name)
  const { deployed, faults } = state
  return jsonReply({ scenario, deployed, drifting, faults: faults.length, accounts, deployments, drifts })
}

function deployNow(state: State, name: string): Reply {
  return withAdvice(404, () => {
    deploy(state, name)
    return jsonReply({ deployed: name })
  })
}

function beginNow(state: State, name: string): Reply {
  return withAdvice(404, () => {
    driftNow(state, name)
    return jsonReply({ drifting: name })
  })
}

function planNow(state: State, name: string): Reply {
  return withAdvice(404, () => {
    const plan = planOf(state, name)
    if (plan === undefined) throw refuse(404, 'not_found', `The deployment ${name} has no plan.`)
    return jsonReply(plan)
  })
}

function setFaults(state: State, body: string): Reply {
  const list = readList(body)
  return withAdvice(400, () => {
    state.faults = parseFaults(list)
    return jsonReply({ faults: state.faults.length })
  })
}

function readList(body: string): string[] {
  const wrong = refuse(400, 'invalid_parameter', 'Send a JSON list of faults, such as ["202x3","429:1"]')
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    throw wrong
  }
  if (!Array.isArray(parsed) || !parsed.every((item) => typeof item === 'string')) throw wrong
  return parsed
}

/** Adds the remedy of an expected error to the answer. */
function withAdvice(status: number, answer: () => Reply): Reply {
  try {
    return answer()
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    const reason = status === 404 ? 'not_found' : 'invalid_parameter'
    throw refuse(status, reason, `${error.message} ${error.remedy}`)
  }
}
