import { mintIdentity } from "./identity.js";
// src/extras/simulator/world/world.ts
/** Creates a resource. Keeps an existing one with the same handle, so that deployments can be applied twice. */
function addResource(region, draft) {
	const existing = region.resources.get(draft.handle);
	if (existing) return existing;
	const resource = {
		tags: {},
		fields: {},
		within: [],
		connects: [],
		addresses: [],
		inbound: [],
		outbound: [],
		...draft,
		...mintIdentity(region, draft)
	};
	region.resources.set(resource.handle, resource);
	return resource;
}
/** Changes a resource in place; does nothing if it no longer exists. */
function changeResource(region, handle, patch) {
	const resource = region.resources.get(handle);
	if (resource) region.resources.set(handle, {
		...resource,
		...patch
	});
}
/** Changes some of the configuration of a resource. */
function configure(region, handle, fields) {
	const resource = region.resources.get(handle);
	if (resource) changeResource(region, handle, { fields: {
		...resource.fields,
		...fields
	} });
}
/** Replaces a resource under the same handle: new ids, perhaps a new name. */
function reissueResource(region, handle, name) {
	const resource = region.resources.get(handle);
	if (!resource) return;
	const renamed = name === void 0 ? resource : {
		...resource,
		name
	};
	region.resources.set(handle, {
		...renamed,
		...mintIdentity(region, renamed)
	});
}
/** Deletes a resource and every reference to it. */
function removeResource(region, handle) {
	if (!region.resources.delete(handle)) return;
	for (const [key, other] of region.resources) {
		const within = other.within.filter((group) => group !== handle);
		const connects = other.connects.filter((target) => target !== handle);
		region.resources.set(key, {
			...other,
			within,
			connects
		});
	}
}
/** The resources that belong to a group. */
function membersOf(region, group) {
	return [...region.resources.values()].filter((resource) => resource.within.includes(group));
}
export { addResource, changeResource, configure, membersOf, reissueResource, removeResource };
