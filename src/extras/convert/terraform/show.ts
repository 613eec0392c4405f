/**
 * convert/terraform/: documents of `terraform show -json`. modules.ts lists resources, lookup.ts and references.ts find references.
 * Not here: HCL, and what a resource becomes (components/).
 */
import { ExpectedError } from '../../../errors.ts'
import { canonicalText, type JsonObject, own } from '../../../json.ts'
import { byText, type Declaration, type Declared, type Skipped } from '../declared.ts'
import { isRawState } from '../source/read-source.ts'
import { addressOf, localName } from './addresses.ts'
import { buildLookup, type Lookup, linksByValue } from './lookup.ts'
import { resourcesIn, type TerraformFile, type TerraformResource } from './modules.ts'
import { deferredIn, planNotes } from './outlook.ts'
import { providerRegion } from './provider-region.ts'
import { resourcesInState } from './raw-state.ts'
import { linksByCode } from './references.ts'
import { childObject } from './scopes.ts'

/**
 * Reads the output of `terraform show -json`: the resources of a state, or those after a plan is applied; or a stored state. Documents may
 * refer to each other's resources by their ids.
 * @throws ExpectedError CONVERT_FORMAT_VERSION, CONVERT_PLAN_ERRORED, CONVERT_RAW_STATE
 */
export function readTerraform(files: readonly TerraformFile[]): readonly Declaration[] {
  const read = files.map((file) => ({ file, ...sift(file, listed(file)) }))
  const lookup = buildLookup(read.flatMap(({ kept }) => kept))
  return read.map(({ file, kept, skipped }) => {
    const isPlan = childObject(file.root, 'planned_values') !== undefined
    const { resources, locals } = declare(file, kept, lookup)
    return {
      format: isPlan ? 'terraform plan' : 'terraform state',
      origin: file.origin,
      resources,
      skipped: [...skipped, ...deferredIn(file)],
      undecided: [],
      notes: [...planNotes(file.root), ...(locals > 0 ? [localsNote(locals)] : [])],
    }
  })
}

function localsNote(count: number): string {
  const references = count === 1 ? '1 reference leads' : `${count} references lead`
  return `${references} through locals, which a plan does not contain: what they connect is not known`
}

function listed({ origin, root, prefix }: TerraformFile): readonly TerraformResource[] {
  if (isRawState(root)) return complete(resourcesInState(origin, root), prefix)
  const version = own(root, 'format_version')
  if (typeof version !== 'string' || !/^[01]\./.test(version)) throw wrongVersion(origin)
  const planned = childObject(root, 'planned_values')
  if (planned !== undefined && own(root, 'errored') === true) throw errored(origin)
  const all = [
    ...resourcesIn(own(planned ?? childObject(root, 'values') ?? {}, 'root_module')),
    ...lookedUpBefore(planned && childObject(childObject(root, 'prior_state'), 'values')),
  ]
  return complete(all, prefix)
}

/** Complete addresses, in a deterministic order. */
function complete(resources: readonly TerraformResource[], prefix: string): readonly TerraformResource[] {
  return resources
    .map((resource) => ({
      ...resource,
      address: resource.type === '' ? '' : `${prefix}${addressOf(resource)}`,
    }))
    .sort((first, second) => byText(first.address, second.address) || byText(textOf(first), textOf(second)))
}

/** Data sources of a plan are in its prior state. */
function lookedUpBefore(prior: JsonObject | undefined): readonly TerraformResource[] {
  return prior === undefined ? [] : resourcesIn(own(prior, 'root_module')).filter(({ isData }) => isData)
}

function declare({ root }: TerraformFile, resources: readonly TerraformResource[], lookup: Lookup) {
  const configuration = childObject(root, 'configuration')
  const code = linksByCode(configuration, resources)
  const regionOf = providerRegion(root, configuration)
  const declared = resources.map((resource): Declared => {
    const region = regionOf(resource)
    return {
      address: resource.address,
      localName: localName(resource),
      kind: resource.type,
      values: resource.values,
      links: [...linksByValue(resource, lookup), ...code.linksOf(resource)],
      ...(region === undefined ? {} : { region }),
      isLookedUp: resource.isData,
    }
  })
  return { resources: declared, locals: code.locals() }
}

/** Separates deposed and duplicate instances. */
function sift(
  { prefix }: TerraformFile,
  listed: readonly TerraformResource[],
): {
  kept: readonly TerraformResource[]
  skipped: readonly Skipped[]
} {
  const kept = new Map<string, TerraformResource>()
  const skipped: Skipped[] = []
  for (const resource of listed) {
    const reason = whyAside(resource, kept)
    if (reason === undefined) kept.set(resource.address, resource)
    else skipped.push({ address: resource.address || prefix, kind: resource.type || 'resource', reason })
  }
  return { kept: [...kept.values()], skipped }
}

function whyAside(resource: TerraformResource, kept: ReadonlyMap<string, unknown>): string | undefined {
  if (resource.address === '' || resource.type === '') return 'it has no address or no type'
  if (resource.isDeposed) return 'it is left over from an earlier replacement'
  return kept.has(resource.address) ? 'its address occurs twice in the document' : undefined
}

function textOf(resource: TerraformResource): string {
  return `${resource.isDeposed ? 1 : 0}${canonicalText(resource.values)}`
}

function wrongVersion(origin: string): ExpectedError {
  const what = `${origin} has an unknown format_version`
  return new ExpectedError('CONVERT_FORMAT_VERSION', what, 'Use a Terraform whose show format is 0.x or 1.x')
}

function errored(origin: string): ExpectedError {
  const what = `${origin} is a plan that ended in an error, so resources are missing`
  return new ExpectedError('CONVERT_PLAN_ERRORED', what, 'Plan again without errors, then convert that plan')
}
