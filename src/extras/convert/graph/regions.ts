import { textAt } from '../components/reading.ts'
import type { Declared } from '../declared.ts'

const SHAPE = /^[a-z][a-z0-9-]{2,29}$/
/** Global services are outside any region, whatever their declaration says. */
const GLOBAL = new Set(['cloudfront', 'r53'])

export function isGlobal(type: string): boolean {
  return GLOBAL.has(type)
}

/** The region from a resource's own declaration: its region, ARN, zone or location. */
export function ownRegion(resource: Declared): string | undefined {
  const azure = textAt(resource, 'location')?.toLowerCase().replaceAll(' ', '')
  const arn = /^arn:[^:]*:[^:]*:([a-z0-9-]+):/.exec(textAt(resource, 'arn') ?? '')?.[1]
  const zone = textAt(resource, 'availability_zone', 'AvailabilityZone', 'availability_zones.0', 'AvailabilityZones.0')
  const found = [
    textAt(resource, 'region'),
    arn,
    regionOfZone(zone),
    resource.kind.startsWith('azurerm_') ? azure : undefined,
  ]
  return [...found, resource.region].find((region) => region !== undefined && SHAPE.test(region))
}

function regionOfZone(zone: string | undefined): string | undefined {
  return /^([a-z]{2}(?:-[a-z]+)+-\d)[a-z]$/.exec(zone ?? '')?.[1]
}

/** The region that all resources with one share; the others are assumed to be in it. */
export function onlyRegion(regions: Iterable<string | undefined>): string | undefined {
  const told = new Set([...regions].filter((region) => region !== undefined))
  return told.size === 1 ? [...told][0] : undefined
}
