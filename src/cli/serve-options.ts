import type { SimulatorOptions } from '../extras/simulator/server.ts'
import { collectErrors } from './collect.ts'
import type { Given } from './command.ts'
import { readSeconds, wrongValue } from './option-values.ts'

/** Options for the simulator. @throws AggregateError with everything that is wrong with them */
export async function readServeOptions(given: Given): Promise<SimulatorOptions & { readonly port: number }> {
  const { parseApiKey } = await import('../extras/simulator/access/keys.ts')
  const { parseRateLimit } = await import('../extras/simulator/http/rate-limit.ts')
  const { driftNamed } = await import('../extras/simulator/drifts.ts')
  const { parseDoubts } = await import('../extras/simulator/doubts.ts')
  const { scenarioNamed } = await import('./scenario.ts')
  const errors = collectErrors()
  const [scenario, rate, apiKey] = ['scenario', 'rate', 'api-key'].map((name) => given.text(name))
  const read = {
    port: errors.attempt(() => readPort(given)),
    keys: errors.attempt(() => given.texts('key').map(parseApiKey)),
    doubts: errors.attempt(() => parseDoubts(given.texts('doubt'))),
    scenario: errors.attempt(() => scenario && scenarioNamed(scenario).name),
    drifts: errors.attempt(() => given.texts('drift').map((name) => driftNamed(name) && name)),
    rateLimit: errors.attempt(() => rate && parseRateLimit(rate)),
    longPoll: errors.attempt(() => readSeconds(given, 'long-poll')),
    scan: errors.attempt(() => readSeconds(given, 'scan')),
  }
  errors.finish()
  const { port = 0, keys = [], doubts = {}, drifts = [], longPoll, scan } = read
  return {
    ...{ port, keys, doubts, drifts, faults: given.texts('fault'), basePath: given.text('base-path') ?? '' },
    ...(apiKey !== undefined && { apiKey }),
    ...(given.flag('read-only') && { keyMode: 'read' as const }),
    ...(read.scenario && { scenario: read.scenario }),
    ...(rate !== undefined && { rateLimit: read.rateLimit || false }),
    ...(longPoll !== undefined && { longPollMilliseconds: longPoll * 1000 }),
    ...(scan !== undefined && { scanMilliseconds: scan * 1000 }),
  }
}

function readPort(given: Given): number {
  const text = given.text('port') ?? '0'
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
    throw wrongValue('port', text, 'Give a port from 0 to 65535')
  }
  return Number(text)
}
