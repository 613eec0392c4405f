import process from 'node:process'
import type { Plan, UnreadPlan } from '../plan/announcement.ts'
import { openRasteriser } from '../rasteriser.ts'
import { checkFolder } from '../snapshot/disk/out-folder.ts'
import { parseRequest } from '../snapshot/request.ts'
import { takeTargets } from '../snapshot/take-targets.ts'
import { parseTargetList } from '../snapshot/target-list.ts'
import { VERSION } from '../version.ts'
import { CALM_OPTIONS, calmFor, readSettle } from './calm.ts'
import { manners, progressOn } from './cloud.ts'
import { type Command, DONE } from './command.ts'
import { folder, json, screen, tellHere } from './compare.ts'

const DEFAULT_OUT = 'cloudcraft-diff-demo'
const DEADLINE = 60
/** Seconds to wait for a deployment that continues after it has returned. */
const SETTLE = 10
/** The deployments of the simulated account. Listed here because help does not load the simulator; a test compares the two. */
export const SCENARIOS = [
  ...['release', 'nothing', 'rollout', 'ecs-rollout', 'eks-rollout', 'scale-up', 'scale-down', 'blue-green'],
  ...['database-resize', 'database-removed', 'database-replaced', 'security-group-opened', 'bucket-removed'],
  ...['load-balancer-replaced', 'lambda-updated', 'permission-lost', 'new-service', 'stack-removed', 'azure-release'],
  ...['azure-rollout', 'azure-scale', 'azure-server-resized', 'azure-share-removed', 'planned'],
  ...['rolling', 'never-settles', 'drift'],
]

export const demo: Command = {
  name: 'demo',
  usage: '[--out DIR] [--scenario NAME] [--settle SECONDS] [--control] [--json]',
  positionals: 0,
  options: {
    out: { type: 'string', value: 'DIR', text: `where the report goes (default ${DEFAULT_OUT}/)` },
    scenario: { type: 'string', value: 'NAME', text: `the deployment (default release): ${SCENARIOS.join(', ')}` },
    ...CALM_OPTIONS,
    json: { type: 'boolean', text: 'print report.json on stdout' },
  },
  async run(given, terminal) {
    const isJson = given.flag('json')
    if (isJson) terminal.reserveStdout()
    const out = given.text('out') ?? DEFAULT_OUT
    const { scenarioNamed, targetsOf } = await import('./scenario.ts')
    const scenario = scenarioNamed(given.text('scenario') ?? 'release')
    const settle = readSettle(given) ?? (scenario.setsOff === undefined ? 0 : SETTLE)
    const control = given.flag('control') || scenario.earlier !== undefined
    checkFolder(out, 'report')
    const { driftNamed } = await import('../extras/simulator/drifts.ts')
    const { startSimulator } = await import('../extras/simulator/server.ts')
    const simulator = await startSimulator()
    try {
      const { apiKey, url: baseUrl } = simulator
      const { openCloud } = await import('../cloudcraft/client.ts')
      const cloud = openCloud({ apiKey, baseUrl, deadline: DEADLINE, ...manners(terminal, given) })
      const lines = parseTargetList(targetsOf(scenario))
      const take = (wanted: { seconds: number; control: boolean }) => {
        const calm = calmFor({ ...wanted, limit: DEADLINE })
        const ports = { cloud, now: () => new Date(), progress: progressOn(terminal) }
        return takeTargets(lines, parseRequest({}), { ...ports, ...(calm && { calm }) })
      }
      const plans = await plansOf(simulator.plan(scenario.name))
      const baseline = scenario.earlier && (await take({ seconds: 0, control: false }))
      for (const name of scenario.earlier ?? []) {
        terminal.progress(`Meanwhile: ${driftNamed(name).title}`)
        simulator.drift(name)
      }
      const before = await take({ seconds: 0, control })
      terminal.progress(`Deploying: ${scenario.title}`)
      simulator.deploy(scenario.name)
      const after = await take({ seconds: settle, control: false })
      const { tellWhatChanged } = await import('../report/told.ts')
      const told = await tellWhatChanged(before, after, {
        ...{ toolVersion: VERSION, rasteriser: openRasteriser, plans },
        ...(baseline && { baseline: { snapshot: baseline, since: { by: 'deployment' } } }),
      })
      const people = isJson ? process.stderr : process.stdout
      await tellHere(told, [], [folder(out), ...(isJson ? [json(terminal)] : []), screen(terminal, out, people)])
    } finally {
      await simulator.close()
    }
    return DONE
  },
}

/** What the deployment has announced, if anything. */
async function plansOf(plan: object | undefined): Promise<readonly (Plan | UnreadPlan)[]> {
  if (plan === undefined) return []
  const { tryReadPlan } = await import('../plan/read/read-plan.ts')
  return [tryReadPlan('tfplan.json', new TextEncoder().encode(JSON.stringify(plan)))]
}
