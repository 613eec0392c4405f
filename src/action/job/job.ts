/**
 * One run of the Action: its settings, its paths, and facts that are determined only once. All state of a run is here, none in module
 * variables. What the phases do is elsewhere, and so are the data that they read from Cloudcraft and GitHub.
 */
import os from 'node:os'
import { ExpectedError } from '../../errors.ts'
import type { PullRequest } from '../../github/pull-request/pull-request.ts'
import { readWorkflow, type Workflow } from '../../github/workflow.ts'
import type { FaultDomains } from '../fault-domain.ts'
import type { Inputs } from '../inputs.ts'
import type { Log } from '../log.ts'
import type { WriteOutput } from '../outputs.ts'
import { type Places, placesFor } from '../places.ts'
import { findPullRequest } from './pull-request.ts'
import { isRestricted, visibilityAt } from './visibility.ts'

export interface JobParts {
  readonly inputs: Inputs
  /** The runner's variables. */
  readonly env: NodeJS.ProcessEnv
  readonly write: WriteOutput
  readonly log: Log
  /** Distinguishes this step from others in its job; the default is GITHUB_ACTION. */
  readonly step?: string
  /** Attributes failures outside a promise to the work they belong to. */
  readonly faults?: Pick<FaultDomains, 'contain'>
}

export class Job {
  readonly inputs: Inputs
  readonly env: NodeJS.ProcessEnv
  readonly write: WriteOutput
  readonly log: Log
  readonly #faults: Pick<FaultDomains, 'contain'> | undefined
  readonly places: Places
  /** Distinguishes this step from others in its job. */
  readonly step: string
  /** The runner's folder for one job; it is emptied before and after. */
  readonly tempFolder: string
  #workflow: Promise<Workflow> | undefined
  #pullRequest: Promise<PullRequest | undefined> | undefined
  #isRestricted: Promise<boolean> | undefined

  constructor({ inputs, env, write, log, faults, step = env['GITHUB_ACTION'] ?? '' }: JobParts) {
    this.step = step
    this.#faults = faults
    this.inputs = inputs
    this.env = env
    this.write = write
    this.log = log
    this.tempFolder = env['RUNNER_TEMP'] || os.tmpdir()
    this.places = placesFor(inputs, this.tempFolder, env['GITHUB_JOB'], step)
  }

  /** Reports what went wrong. Under `on-error: fail` that fails the step (decision record 1). */
  warn(failure: unknown): void {
    this.log.failure(failure, this.inputs.onError === 'fail')
  }

  /** Runs a part of the job, and attributes its failures to it wherever they appear. */
  async contain<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.#faults === undefined ? work() : this.#faults.contain(name, work)
  }

  /** @throws ExpectedError WORKFLOW_UNKNOWN outside GitHub Actions */
  async workflow(): Promise<Workflow> {
    this.#workflow ??= this.#readWorkflow()
    return this.#workflow
  }

  async #readWorkflow(): Promise<Workflow> {
    const workflow = await readWorkflow(this.env)
    // GitHub's client reads the file, too, as soon as it is loaded, and fails as a whole where that cannot be done.
    if (workflow.eventProblem !== undefined) delete this.env['GITHUB_EVENT_PATH']
    return workflow
  }

  /** The pull request of this run; GitHub is asked only if the event does not say. @throws ExpectedError */
  async pullRequest(): Promise<PullRequest | undefined> {
    this.#pullRequest ??= this.workflow().then((workflow) => findPullRequest(workflow, this.inputs, this.log))
    return this.#pullRequest
  }

  /** Whether anyone can read what is published here, so that names from the cloud are withheld. Outside a workflow nothing is published. */
  async isRestricted(): Promise<boolean> {
    this.#isRestricted ??= this.#askVisibility()
    return this.#isRestricted
  }

  async #askVisibility(): Promise<boolean> {
    try {
      const workflow = await this.workflow()
      return await isRestricted(workflow, this.inputs, () => visibilityAt(workflow, this.inputs, this.log.foreign))
    } catch (error) {
      if (error instanceof ExpectedError) return false
      throw error
    }
  }
}
