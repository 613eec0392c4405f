import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { API_KEY, type Surroundings } from './action-job.ts'
import type { StepResult } from './runner.ts'

type Texts = Readonly<Record<string, string>>
type Contexts = Readonly<Record<string, Texts>>

const FILE = '.github/workflows/deployment-diff.yml'

/** One call of the reusable workflow: its jobs in their order, with what its file hands to the Action. @returns its outputs */
export async function callWorkflow(around: Surroundings, given: Texts): Promise<Texts> {
  const { on, jobs } = parse(readFileSync(FILE, 'utf8'))
  const entries = Object.entries<{ default?: unknown }>(on.workflow_call.inputs)
  const defaults = Object.fromEntries(entries.map(([name, { default: value }]) => [name, String(value ?? '')]))
  const contexts = { inputs: { ...defaults, ...given }, secrets: { CLOUDCRAFT_API_KEY: API_KEY }, job: SUCCESS }
  const run = async (job: string, more: Contexts = {}): Promise<StepResult> => {
    const step = jobs[job].steps.find(({ uses }: { uses?: string }) => uses?.startsWith('cloudcraft-'))
    const inputs = Object.entries<string>(step.with).map(([name, value]) => [
      name,
      filled(value, { ...contexts, ...more }),
    ])
    const matrix = JSON.stringify(more['matrix'] ?? null)
    return (await around.job({ job })).main({ 'job-matrix': matrix, ...Object.fromEntries(inputs) })
  }
  const plan = await run('plan')
  if (plan.exitCode !== 0) return { refused: plan.stdout }
  const planned = { 'needs.plan.outputs': plan.outputs }
  const legs = JSON.parse(plan.outputs['matrix'] ?? '{"include":[]}').include as readonly Texts[]
  await Promise.all(legs.map((matrix) => run('look', { ...planned, matrix })))
  return given['phase'] === 'after' ? (await run('report', planned)).outputs : {}
}

const SUCCESS = { status: 'success' }

/** An input with the expressions that the file has in it; an unknown one fails. */
function filled(value: string, contexts: Contexts): string {
  return value.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
    const json = /^toJSON\((.*)\)$/.exec(expression)?.[1]
    if (json !== undefined) return JSON.stringify(looked(json, contexts))
    const onlyWithout = /^inputs\.environment == '' && \((.*)\) \|\| ''$/.exec(expression)?.[1]
    if (onlyWithout !== undefined && contexts['inputs']?.['environment'] !== '') return ''
    const choices = (onlyWithout ?? expression).split(' || ').map((one) => looked(one, contexts))
    return choices.find((one) => one !== '') ?? ''
  })
}

function looked(reference: string, contexts: Contexts): string {
  const [, context = '', name = ''] = /^([\w.]+)\.([\w-]+)$/.exec(reference) ?? []
  const known = contexts[context]
  if (known === undefined) throw new Error(`${reference} is not known here`)
  return known[name] ?? ''
}
