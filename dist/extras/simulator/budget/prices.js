import { isObject, own, ownText } from "../../../json.js";
import { AZURE_PRICES } from "./azure-prices.js";
import { MAX_QUANTITY, hourly, quantity, requests } from "./pricing.js";
// src/extras/simulator/budget/prices.ts
/** Dollars per hour of an instance of size `large`. */
const LARGE = {
	t2: .0928,
	t3: .0832,
	t3a: .0752,
	t4g: .0672,
	m5: .096,
	m6g: .077,
	c5: .085,
	c6g: .068,
	r5: .126,
	r6g: .1008
};
const SIZES = {
	nano: 1 / 16,
	micro: 1 / 8,
	small: 1 / 4,
	medium: 1 / 2,
	large: 1,
	xlarge: 2
};
/** Dollars per GB and month, by kind of volume. */
const VOLUMES = {
	gp3: .08,
	gp2: .1,
	io1: .125,
	io2: .125,
	st1: .045,
	sc1: .015
};
const instances = (factor, count = "") => {
	return (one) => hourly(instance(one) * factor) * (count === "" ? 1 : quantity(one, count, 1)) * billing(one);
};
/** Category and price by type; all other types are free. */
const PRICES = {
	ec2: ["Compute", instances(1)],
	lambda: ["Compute", (one) => quantity(one, "mRequests") * (.2 + quantity(one, "computeDuration") * gigabytes(one) * .0167)],
	ecstask: ["Compute", (one) => hourly(quantity(one, "cpu") / 1024 * .04 + quantity(one, "memoryGB") * .0044)],
	ekscluster: ["Compute", () => hourly(.1)],
	ebs: ["Storage", (one) => quantity(one, "storage") * rate(VOLUMES, one, "volume", .1) + quantity(one, "snapshots") * .05],
	s3: ["Storage", (one) => quantity(one, "dataGb") * .023 + quantity(one, "putCopyPostRequests") * .005],
	efs: ["Storage", (one) => quantity(one, "usageGb") * .3],
	ecr: ["Storage", requests(.1, "storageGB")],
	rds: ["Database", (one) => instances(1.8)(one) * (own(one, "multiAZ") === true ? 2 : 1)],
	docdb: ["Database", instances(2.9)],
	neptune: ["Database", instances(3.2)],
	elasticache: ["Database", instances(1.6)],
	redshift: ["Database", instances(2.6, "nodeCount")],
	es: ["Database", instances(1.5, "instanceCount")],
	dynamodb: ["Database", (one) => quantity(one, "datasetGb") * .25 + quantity(one, "readUnits") * .1 + quantity(one, "writeUnits") * .5],
	elb: ["Networking", (one) => hourly(.0225) + quantity(one, "dataGb") * .008],
	natgateway: ["Networking", (one) => hourly(.045) + quantity(one, "dataGb") * .045],
	vpcendpoint: ["Networking", (one) => ownText(one, "endpointType") === "gateway" ? 0 : hourly(.01)],
	apigateway: ["Networking", requests(3.5, "apiCalls")],
	sqs: ["Integration", requests(.4, "requests")],
	snstopic: ["Integration", requests(.5, "requests")],
	snssubscriptions: ["Integration", requests(.6, "notifications")],
	kinesisstream: ["Integration", (one) => hourly(quantity(one, "shards") * .015)],
	ses: ["Integration", requests(1e-4, "emailsOut")],
	...AZURE_PRICES
};
/** A component's price per month; undefined for free and unknown types. */
function priceOf(component, upfront) {
	const type = ownText(component, "type") ?? "";
	const known = Object.hasOwn(PRICES, type) ? PRICES[type] : void 0;
	if (!known) return void 0;
	const [category, price] = known;
	return {
		category,
		dollars: Math.min(MAX_QUANTITY, price(component)) * (upfront ? 1 : chargedLater(component))
	};
}
/** Dollars per hour; `4xlarge` is twice `2xlarge`. */
function instance(component) {
	const size = ownText(component, "instanceSize") ?? "large";
	const times = /^(\d{1,2})xlarge$/.exec(size);
	const factor = times ? 2 * Number(times[1]) : rate(SIZES, component, "instanceSize", 1);
	return rate(LARGE, component, "instanceType", .1) * factor;
}
/** On demand by use, reserved and spot at their discounts. */
function billing(component) {
	const options = own(component, "billingOptions");
	if (!isObject(options)) return 1;
	if (ownText(options, "type") === "ri") return own(options, "leaseContractLength") === 36 ? .4 : .6;
	const used = Math.min(1, quantity(options, "utilization", 1));
	return ownText(options, "type") === "si" ? used * .3 : used;
}
/** The part of a reservation that is not paid upfront. */
function chargedLater(component) {
	const options = own(component, "billingOptions");
	const purchase = (isObject(options) ? ownText(options, "purchaseOption") : void 0)?.toLowerCase();
	if (purchase === "all upfront") return 0;
	return purchase === "partial upfront" ? .5 : 1;
}
function rate(table, component, field, fallback) {
	const key = ownText(component, field) ?? "";
	return (Object.hasOwn(table, key) ? table[key] : void 0) ?? fallback;
}
function gigabytes(component) {
	return quantity(component, "memory") / 1024;
}
export { priceOf };
