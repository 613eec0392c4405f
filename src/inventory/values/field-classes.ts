/** What a difference in a field means. `reference` fields are compared as memberships, names and identity, not as values. */
export type FieldClass = 'configuration' | 'place' | 'colour' | 'estimate' | 'reference'

const CLASSES: ReadonlyMap<string, FieldClass> = new Map([
  ...of(
    'place',
    'mapPos mapSize direction shape padding layout points standing isometric textSize shadow locked link visible',
  ),
  ...of('colour', 'color accentColor borderColor transparent outline'),
  // Cloudcraft's cost model: defaults or measurements that drift by themselves.
  ...of('estimate', 'dataGb lcu mRequests computeDuration requests apiCalls connectionMinutes putCopyPostRequests'),
  ...of(
    'estimate',
    'getAndOtherRequests lifecycleTransitions datasetGb usageGb readWriteGb snapshots putUnits emailsOut',
  ),
  ...of('estimate', 'notifications requestMillions transferDataGb1 billingOptions storageGB.ecr utilization'),
  ...of('reference', 'id arn resourceId type name nodes'),
])

/** Event counts of an event bus come under several names: numPutEvents, numPartnerEvents … */
const EVENT_COUNT = /^num\w*Events$/

/** Classifies a component's top-level field; `storageGB` is an estimate on a registry and configuration elsewhere. */
export function classOf(type: string, field: string): FieldClass {
  const known = CLASSES.get(field) ?? CLASSES.get(`${field}.${type}`)
  return known ?? (EVENT_COUNT.test(field) ? 'estimate' : 'configuration')
}

function of(fieldClass: FieldClass, names: string): [string, FieldClass][] {
  return names.split(' ').map((name) => [name, fieldClass])
}
