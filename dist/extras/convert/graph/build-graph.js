import { fieldsOf } from "../components/fields.js";
import { IMPLIED, isFrame, mayHold, typeOf } from "../components/kinds.js";
import { nameOf } from "../components/names.js";
import { peeringsOf } from "../components/peering.js";
import { known, textAt } from "../components/reading.js";
import { rulesOf } from "../components/rules.js";
import { byText } from "../declared.js";
import { findPlaces } from "./places.js";
import { isGlobal, onlyRegion, ownRegion } from "./regions.js";
// src/extras/convert/graph/build-graph.ts
/** Pools and clusters, which their members stand in; the innermost first. */
const PARENTS = [
	"asg",
	"ecsservice",
	"eksworkload",
	"ecscluster",
	"ekscluster"
];
/**
* Makes components out of the resources that Cloudcraft has types for.
* @param region where a resource is whose declaration does not tell.
*/
function buildGraph(resources, region) {
	const drawn = new Map(resources.flatMap((resource) => typed(resource)));
	const placesOf = findPlaces(resources);
	const facts = {
		drawn,
		places: new Map([...drawn.keys()].map((address) => [address, placesOf(address)])),
		otherwise: region ?? onlyRegion([...drawn.values()].map(({ resource, type }) => isGlobal(type) ? void 0 : ownRegion(resource))),
		rules: rulesOf(resources),
		peerings: peeringsOf(resources)
	};
	const components = [...drawn.keys()].sort(byText).map((address) => toComponent(address, facts));
	return {
		components,
		members: membersOf(components, facts)
	};
}
/** What stands in one subnet alone; where several are named, it is not known yet which. */
const STANDS_IN_ONE = new Set(["ec2", "natgateway"]);
function typed(resource) {
	const type = typeOf(resource.kind);
	return type === void 0 ? [] : [[resource.address, {
		resource,
		type
	}]];
}
function toComponent(address, facts) {
	const { resource, type } = facts.drawn.get(address);
	const subnets = isFrame(type) ? [] : [...facts.places.get(address)?.subnets ?? []].sort(byText);
	const parent = parentOf(address, type, facts);
	const pool = parent === void 0 ? void 0 : facts.places.get(parent);
	const inPool = resource.impliedBy !== void 0 && pool !== void 0;
	return {
		address,
		type,
		name: resource.impliedBy === void 0 || resource.localName === "default" ? nameOf(resource, type) : void 0,
		region: isGlobal(type) ? void 0 : ownRegion(resource) ?? facts.otherwise,
		vpc: vpcOf(inPool ? parent : resource.impliedBy ?? address, facts),
		subnets: inPool || STANDS_IN_ONE.has(type) && subnets.length > 1 ? [] : subnets,
		parent,
		fields: {
			...fieldsOf(resource, type),
			...facts.rules(address),
			...type === "vpc" ? facts.peerings(address) : {}
		},
		identity: identityOf(resource)
	};
}
function identityOf(resource) {
	const id = resource.kind.startsWith("azurerm_") ? textAt(resource, "id") : void 0;
	const arn = textAt(resource, "arn");
	return known({
		arn: arn?.startsWith("arn:") === true ? arn : void 0,
		resourceId: id?.startsWith("/subscriptions/") === true ? id : void 0
	});
}
function parentOf(address, type, { drawn, places }) {
	const holders = [...places.get(address)?.holders ?? []].sort(byText);
	for (const parentType of PARENTS) {
		const found = holders.find((holder) => drawn.get(holder)?.type === parentType && mayHold(parentType, type));
		if (found !== void 0) return found;
	}
}
/** That of its subnets, or else its own, or else that of its security groups. */
function vpcOf(address, { drawn, places }) {
	const here = places.get(address);
	if (here === void 0 || drawn.get(address)?.type === "vpc") return void 0;
	const ofThose = (around) => [...around].flatMap((other) => [...places.get(other)?.vpcs ?? []]);
	const groups = [...here.holders].filter((holder) => isFrame(drawn.get(holder)?.type ?? ""));
	return [...[
		ofThose(here.subnets),
		[...here.vpcs],
		ofThose(groups)
	].find((vpcs) => vpcs.length > 0) ?? []].sort(byText)[0];
}
function membersOf(components, facts) {
	const members = new Map();
	const byAddress = new Map(components.map((component) => [component.address, component]));
	for (const [group, address] of components.flatMap((component) => memberships(component, byAddress, facts))) {
		const [holder, member] = [byAddress.get(group), byAddress.get(address)];
		if (holder === void 0 || member === void 0 || group === address || !mayHold(holder.type, member.type)) continue;
		const set = members.get(group);
		if (set === void 0) members.set(group, new Set([address]));
		else set.add(address);
	}
	return new Map([...members].map(([group, set]) => [group, [...set].sort(byText)]));
}
/** Every group and member that a component's declaration tells; whether the one may hold the other is not asked here. */
function memberships({ address, type, vpc, parent, subnets }, byAddress, { drawn, places }) {
	const isImplied = drawn.get(address)?.resource.kind.startsWith(IMPLIED) === true;
	const holders = places.get(isImplied ? parent ?? "" : address)?.holders ?? [];
	const groups = [
		vpc,
		parent,
		byAddress.get(parent ?? "")?.parent,
		...holders,
		...subnets.length === 1 ? subnets : []
	];
	const covered = type === "networkacl" ? [...places.get(address)?.subnets ?? []] : [];
	return [...groups.flatMap((group) => group === void 0 ? [] : [[group, address]]), ...covered.map((subnet) => [address, subnet])];
}
export { buildGraph };
