import { error as logError, setFailed, warning } from '@actions/core'
import { CODES } from '../codes.ts'
import { describeError, ExpectedError } from '../errors.ts'
import { VERSION } from '../version.ts'
import { withoutNames } from './names-in-log.ts'

/** Whether what somebody wrote into the workflow is wrong, and will be wrong again the next time. */
export function isWrongInput(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isWrongInput)
  return error instanceof ExpectedError && CODES[error.code] === 'input'
}

/**
 * Decision record 1: only wrong inputs, a tripped gate, and anything at all under `on-error: fail` fail a step. All else is a
 * warning, and the deployment goes on.
 */
export function reportFailure(failure: unknown, fails: boolean): void {
  const text = withoutNames(textOf(failure))
  if (fails) setFailed(text)
  else warning(text)
  if (!isForeseen(failure) && failure instanceof Error)
    logError(withoutNames(`cloudcraft-deployment-diff ${VERSION}: ${failure.stack ?? failure.message}`))
}

/** Each failure once: one outage meets every target. */
export function distinct(failures: readonly ExpectedError[]): readonly ExpectedError[] {
  return [...new Map(failures.map((failure) => [`${failure.code} ${failure.message}`, failure])).values()]
}

function textOf(failure: unknown): string {
  if (isForeseen(failure)) return describeError(failure)
  return `This is a bug in cloudcraft-deployment-diff ${VERSION}, please report it: ${describeError(failure)}`
}

function isForeseen(failure: unknown): boolean {
  return failure instanceof ExpectedError || (failure instanceof AggregateError && failure.errors.every(isForeseen))
}
