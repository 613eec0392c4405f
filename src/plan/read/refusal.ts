import type { Code } from '../../codes.ts'
import { ExpectedError } from '../../errors.ts'

/** How to make each of the three tools write a readable plan. */
export const SHOW = 'Give what `terraform show -json PLANFILE` prints'
export const ANY_TOOL =
  'Give what `terraform show -json PLANFILE`, `aws cloudformation describe-change-set` or `pulumi preview --json` prints'

export function refused(code: Code, what: string, remedy: string): ExpectedError {
  return new ExpectedError(code, what, remedy)
}
