// src/inventory/read/resource.ts
/** The sections of a document that hold resources. */
const RESOURCE_SECTIONS = ["nodes", "groups"];
function referenceTo(resource) {
	return {
		id: resource.id,
		key: resource.key,
		type: resource.type,
		name: resource.name
	};
}
export { RESOURCE_SECTIONS, referenceTo };
