import { isArray, isObject, type Json, type JsonObject, own, ownText } from '../../../json.ts'
import { visibleLine } from '../../../text.ts'
import type { Action, Plan } from '../../announcement.ts'
import type { Attributes } from '../../fields/attributes.ts'
import { announce, knownBefore, type RawChange } from '../announce.ts'
import { refused, SHOW } from '../refusal.ts'
import { configurationOf } from './configuration.ts'
import { referencesFrom } from './references.ts'

/** More than in any real plan; the report would be unreadable. */
const MAX_CHANGES = 100_000

/**
 * Reads `terraform show -json PLANFILE` and `tofu show -json PLANFILE`, formats 0.1 to 1.x.
 * @throws ExpectedError PLAN_FORMAT_VERSION, PLAN_ERRORED, PLAN_RAW_STATE, PLAN_REFRESH_ONLY, PLAN_TOO_MANY
 */
export function readTerraformPlan(file: string, root: JsonObject): Plan {
  check(file, root)
  const changes = objectsIn(own(root, 'resource_changes'))
  if (changes.length > MAX_CHANGES)
    throw refused(
      'PLAN_TOO_MANY',
      `${file} announces ${changes.length} changes; the limit is ${MAX_CHANGES}`,
      'Plan one module at a time',
    )
  const toRaw = rawChanges(root, changes)
  const raw = changes.filter((change) => own(change, 'mode') !== 'data').map(toRaw)
  const listed = new Set(raw.map(({ address }) => address))
  const rest = managedIn(priorModule(root)).filter((resource) => !listed.has(ownText(resource, 'address') ?? ''))
  const version = ownText(root, 'terraform_version')
  return {
    file,
    tool: changes.some((change) => /opentofu/.test(ownText(change, 'provider_name') ?? '')) ? 'opentofu' : 'terraform',
    ...(version !== undefined && { toolVersion: visibleLine(version, 40) }),
    complete: own(root, 'complete') !== false && objectsIn(own(root, 'deferred_changes')).length === 0,
    announcements: raw.flatMap((change) => announce(change) ?? []),
    known: [...raw, ...rest.map((resource) => toRaw(unchanged(resource)))].flatMap(
      (change) => knownBefore(change) ?? [],
    ),
  }
}

function check(file: string, root: JsonObject): void {
  const version = own(root, 'format_version')
  // Some tools that redact plans leave the version out.
  const isRedacted = version === undefined && isArray(own(root, 'resource_changes') ?? null)
  if (!isRedacted && (typeof version !== 'string' || !/^[01]\./.test(version)))
    throw refused(
      'PLAN_FORMAT_VERSION',
      `${file} has an unknown format_version`,
      'Use a Terraform whose show format is 0.x or 1.x',
    )
  if (own(root, 'errored') === true)
    throw refused(
      'PLAN_ERRORED',
      `${file} is a plan that ended in an error: changes are missing in it`,
      'Plan again without errors',
    )
  if (
    own(root, 'resource_changes') === undefined &&
    isObject(own(root, 'values')) &&
    !isObject(own(root, 'planned_values'))
  )
    throw refused('PLAN_RAW_STATE', `${file} is a state: it says what is there, not what will change`, SHOW)
  const prior = managedIn(priorModule(root))
  if (objectsIn(own(root, 'resource_changes')).length > 0) return
  if (prior.length > 0 || objectsIn(own(root, 'resource_drift')).length > 0)
    throw refused(
      'PLAN_REFRESH_ONLY',
      `${file} is a refresh-only plan: it changes the state, not the cloud`,
      'Give a plan that was made without -refresh-only',
    )
}

const ACTIONS: Readonly<Record<string, Action | 'none'>> = {
  create: 'create',
  update: 'update',
  delete: 'delete',
  'delete create': 'replace',
  'create delete': 'replace',
  // The old one is only removed from the state: in the cloud, one is added.
  'create forget': 'create',
}

function actionOf(change: JsonObject): Action | 'none' {
  const actions = own(change, 'actions')
  const text = isArray(actions) ? actions.join(' ') : ''
  return Object.hasOwn(ACTIONS, text) ? (ACTIONS[text] ?? 'none') : 'none'
}

function rawChanges(root: JsonObject, changes: readonly JsonObject[]) {
  const configuration = configurationOf(root)
  const references = referencesFrom(configuration, changes)
  return (entry: JsonObject): RawChange => {
    const found = own(entry, 'change')
    const change = isObject(found) ? found : {}
    const identity = own(change, 'before_identity')
    const said = isObject(identity) ? [ownText(identity, 'arn'), ownText(identity, 'id')] : []
    const place = isObject(identity)
      ? { region: ownText(identity, 'region'), account: ownText(identity, 'account_id') }
      : {}
    return {
      address: ownText(entry, 'address') ?? '',
      kind: ownText(entry, 'type') ?? '',
      action: actionOf(change),
      before: side(change, 'before'),
      after: side(change, 'after'),
      said,
      hint: {
        ...defined('region', place.region ?? configuration.regionOf(entry)),
        ...defined('account', place.account),
      },
      references: (attributes, types) => references(entry, attributes, types),
    }
  }
}

function defined<Key extends string>(key: Key, value: string | undefined): { readonly [one in Key]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [one in Key]?: string })
}

function side(change: JsonObject, which: 'before' | 'after'): Attributes | undefined {
  const values = own(change, which)
  if (!isObject(values)) return undefined
  const unknown = which === 'after' ? own(change, 'after_unknown') : undefined
  return { values, secret: own(change, `${which}_sensitive`), unknown, style: 'snake' }
}

/** A plan with -target lists only some resources as changes; the others are in its prior state. */
function unchanged(resource: JsonObject): JsonObject {
  const [values, secret] = [own(resource, 'values') ?? null, own(resource, 'sensitive_values') ?? null]
  return { ...resource, change: { actions: ['no-op'], before: values, before_sensitive: secret } }
}

function priorModule(root: JsonObject): Json | undefined {
  const prior = own(root, 'prior_state')
  const values = isObject(prior) ? own(prior, 'values') : undefined
  return isObject(values) ? own(values, 'root_module') : undefined
}

function managedIn(rootModule: Json | undefined): readonly JsonObject[] {
  const found: JsonObject[] = []
  const modules: JsonObject[] = isObject(rootModule) ? [rootModule] : []
  for (let module = modules.pop(); module !== undefined; module = modules.pop()) {
    found.push(...objectsIn(own(module, 'resources')).filter((resource) => own(resource, 'mode') === 'managed'))
    modules.push(...objectsIn(own(module, 'child_modules')))
  }
  return found
}

export function objectsIn(list: Json | undefined): readonly JsonObject[] {
  return list !== undefined && isArray(list) ? list.filter(isObject) : []
}
