import type { Candidates, Place } from '../announcement.ts'
import { type Attributes, textAt } from '../fields/attributes.ts'
import { providerOf } from '../kinds.ts'

/** What is known about a resource's place from its context. */
export type Hint = Omit<Place, 'provider'>

/** Where a resource is: according to its ids, its attributes, or its provider configuration. */
export function placeOf(
  kind: string,
  sides: readonly (Attributes | undefined)[],
  candidates: readonly Candidates[],
  hint: Hint,
): Place {
  const provider = candidates.some(({ azureIds }) => azureIds.length > 0) ? 'azure' : (providerOf(kind) ?? 'aws')
  const region = regionOfIds(candidates) ?? regionOfAttributes(provider, sides) ?? hint.region
  const account = accountOfIds(candidates) ?? hint.account
  return { provider, ...(region !== undefined && { region }), ...(account !== undefined && { account }) }
}

function regionOfIds(candidates: readonly Candidates[]): string | undefined {
  for (const { arns } of candidates) for (const arn of arns) if (arn.split(':')[3]) return arn.split(':')[3]
  return undefined
}

function accountOfIds(candidates: readonly Candidates[]): string | undefined {
  for (const { arns, azureIds } of candidates) {
    for (const arn of arns) if (/^\d{12}$/.test(arn.split(':')[4] ?? '')) return arn.split(':')[4]
    for (const id of azureIds) if (id.split('/')[2]) return id.split('/')[2]
  }
  return undefined
}

function regionOfAttributes(
  provider: Place['provider'],
  sides: readonly (Attributes | undefined)[],
): string | undefined {
  for (const side of sides) {
    const found = provider === 'azure' ? azureRegion(textAt(side, 'location')) : awsRegion(side)
    if (found !== undefined) return found
  }
  return undefined
}

function awsRegion(side: Attributes | undefined): string | undefined {
  const region = textAt(side, 'region')
  if (region !== undefined && /^[a-z]{2}(-[a-z]+)+-\d$/.test(region)) return region
  const zone = textAt(side, 'availability_zone', 'AvailabilityZone')
  return /^([a-z]{2}(?:-[a-z]+)+-\d)[a-z]$/.exec(zone ?? '')?.[1]
}

/** `West Europe` is `westeurope`. */
export function azureRegion(location: string | undefined): string | undefined {
  return location?.replaceAll(' ', '').toLowerCase()
}
