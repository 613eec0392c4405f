import { isEstimateOf } from "../read/component-types/component-types.js";
import { fieldOf } from "../read/component-types/fields.js";
// src/inventory/values/field-classes.ts
/** Fields that mean the same on every type. */
const CLASSES = new Map([
	...of("place", "mapPos mapSize direction shape padding layout points standing isometric textSize shadow locked link visible"),
	...of("colour", "color accentColor borderColor transparent outline"),
	...of("estimate", "dataGb lcu mRequests computeDuration requests apiCalls connectionMinutes putCopyPostRequests"),
	...of("estimate", "getAndOtherRequests lifecycleTransitions datasetGb usageGb readWriteGb snapshots putUnits emailsOut"),
	...of("estimate", "notifications requestMillions transferDataGb1 billingOptions utilization"),
	...of("reference", "id arn resourceId type name nodes")
]);
/** Event counts of an event bus: numPutEvents, numPartnerEvents and others. */
const EVENT_COUNT = /^num\w*Events$/;
/**
* Classifies a component's top-level field. Some fields are an estimate on one type and configuration on others, and some depend on
* another field of the component.
*/
function classOf(type, field, component) {
	if (fieldOf(type, field) !== void 0) return isEstimateOf(type, field, component) ? "estimate" : "configuration";
	return CLASSES.get(field) ?? (EVENT_COUNT.test(field) ? "estimate" : "configuration");
}
function of(fieldClass, names) {
	return names.split(" ").map((name) => [name, fieldClass]);
}
export { classOf };
