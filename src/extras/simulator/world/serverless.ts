import { addResource, type Draft, type Region } from './world.ts'

type Extra = Partial<Pick<Draft, 'tags' | 'connects'>>

/** A function; `memory` in MB. */
export function addFunction(region: Region, name: string, memory: number, extra: Extra = {}): void {
  const fields = { architecture: 'arm64', memory, mRequests: 2, computeDuration: 100 }
  addResource(region, { handle: `lambda/${name}`, type: 'lambda', name, fields, ...extra })
}

/** A standard queue. */
export function addQueue(region: Region, name: string, extra: Extra = {}): void {
  addResource(region, {
    handle: `sqs/${name}`,
    type: 'sqs',
    name,
    fields: { queueType: 'standard', requests: 1 },
    ...extra,
  })
}

/** A notification topic. */
export function addTopic(region: Region, name: string, extra: Extra = {}): void {
  addResource(region, { handle: `sns/${name}`, type: 'snstopic', name, fields: { requests: 1 }, ...extra })
}

/** A REST API in front of functions. */
export function addApi(region: Region, name: string, extra: Extra = {}): void {
  const fields = { apiType: 'rest', apiCalls: '10', connectionMinutes: 0, cache: 1.6 }
  addResource(region, { handle: `api/${name}`, type: 'apigateway', name, fields, ...extra })
}

/** The DNS zone and the distribution in front of everything; global. */
export function addFrontDoor(region: Region, domain: string, targets: readonly string[]): void {
  addResource(region, { handle: 'cloudfront', type: 'cloudfront', name: `www.${domain}`, connects: targets })
  addResource(region, { handle: 'r53', type: 'r53', name: domain, connects: ['cloudfront'] })
}
