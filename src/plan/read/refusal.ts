import type { Code } from '../../codes.ts'
import { ExpectedError } from '../../errors.ts'

/** How each of the three tools writes a plan that can be read here. */
export const SHOW = 'Give what `terraform show -json PLANFILE` prints'
export const ANY_TOOL =
  'Give what `terraform show -json PLANFILE`, `aws cloudformation describe-change-set` or `pulumi preview --json` prints'

export function refused(code: Code, what: string, remedy: string): ExpectedError {
  return new ExpectedError(code, what, remedy)
}
