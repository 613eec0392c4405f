import { getInput } from '@actions/core'
import { type Currency, parseCurrency } from '../cost/currencies.ts'
import { type Gate, parseGates } from '../report/gate.ts'
import { parseRequest, type SnapshotRequest } from '../snapshot/request.ts'
import { parseTargetList, type TargetLine } from '../snapshot/target-list.ts'
import { artifactName, oneOf, wholeNumber } from './input-values.ts'

/** Every input with its default, as in action.yml; a test compares the two. */
export const INPUT_DEFAULTS = {
  phase: 'around',
  'api-key': '',
  'api-url': 'https://api.cloudcraft.co',
  targets: '',
  filter: '',
  exclude: '',
  projection: 'isometric',
  theme: 'light',
  width: '1920',
  height: '1080',
  before: '',
  settle: '0',
  control: 'false',
  ignore: '',
  'ignore-file': '',
  plan: '',
  drift: 'true',
  'drift-issue': 'false',
  accept: 'false',
  cost: 'false',
  currency: 'USD',
  'fail-on': '',
  'on-error': 'warn',
  timeout: '900',
  title: '',
  'comment-mode': 'always',
  'comment-key': '',
  labels: 'false',
  'pr-number': '',
  'github-token': '${{ github.token }}',
  'job-summary': 'true',
  'artifact-name': 'cloudcraft-deployment-diff',
  'retention-days': '',
  'embed-images': 'never',
  history: 'never',
  'allow-public': 'false',
  'publish-diff': 'false',
  'job-status': '${{ job.status }}',
  'job-matrix': '${{ toJSON(matrix) }}',
} as const

export type InputName = keyof typeof INPUT_DEFAULTS

/** Never written to a file, a state or a log. */
export const SECRET_INPUTS: readonly InputName[] = ['api-key', 'github-token']

export const PHASES = ['around', 'before', 'after', 'plan', 'report', 'watch', 'cleanup'] as const
export type Phase = (typeof PHASES)[number]

/** The inputs, checked. */
export interface Inputs {
  readonly phase: Phase
  readonly apiKey: string
  readonly apiUrl: string
  readonly targets: readonly TargetLine[]
  readonly request: SnapshotRequest
  /** A folder, an artifact id or `last`, as given; empty to search for the before-snapshot. */
  readonly before: string
  /** How long to wait for the account to settle; 0 for not at all. */
  readonly settleSeconds: number
  /** Whether two inventories are taken before the deployment. */
  readonly control: boolean
  /** Ignore rules as text, and the path of a file with more; empty for none. */
  readonly ignore: string
  readonly ignoreFile: string
  /** Files or patterns of what the deployment announced, one per line. */
  readonly plan: readonly string[]
  /** Whether to report what had changed between the last deployment and this one. */
  readonly drift: boolean
  /** In phase `watch`: whether there is an issue about drift, and whether the current state becomes the baseline. */
  readonly driftIssue: boolean
  readonly accept: boolean
  /** Whether the report says what the deployment costs, and in which currency. */
  readonly cost: boolean
  readonly currency: Currency
  readonly failOn: readonly Gate[]
  readonly onError: 'warn' | 'fail'
  readonly timeoutSeconds: number
  /** The name of the deployment, shown in front of the verdict; empty for none. */
  readonly title: string
  readonly commentMode: 'always' | 'on-change' | 'recreate' | 'never'
  readonly commentKey: string
  /** Whether the pull request gets labels. */
  readonly labels: boolean
  readonly prNumber: number | undefined
  readonly githubToken: string
  readonly jobSummary: boolean
  readonly artifactName: string
  readonly retentionDays: number | undefined
  readonly jobStatus: string
  /** The values of the job's matrix as JSON; `null` or empty without one. */
  readonly jobMatrix: string
  readonly embedImages: 'never' | 'branch'
  /** Whether a record of each deployment is kept on a branch. */
  readonly history: 'never' | 'branch'
  /** Whether names from the cloud may be published where anyone can read them. */
  readonly allowPublic: boolean
  /** Whether the difference is published as a blueprint in Cloudcraft. */
  readonly publishDiff: boolean
}

/** Reads one input as the runner provides it. */
export type ReadInput = (name: InputName) => string

export const fromRunner: ReadInput = (name) => getInput(name)

/** @throws AggregateError with an ExpectedError for every input that is wrong */
export function readInputs(read: ReadInput): Inputs {
  const errors: unknown[] = []
  const attempt = <T>(parse: () => T, otherwise: T): T => {
    try {
      return parse()
    } catch (error) {
      errors.push(...(error instanceof AggregateError ? error.errors : [error]))
      return otherwise
    }
  }
  const choice = <T extends string>(name: InputName, choices: readonly T[]) =>
    attempt(() => oneOf(name, read(name) || INPUT_DEFAULTS[name], choices), choices[0] as T)
  const flag = (name: InputName) => choice(name, ['false', 'true']) === 'true'
  const count = (name: InputName, most: number) =>
    attempt(() => wholeNumber(name, read(name), { most, instead: INPUT_DEFAULTS[name] }), undefined)
  const parts = ['filter', 'exclude', 'projection', 'theme', 'width', 'height'] as const
  const inputs: Inputs = {
    phase: choice('phase', PHASES),
    apiKey: read('api-key'),
    apiUrl: read('api-url'),
    targets: attempt(() => targets(read), []),
    request: attempt(() => parseRequest(Object.fromEntries(parts.map((name) => [name, read(name)]))), parseRequest({})),
    before: read('before'),
    ...{ settleSeconds: count('settle', 86_400) ?? 0, control: choice('control', ['false', 'true']) === 'true' },
    ...{ ignore: read('ignore'), ignoreFile: read('ignore-file') },
    plan: linesOf(read('plan')),
    ...{ drift: flag('drift'), driftIssue: flag('drift-issue'), accept: flag('accept'), cost: flag('cost') },
    currency: attempt(() => parseCurrency(read('currency')), 'USD'),
    failOn: attempt(() => parseGates(read('fail-on')), []),
    onError: choice('on-error', ['warn', 'fail']),
    timeoutSeconds: count('timeout', 86_400) ?? Number(INPUT_DEFAULTS.timeout),
    commentMode: choice('comment-mode', ['always', 'on-change', 'recreate', 'never']),
    commentKey: read('comment-key'),
    ...{ title: read('title').trim(), labels: flag('labels') },
    prNumber: count('pr-number', Number.MAX_SAFE_INTEGER),
    githubToken: read('github-token'),
    jobSummary: choice('job-summary', ['true', 'false']) === 'true',
    artifactName: attempt(() => artifactName(read('artifact-name') || INPUT_DEFAULTS['artifact-name']), ''),
    retentionDays: count('retention-days', 400),
    ...{ jobStatus: read('job-status'), jobMatrix: read('job-matrix') },
    ...{ embedImages: choice('embed-images', ['never', 'branch']), history: choice('history', ['never', 'branch']) },
    ...{ allowPublic: flag('allow-public'), publishDiff: flag('publish-diff') },
  }
  if (errors.length > 0) throw errors.length === 1 ? errors[0] : new AggregateError(errors)
  return inputs
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}

/** `report` takes no snapshot: there the list only says which targets must be present. `cleanup` takes none either. */
function targets(read: ReadInput): readonly TargetLine[] {
  const text = read('targets')
  return ['report', 'cleanup'].includes(read('phase')) && text.trim() === '' ? [] : parseTargetList(text)
}
