import type { Code } from '../../../codes.ts'
import { ExpectedError } from '../../../errors.ts'
import { type JsonObject, own } from '../../../json.ts'

export const SHOW =
  'Run `terraform show -json` (for a plan: `terraform show -json PLANFILE`) and convert what it prints'

/**
 * Recognises a text that was probably given by mistake. Only called after parsing has failed: code in a template may look like anything.
 * @throws ExpectedError CONVERT_TERRAFORM_CODE, CONVERT_TERRAFORM_LOG, CONVERT_UNKNOWN_FORMAT
 */
export function refuseText(origin: string, text: string): void {
  const head = text.slice(0, 20_000)
  if (/^\s*\{[^\n]{0,2000}"@(level|message)"/.test(head))
    throw refused('CONVERT_TERRAFORM_LOG', `${origin} is the log of \`terraform plan -json\``, SHOW)
  if (/^(Terraform|OpenTofu) (will perform|used the selected)|^Plan: \d+ to add/m.test(text.slice(0, 200_000)))
    throw refused('CONVERT_UNKNOWN_FORMAT', `${origin} is a human-readable plan`, SHOW)
  if (/^\s*(resource|module|terraform|provider|variable|data|locals)\b[^\n:]*\{/m.test(head) && !/^\s*\{/.test(head))
    throw refused('CONVERT_TERRAFORM_CODE', `${origin} is Terraform code`, SHOW)
}

/** The error for a document that is neither of the two. */
export function unknownDocument(origin: string, root: JsonObject): ExpectedError {
  const has = (...keys: readonly string[]) => keys.some((key) => Object.hasOwn(root, key))
  if (has('@level', '@message'))
    return refused('CONVERT_TERRAFORM_LOG', `${origin} is the log of \`terraform plan -json\``, SHOW)
  if (has('Changes') && has('ChangeSetName', 'ChangeSetId'))
    return unknown(
      origin,
      'it is a change set',
      'Convert the template: `aws cloudformation get-template --change-set-name NAME`',
    )
  if (has('provider_schemas', 'function_signatures', 'diagnostics'))
    return unknown(origin, 'it is what another command of Terraform prints', SHOW)
  if (has('service') && has('provider') && has('functions', 'resources', 'frameworkVersion'))
    return unknown(
      origin,
      'it is a service of the Serverless Framework',
      'Run `serverless package` and convert .serverless/cloudformation-template-update-stack.json',
    )
  if (has('resource', 'module', 'provider') && typeof own(root, 'resource') !== 'string')
    return refused('CONVERT_TERRAFORM_CODE', `${origin} is Terraform code`, SHOW)
  return unknown(origin, 'it has neither format_version nor Resources')
}

export function unknown(
  origin: string,
  what: string,
  remedy = 'Give what `terraform show -json` prints, or a template with Resources',
): ExpectedError {
  const text = `${origin} is neither a Terraform show document nor a CloudFormation template: ${what}`
  return refused('CONVERT_UNKNOWN_FORMAT', text, remedy)
}

export function refused(code: Code, what: string, remedy: string): ExpectedError {
  return new ExpectedError(code, what, remedy)
}
