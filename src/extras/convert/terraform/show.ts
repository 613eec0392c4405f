import { ExpectedError } from '../../../errors.ts'
import { canonicalText, type JsonObject, own } from '../../../json.ts'
import { byText, type Declaration, type Declared, type Skipped } from '../declared.ts'
import { localName } from './addresses.ts'
import { buildLookup, linksByValue } from './lookup.ts'
import { resourcesIn, type TerraformResource } from './modules.ts'
import { providerRegion } from './provider-region.ts'
import { linksByCode } from './references.ts'
import { childObject } from './scopes.ts'

/**
 * Reads the output of `terraform show -json`: the resources of a state, or those after a plan is applied.
 * @throws ExpectedError CONVERT_FORMAT_VERSION, CONVERT_PLAN_ERRORED
 */
export function readTerraform(origin: string, root: JsonObject): Declaration {
  const version = own(root, 'format_version')
  if (typeof version !== 'string' || !/^[01]\./.test(version)) throw wrongVersion(origin)
  const planned = childObject(root, 'planned_values')
  if (planned !== undefined && own(root, 'errored') === true) throw errored(origin)
  const listed = [
    ...resourcesIn(own(planned ?? childObject(root, 'values') ?? {}, 'root_module')),
    ...lookedUpBefore(planned && childObject(childObject(root, 'prior_state'), 'values')),
  ].sort((first, second) => byText(first.address, second.address) || byText(textOf(first), textOf(second)))
  const { kept, skipped } = sift(listed)
  return {
    format: planned === undefined ? 'terraform state' : 'terraform plan',
    resources: declare(root, kept),
    skipped,
  }
}

/** Data sources of a plan are in its prior state. */
function lookedUpBefore(prior: JsonObject | undefined): readonly TerraformResource[] {
  return prior === undefined ? [] : resourcesIn(own(prior, 'root_module')).filter(({ isData }) => isData)
}

function declare(root: JsonObject, resources: readonly TerraformResource[]): readonly Declared[] {
  const lookup = buildLookup(resources)
  const configuration = childObject(root, 'configuration')
  const codeLinks = linksByCode(configuration, resources)
  const regionOf = providerRegion(root, configuration)
  return resources.map((resource) => {
    const region = regionOf(resource)
    return {
      address: resource.address,
      localName: localName(resource),
      kind: resource.type,
      values: resource.values,
      links: [...linksByValue(resource, lookup), ...codeLinks(resource)],
      ...(region === undefined ? {} : { region }),
      isLookedUp: resource.isData,
    }
  })
}

/** Separates deposed and duplicate instances. */
function sift(listed: readonly TerraformResource[]): {
  kept: readonly TerraformResource[]
  skipped: readonly Skipped[]
} {
  const kept = new Map<string, TerraformResource>()
  const skipped: Skipped[] = []
  for (const resource of listed) {
    const reason = whyAside(resource, kept)
    if (reason === undefined) kept.set(resource.address, resource)
    else skipped.push({ address: resource.address, kind: resource.type, reason })
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
  const what = `${origin} has a format_version that is not known`
  return new ExpectedError('CONVERT_FORMAT_VERSION', what, 'Use a Terraform whose show format is 0.x or 1.x')
}

function errored(origin: string): ExpectedError {
  const what = `${origin} is a plan that ended in an error, so resources are missing`
  return new ExpectedError('CONVERT_PLAN_ERRORED', what, 'Plan again without errors, then convert that plan')
}
