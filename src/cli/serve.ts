import { once } from 'node:events'
import process from 'node:process'
import { ExpectedError } from '../errors.ts'
import { type Command, DONE } from './command.ts'
import { readServeOptions } from './serve-options.ts'

export const serve: Command = {
  name: 'serve',
  usage: '[--port N] [--api-key KEY] [--scenario NAME] [--fault LIST] [--json] [options]',
  positionals: 0,
  options: {
    port: { type: 'string', value: 'N', text: 'the port (default: a free one)' },
    'api-key': { type: 'string', value: 'KEY', text: 'the key to accept (default: a random one)' },
    'read-only': { type: 'boolean', text: 'that key may read and not write' },
    key: {
      type: 'string',
      multiple: true,
      value: 'MODE[@TEAM]=KEY',
      text: 'another key: read, read-write or revoked, optionally limited to a team',
    },
    scenario: { type: 'string', value: 'NAME', text: 'what POST /simulator/deploy does (default release)' },
    drift: {
      type: 'string',
      multiple: true,
      value: 'NAME',
      text: 'what changes by itself between scans: port, autoscaler, nightly, rolling[:SCANS], endless',
    },
    fault: {
      type: 'string',
      multiple: true,
      value: 'LIST',
      text: 'faults for the next snapshots, e.g. 202x3,429:1,500; 500@/blueprint for a path; no-permission:rds@us-east-1 hides a service',
    },
    rate: {
      type: 'string',
      value: 'RATE',
      text: 'rate limit: documented (20/10, default), faq, off, or REQUESTS/SECONDS',
    },
    'base-path': { type: 'string', value: 'PATH', text: 'where the API begins, e.g. /govcloud' },
    'long-poll': {
      type: 'string',
      value: 'SECONDS',
      text: 'how long a snapshot request is held before a 202 (default 120)',
    },
    scan: { type: 'string', value: 'SECONDS', text: 'how long a scan takes (default 0.3)' },
    doubt: {
      type: 'string',
      multiple: true,
      value: 'NAME=ANSWER',
      text: "the answer where Cloudcraft's is not documented; an unknown NAME lists all",
    },
    json: { type: 'boolean', text: 'print where it listens, and its key, as JSON on stdout' },
  },
  async run(given, terminal) {
    if (given.flag('json')) terminal.reserveStdout()
    const options = await readServeOptions(given)
    const { startSimulator } = await import('../extras/simulator/server.ts')
    const simulator = await startSimulator({ ...options, log: (line) => terminal.progress(line) }).catch((error) => {
      throw portError(error, options.port)
    })
    const { scenarioNamed, targetsOf } = await import('./scenario.ts')
    const scenario = scenarioNamed(options.scenario ?? 'release')
    const { url, apiKey } = simulator
    const known = { url, apiKey, scenario: scenario.name, targets: targetsOf(scenario) }
    if (given.flag('json')) terminal.document(`${JSON.stringify(known, null, 2)}\n`)
    for (const line of linesOf(known)) terminal.say(line)
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    await simulator.close()
    return DONE
  },
}

function linesOf({ url, apiKey, targets }: { url: string; apiKey: string; targets: string }): readonly string[] {
  return [
    `listening on ${url}`,
    `CLOUDCRAFT_API_KEY=${apiKey}`,
    `deploy with: curl -X POST ${url}/simulator/deploy`,
    'try it in another terminal:',
    `  CLOUDCRAFT_API_KEY=${apiKey} cloudcraft-diff snapshot --api-url ${url} --target "${targets}" --out before`,
  ]
}

/** Translates errors about the port. */
function portError(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new ExpectedError('PORT_TAKEN', `Port ${port} is taken`, 'Give another --port, or none for a free one')
  if (code === 'EACCES')
    return new ExpectedError('PORT_DENIED', `Port ${port} may not be used`, 'Give a --port above 1023, or none')
  return error
}
