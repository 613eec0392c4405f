// src/inventory/values/field-classes.ts
const CLASSES = new Map([
	...of("place", "mapPos mapSize direction shape padding layout points standing isometric textSize shadow locked link visible"),
	...of("colour", "color accentColor borderColor transparent outline"),
	...of("estimate", "dataGb lcu mRequests computeDuration requests apiCalls connectionMinutes putCopyPostRequests"),
	...of("estimate", "getAndOtherRequests lifecycleTransitions datasetGb usageGb readWriteGb snapshots putUnits emailsOut"),
	...of("estimate", "notifications requestMillions transferDataGb1 billingOptions storageGB.ecr utilization"),
	...of("reference", "id arn resourceId type name nodes")
]);
/** Event counts of an event bus come under several names: numPutEvents, numPartnerEvents … */
const EVENT_COUNT = /^num\w*Events$/;
/** Classifies a component's top-level field; `storageGB` is an estimate on a registry and configuration elsewhere. */
function classOf(type, field) {
	return CLASSES.get(field) ?? CLASSES.get(`${field}.${type}`) ?? (EVENT_COUNT.test(field) ? "estimate" : "configuration");
}
function of(fieldClass, names) {
	return names.split(" ").map((name) => [name, fieldClass]);
}
export { classOf };
