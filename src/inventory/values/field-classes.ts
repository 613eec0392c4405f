import type { Json, JsonObject } from '../../json.ts'
import { isEstimateOf } from '../read/component-types/component-types.ts'
import { fieldOf } from '../read/component-types/fields.ts'

/**
 * What a difference in a field means. `reference` fields are compared as memberships, names and identity, not as values; `estimate` fields
 * are figures for Cloudcraft's cost model, defaults or measurements that change without a deployment.
 */
export type FieldClass = 'configuration' | 'place' | 'colour' | 'estimate' | 'reference'

/** Fields that mean the same on every type. */
const CLASSES: ReadonlyMap<string, FieldClass> = new Map([
  ...of(
    'place',
    'mapPos mapSize direction shape padding layout points standing isometric textSize shadow locked link visible',
  ),
  ...of('colour', 'color accentColor borderColor transparent outline'),
  ...of('estimate', 'dataGb lcu mRequests computeDuration requests apiCalls connectionMinutes putCopyPostRequests'),
  ...of(
    'estimate',
    'getAndOtherRequests lifecycleTransitions datasetGb usageGb readWriteGb snapshots putUnits emailsOut',
  ),
  ...of('estimate', 'notifications requestMillions transferDataGb1 billingOptions utilization'),
  ...of('reference', 'id arn resourceId type name nodes'),
])

/** Event counts of an event bus: numPutEvents, numPartnerEvents and others. */
const EVENT_COUNT = /^num\w*Events$/

/**
 * Classifies a component's top-level field. Some fields are an estimate on one type and configuration on others, and some depend on
 * another field of the component.
 */
export function classOf(type: string, field: string, component?: JsonObject): FieldClass {
  if (fieldOf(type, field) !== undefined) {
    return isEstimateOf(type, field, component) ? 'estimate' : 'configuration'
  }
  return CLASSES.get(field) ?? (EVENT_COUNT.test(field) ? 'estimate' : 'configuration')
}

/**
 * Fields whose values are the provider's terms, which it writes in upper or lower case: a web app's platform is `Linux`, a machine's
 * `linux`.
 */
const WORDS: ReadonlySet<string> = new Set(
  [
    'api apiType architecture capacityMode compute connectionType deploymentOption elbType endpointType engine eventBusType fileSystemType',
    'gatewayType instance instanceSize instanceType kind launchType platform queueType redundancy replicationMode role scheme size skuName',
    'storageType tableClass throughputMode tier volume volumeType workloadType',
  ].flatMap((names) => names.split(' ')),
)

/** The value of a field for comparison: the provider's terms in lower case, anything else unchanged. */
export function inOneCase<T extends Json | undefined>(field: string, value: T): T | string {
  return typeof value === 'string' && WORDS.has(field) ? value.toLowerCase() : value
}

function of(fieldClass: FieldClass, names: string): [string, FieldClass][] {
  return names.split(' ').map((name) => [name, fieldClass])
}
