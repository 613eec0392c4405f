import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { readActionYml } from '../../../.github/scripts/action-yml.ts'

interface Job {
  readonly name: string
  readonly if?: string
  readonly permissions: Readonly<Record<string, string>>
  readonly steps: readonly {
    readonly uses?: string
    readonly run?: string
    readonly with?: Readonly<Record<string, string>>
  }[]
  readonly outputs?: Readonly<Record<string, string>>
  readonly strategy?: { readonly matrix: string }
  readonly environment?: object
}

const text = readFileSync('.github/workflows/deployment-diff.yml', 'utf8')
const { on, jobs, permissions } = parse(text) as {
  readonly on: {
    readonly workflow_call: Readonly<Record<'inputs' | 'outputs' | 'secrets', Readonly<Record<string, Entry>>>>
  }
  readonly jobs: Readonly<Record<'plan' | 'look' | 'report', Job>>
  readonly permissions: object
}
interface Entry {
  readonly default?: string | number
  readonly required?: boolean
  readonly value?: string
  readonly description: string
}
const { inputs, outputs, secrets } = on.workflow_call
const action = readActionYml()

/** What a job hands to the Action. */
function given(job: keyof typeof jobs): Readonly<Record<string, string>> {
  const step = jobs[job].steps.find(({ uses }) => uses?.startsWith('cloudcraft-deployment-diff/'))
  return step?.with ?? {}
}

/** Inputs of the Action that callers of the workflow cannot set, and why. */
const NOT_PASSED: Readonly<Record<string, string>> = {
  'api-key': 'a secret',
  before: 'the snapshot is found by the name of its artifact',
  'github-token': 'the token of each job, with no more than its permissions',
  'embed-images': 'needs contents: write, which a workflow cannot ask for only at times',
  history: 'needs contents: write as well; the job that calls can keep one from the outputs',
  'publish-diff': 'needs the snapshots, which the job that comments does not have',
  'job-matrix': 'what tells two environments apart',
  drift: 'the jobs of a matrix ask GitHub nothing',
  'drift-issue': 'of phase watch',
  accept: 'of phase watch',
}

/** Outputs of the Action that are no use outside of the job that made them. */
const NOT_HANDED_ON: Readonly<Record<string, string>> = {
  'report-json-path': 'a file of that job',
  'report-html-path': 'a file of that job',
  'comment-md-path': 'a file of that job',
  'evidence-path': 'a file of that job',
  'evidence-digest': 'of a file of that job, which is in the artifact',
  'snapshot-path': 'a file of that job',
  'snapshot-artifact-id': 'one of many',
  'after-path': 'a file of that job',
  'after-artifact-id': 'one of many',
  'drift-count': 'the jobs of a matrix do not look for drift',
  'issue-url': 'of phase watch',
  matrix: 'of phase plan',
  'artifact-name': 'of phase plan',
}

describe('the inputs of the reusable workflow', () => {
  test.each(action.inputs.map(({ name }) => name))(
    '%s of the Action is one of them, or cannot be, for a reason',
    (name) => {
      const isOffered = Object.hasOwn(inputs, name)
      expect({ name, isOffered }).toEqual({ name, isOffered: !Object.hasOwn(NOT_PASSED, name) })
    },
  )

  test.each(action.inputs.filter(({ name }) => Object.hasOwn(inputs, name) && !inputs[name]?.required))(
    '$name has the default of the Action',
    ({ name, default: value }) => {
      // A caller who leaves job-status alone gets that of each job.
      expect(inputs[name]?.default).toBe(name === 'job-status' ? '' : value)
    },
  )

  test.each(action.inputs.map(({ name }) => name).filter((name) => Object.hasOwn(inputs, name)))(
    '%s is checked by the plan, and is what a later job works with',
    (name) => {
      const wanted = `\${{ inputs.${name} }}`
      const isChecked = given('plan')[name] === wanted || ['phase', 'job-status'].includes(name)
      const isUsed = ['look', 'report'].some((job) => given(job as 'look')[name]?.includes(`inputs.${name}`))
      const isHandedOn = name === 'artifact-name' && given('look')[name] === '${{ needs.plan.outputs.artifact-name }}'
      expect({ name, isChecked, isUsed: isUsed || isHandedOn }).toEqual({ name, isChecked: true, isUsed: true })
    },
  )

  test.each(Object.keys(inputs))('%s is used', (name) => {
    expect(text).toMatch(new RegExp(`\\binputs\\.${name}\\b`))
  })

  test('name nothing that the Action does not have', () => {
    const known = new Set(action.inputs.map(({ name }) => name))
    for (const job of ['plan', 'look', 'report'] as const)
      expect(Object.keys(given(job)).filter((name) => !known.has(name))).toEqual([])
  })

  test('are data, and no part of a script', () => {
    const scripts = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))
    expect(scripts).toHaveLength(1)
    expect(scripts.join('\n')).not.toContain('${{')
  })
})

describe('what the reusable workflow gives back', () => {
  test.each(action.outputs.map(({ name }) => name))('%s of the Action is part of it, or is no use there', (name) => {
    const isOffered = Object.hasOwn(outputs, name)
    expect({ name, isOffered }).toEqual({ name, isOffered: !Object.hasOwn(NOT_HANDED_ON, name) })
  })

  test.each(Object.entries(outputs))('%s comes from the report of all jobs', (name, { value }) => {
    expect(value).toBe(`\${{ jobs.report.outputs.${name} }}`)
    expect(jobs.report.outputs?.[name]).toBe(`\${{ steps.report.outputs.${name} }}`)
  })
})

test('secrets: inherit can give it the key, and so can an environment', () => {
  const names = Object.keys(secrets).filter((name) => /^[A-Z_]+$/.test(name))
  expect(names).toEqual(['CLOUDCRAFT_API_KEY'])
  expect(Object.values(secrets).map(({ required }) => required)).toEqual([false, false])
  expect(given('look')['api-key']).toBe('${{ secrets.CLOUDCRAFT_API_KEY || secrets.api-key }}')
  expect(jobs.look.environment).toEqual({ name: '${{ inputs.environment }}', deployment: false })
})

test('the jobs of the matrix never comment, and only the report may write', () => {
  expect(given('look')).toMatchObject({ 'comment-mode': 'never', 'job-summary': 'false' })
  expect(given('look')).not.toHaveProperty('fail-on')
  const writes = Object.entries(jobs).filter(([, job]) => Object.values(job.permissions).includes('write'))
  expect([permissions, writes.map(([name]) => name)]).toEqual([{}, ['report']])
  expect(jobs.report.permissions['pull-requests']).toBe('write')
})

test('its artifacts, and the comment with them, are those of this call alone', () => {
  for (const job of ['look', 'report'] as const)
    expect(given(job)['artifact-name']).toBe('${{ needs.plan.outputs.artifact-name }}')
  expect(given('plan')['job-matrix']).toBe('${{ toJSON(inputs.environment) }}')
})

test('the jobs are called what the plan says, so no account is named where everybody can read it', () => {
  expect(jobs.look.name).toBe('Look (${{ matrix.name }})')
  expect(jobs.look.strategy?.matrix).toBe('${{ fromJSON(needs.plan.outputs.matrix) }}')
})

test('after the deployment it runs however that ended; before it, not in a run that was cancelled', () => {
  const ifs = Object.values(jobs).map((job) => job.if)
  const after = "(inputs.phase == 'after' && always()) || success()"
  expect(ifs).toEqual([
    after,
    `needs.plan.result == 'success' && (${after})`,
    "always() && inputs.phase == 'after' && needs.plan.result == 'success'",
  ])
})
