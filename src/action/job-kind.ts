import type { Inputs } from './inputs.ts'

/** Whether this job is one of a matrix: an action learns about the matrix only through an expression. */
export function isMatrixJob({ jobMatrix }: Pick<Inputs, 'jobMatrix'>): boolean {
  return jobMatrix !== '' && jobMatrix !== 'null'
}

/** Whether a later job reports for this one: a job of a matrix that may not comment leaves its report to `phase: report`. */
export function isGathered(inputs: Pick<Inputs, 'jobMatrix' | 'commentMode' | 'phase'>): boolean {
  return inputs.phase !== 'report' && inputs.commentMode === 'never' && isMatrixJob(inputs)
}

/** Whether the job has been cancelled around this step: the runner kills it five minutes later. */
export function isHurried({ phase, jobStatus }: Pick<Inputs, 'phase' | 'jobStatus'>): boolean {
  return phase === 'around' && jobStatus === 'cancelled'
}
