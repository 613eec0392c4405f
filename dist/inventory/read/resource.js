// src/inventory/read/resource.ts
function referenceTo(resource) {
	return {
		id: resource.id,
		key: resource.key,
		type: resource.type,
		name: resource.name
	};
}
export { referenceTo };
