import { mayHold } from "../../../inventory/read/component-types/component-types.js";
import { aroundOf } from "../components/around.js";
import { fieldsOf } from "../components/fields.js";
import { IMPLIED, isFrame, typeOf } from "../components/kinds.js";
import { nameOf } from "../components/names.js";
import { peeringsOf } from "../components/peering.js";
import { known, textAt } from "../components/reading.js";
import { rulesOf } from "../components/rules.js";
import { byText } from "../declared.js";
import { findPlaces } from "./places.js";
import { isGlobal, onlyRegion, ownRegion } from "./regions.js";
// src/extras/convert/graph/build-graph.ts
/**
* convert/graph/: components, what contains them (places.ts), what is implied (implied.ts), and their connections (flows.ts).
* Not here: positions (layout/).
*/
/** Pools and clusters that contain their members; innermost first. */
const PARENTS = [...[
	"asg",
	"ecsservice",
	"eksworkload",
	"azureaksworkload"
], ...[
	"ecscluster",
	"ekscluster",
	"azureakscluster",
	"azuresbnamespace"
]];
/**
* Turns the resources that Cloudcraft has types for into components.
* @param region the region of resources whose declaration does not name one.
*/
function buildGraph(resources, region) {
	const drawn = new Map(resources.flatMap((resource) => typed(resource)));
	const placesOf = findPlaces(resources);
	const facts = {
		drawn,
		places: new Map([...drawn.keys()].map((address) => [address, placesOf(address)])),
		defaultRegion: region ?? onlyRegion([...drawn.values()].map(({ resource, type }) => isGlobal(type) ? void 0 : ownRegion(resource))),
		rules: rulesOf(resources),
		peerings: peeringsOf(resources),
		around: aroundOf(resources)
	};
	const components = [...drawn.values()].sort((a, b) => byText(a.resource.address, b.resource.address)).map((one) => toComponent(one, facts));
	return {
		components,
		members: membersOf(components, facts)
	};
}
/** Types that are in exactly one subnet; if several are named, it is unknown which. */
const STANDS_IN_ONE = new Set(["ec2", "natgateway"]);
function typed(resource) {
	const type = typeOf(resource.kind);
	return type === void 0 ? [] : [[resource.address, {
		resource,
		type
	}]];
}
function toComponent({ resource, type }, facts) {
	const { address } = resource;
	const subnets = isFrame(type) ? [] : [...facts.places.get(address)?.subnets ?? []].sort(byText);
	const parent = parentOf(address, type, facts);
	const pool = parent === void 0 ? void 0 : facts.places.get(parent);
	const inPool = resource.impliedBy !== void 0 && pool !== void 0 ? parent : void 0;
	return {
		address,
		type,
		name: resource.impliedBy === void 0 || resource.localName === "default" ? nameOf(resource, type) : void 0,
		region: isGlobal(type) ? void 0 : ownRegion(resource) ?? facts.defaultRegion,
		vpc: vpcOf(inPool ?? resource.impliedBy ?? address, facts),
		subnets: inPool !== void 0 || STANDS_IN_ONE.has(type) && subnets.length > 1 ? [] : subnets,
		parent,
		fields: {
			...fieldsOf(resource, type, facts.around(resource)),
			...facts.rules(address),
			...type === "vpc" ? facts.peerings(address) : {}
		},
		identity: identityOf(resource, type)
	};
}
function identityOf(resource, type) {
	const arn = textAt(resource, "arn");
	return known({
		arn: arn?.startsWith("arn:") === true ? arn : void 0,
		resourceId: resource.kind.startsWith("azurerm_") ? azureId(resource, type) : void 0
	});
}
/** Before version 5 of the provider, the `id` of what is in a storage account is its address on the internet. */
function azureId(resource, type) {
	const id = [textAt(resource, "id"), textAt(resource, "resource_manager_id")].find((one) => one?.startsWith("/subscriptions/") === true);
	return id !== void 0 && type === "azurewebapp" ? `${id}#componentType=azurewebapp` : id;
}
function parentOf(address, type, { drawn, places }) {
	const holders = [...places.get(address)?.holders ?? []].sort(byText);
	for (const parentType of PARENTS) {
		const found = holders.find((holder) => drawn.get(holder)?.type === parentType && mayHold(parentType, type));
		if (found !== void 0) return found;
	}
}
/** The VPC of its subnets, or else its own, or else that of its security groups. */
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
/** All group and member pairs that a component's declaration implies, whether or not the group can hold the member. */
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
