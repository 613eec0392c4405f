import { describeError, ExpectedError } from '../../errors.ts'
import { isArray, isObject, type Json, type JsonObject, own, ownText } from '../../json.ts'
import { visibleLine } from '../../text.ts'
import type { Plan, UnreadPlan } from '../announcement.ts'
import { isChangeSet, readChangeSets } from './cloudformation/change-set.ts'
import { readDocuments } from './document.ts'
import { readPreview } from './pulumi/preview.ts'
import { ANY_TOOL, refused, SHOW } from './refusal.ts'
import { readTerraformPlan } from './terraform/terraform.ts'

/**
 * Reads a plan: `terraform|tofu show -json PLANFILE`, `aws cloudformation describe-change-set` (pages and nested sets one after the other
 * or as a list) or `pulumi preview --json`. Secrets, and what Cloudcraft does not model, are dropped here.
 * @param file what to call it in the report
 * @throws ExpectedError PLAN_BINARY, PLAN_ERRORED, PLAN_FORMAT_VERSION, PLAN_LOG, PLAN_NOT_JSON, PLAN_RAW_STATE, PLAN_REFRESH_ONLY,
 * PLAN_SEVERAL, PLAN_TOO_DEEP, PLAN_TOO_LARGE, PLAN_TOO_MANY, PLAN_UNKNOWN_FORMAT
 */
export function readPlan(file: string, bytes: Uint8Array): Plan {
  const name = visibleLine(file)
  const roots = readDocuments(name, bytes).flatMap((root) => (isArray(root) ? root : [root]))
  const [first] = roots
  if (first === undefined) throw refused('PLAN_UNKNOWN_FORMAT', `${name} holds an empty list`, ANY_TOOL)
  if (roots.every(isChangeSet)) return readChangeSets(name, roots as readonly JsonObject[])
  refuseLogs(name, first)
  if (roots.length > 1)
    throw refused(
      'PLAN_SEVERAL',
      `${name} holds ${roots.length} documents one after the other`,
      'Give each plan in a file of its own',
    )
  if (!isObject(first)) throw refused('PLAN_UNKNOWN_FORMAT', `${name} does not hold a plan`, ANY_TOOL)
  return readOne(name, first)
}

/** The same for a report, which continues without plans that cannot be read. */
export function tryReadPlan(file: string, bytes: Uint8Array): Plan | UnreadPlan {
  try {
    return readPlan(file, bytes)
  } catch (error) {
    if (error instanceof ExpectedError) return { file: visibleLine(file), error: describeError(error) }
    throw error
  }
}

function readOne(name: string, root: JsonObject): Plan {
  if (isArray(own(root, 'steps') ?? null) || isObject(own(root, 'changeSummary'))) return readPreview(name, root)
  const isState = typeof own(root, 'version') === 'number' && ownText(root, 'lineage') !== undefined
  if (isState || isObject(own(root, 'deployment')))
    throw refused('PLAN_RAW_STATE', `${name} is a state: it says what is there, not what will change`, ANY_TOOL)
  if (Object.hasOwn(root, 'format_version') || isArray(own(root, 'resource_changes') ?? null))
    return readTerraformPlan(name, root)
  if (isObject(own(root, 'Resources')) || ownText(root, 'TemplateBody') !== undefined)
    throw refused(
      'PLAN_UNKNOWN_FORMAT',
      `${name} is a template: it says what should be there, not what will change`,
      'Give what `aws cloudformation describe-change-set` prints',
    )
  throw refused('PLAN_UNKNOWN_FORMAT', `${name} is not a plan of Terraform, CloudFormation or Pulumi`, ANY_TOOL)
}

/** The streaming output of the tools: one document per line. */
function refuseLogs(name: string, first: Json): void {
  if (!isObject(first)) return
  if (Object.hasOwn(first, '@level') || Object.hasOwn(first, '@message'))
    throw refused('PLAN_LOG', `${name} is the log of \`terraform plan -json\``, SHOW)
  const isEvent = ['preludeEvent', 'resourcePreEvent', 'stdoutEvent', 'diagnosticEvent'].some((key) =>
    Object.hasOwn(first, key),
  )
  if (isEvent)
    throw refused(
      'PLAN_LOG',
      `${name} is the log of a Pulumi preview`,
      'Give what `pulumi preview --json` prints without PULUMI_ENABLE_STREAMING_JSON_PREVIEW',
    )
}
