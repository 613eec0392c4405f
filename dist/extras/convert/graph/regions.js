import { textAt } from "../components/reading.js";
// src/extras/convert/graph/regions.ts
const SHAPE = /^[a-z][a-z0-9-]{2,29}$/;
/** Global services are outside of any region, whatever their declaration says. */
const GLOBAL = new Set(["cloudfront", "r53"]);
function isGlobal(type) {
	return GLOBAL.has(type);
}
/** The region from a resource's own declaration: its region, ARN, zone or location. */
function ownRegion(resource) {
	const azure = textAt(resource, "location")?.toLowerCase().replaceAll(" ", "");
	const arn = /^arn:[^:]*:[^:]*:([a-z0-9-]+):/.exec(textAt(resource, "arn") ?? "")?.[1];
	const zone = textAt(resource, "availability_zone", "AvailabilityZone", "availability_zones.0", "AvailabilityZones.0");
	return [...[
		textAt(resource, "region"),
		arn,
		regionOfZone(zone),
		resource.kind.startsWith("azurerm_") ? azure : void 0
	], resource.region].find((region) => region !== void 0 && SHAPE.test(region));
}
function regionOfZone(zone) {
	return /^([a-z]{2}(?:-[a-z]+)+-\d)[a-z]$/.exec(zone ?? "")?.[1];
}
/** The region that all resources with one share; the others are assumed to be in it. */
function onlyRegion(regions) {
	const told = new Set([...regions].filter((region) => region !== void 0));
	return told.size === 1 ? [...told][0] : void 0;
}
export { isGlobal, onlyRegion, ownRegion };
