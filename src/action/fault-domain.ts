import { AsyncLocalStorage } from 'node:async_hooks'
import process from 'node:process'
import { ExpectedError } from '../errors.ts'

/** A piece of work whose failures stay its own. */
interface Domain {
  readonly name: string
  readonly isWhole: boolean
  fail(error: unknown): void
}

/** A failure outside every promise that is awaited. */
export interface Stray {
  readonly error: unknown
  /** The work that it belongs to has already ended, successfully or not, and its result has been reported. */
  readonly isLate: boolean
}

/**
 * Vendors' code fails in events that nothing awaits: a stream of the artifact client throws when its storage refuses an archive. That would
 * end the process, and with it everything else that the run has to report. Here it becomes the failure of the work it belongs to, which is
 * known from the asynchronous context.
 */
export class FaultDomains {
  readonly #current = new AsyncLocalStorage<Domain>()
  /** The innermost last. */
  readonly #running = new Set<Domain>()
  readonly #report: (stray: Stray) => void

  /** @param report called for a failure that belongs to no work in progress */
  constructor(report: (stray: Stray) => void) {
    this.#report = report
  }

  /** From now on no stray failure ends the process. @returns undoes this */
  watch(): () => void {
    const stray = (error: unknown) => this.#stray(error)
    const drained = () => this.#drained()
    process.on('uncaughtException', stray).on('unhandledRejection', stray).on('beforeExit', drained)
    return () => {
      process.off('uncaughtException', stray).off('unhandledRejection', stray).off('beforeExit', drained)
    }
  }

  /** The result of the work. @throws what it throws; ExpectedError CHANNEL_FAILED if it fails in any other way, or never ends */
  contain<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.#enter({ name, isWhole: false }, work)
  }

  /**
   * Wraps a whole run: a stray failure in it is reported, and the run continues as far as it can.
   * @throws ExpectedError CHANNEL_FAILED when it never ends
   */
  run<T>(work: () => Promise<T>): Promise<T> {
    return this.#enter({ name: 'run', isWhole: true }, work)
  }

  #enter<T>(about: Pick<Domain, 'name' | 'isWhole'>, work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const domain: Domain = {
        ...about,
        fail: (error) => {
          this.#running.delete(domain)
          reject(error)
        },
      }
      this.#running.add(domain)
      const done = (value: T) => {
        this.#running.delete(domain)
        resolve(value)
      }
      this.#current.run(domain, async () => work()).then(done, domain.fail)
    })
  }

  #stray(error: unknown): void {
    const domain = this.#current.getStore()
    const isRunning = domain !== undefined && this.#running.has(domain)
    if (isRunning && !domain.isWhole) domain.fail(channelFailed(domain, error))
    else this.#report({ error, isLate: domain !== undefined && !isRunning })
  }

  /** The event loop is empty, yet a promise is still pending: the process would end silently. */
  #drained(): void {
    const innermost = [...this.#running].at(-1)
    innermost?.fail(channelFailed(innermost, new Error('it never finished')))
  }
}

function channelFailed({ name }: Domain, error: unknown): ExpectedError {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return new ExpectedError(
    'CHANNEL_FAILED',
    `The part "${name}" failed`,
    'Run the job again; the rest of the report is complete',
    said,
  )
}
