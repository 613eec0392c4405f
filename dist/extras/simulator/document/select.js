// src/extras/simulator/document/select.ts
/** What a scan shows: not what its role may not read, what is excluded, or what does not match the filter. */
function selectResources(account, region, { filter, exclude }) {
	const groupIds = (resource) => resource.within.map((handle) => region.resources.get(handle)?.cloudId ?? "").filter((id) => id !== "");
	return [...region.resources.values()].filter((resource) => !account.unreadable.has(resource.type) && !exclude.has(resource.type) && (filter?.(resource, groupIds(resource)) ?? true));
}
export { selectResources };
