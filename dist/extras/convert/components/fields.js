import { COMPUTE_FIELDS } from "./compute-fields.js";
import { DATA_FIELDS } from "./data-fields.js";
import { SERVICE_FIELDS } from "./service-fields.js";
// src/extras/convert/components/fields.ts
const READERS = new Map(Object.entries({
	...COMPUTE_FIELDS,
	...DATA_FIELDS,
	...SERVICE_FIELDS
}));
/** The properties that a resource's declaration gives its component. */
function fieldsOf(resource, type) {
	return resource.fields ?? READERS.get(type)?.(resource) ?? {};
}
export { fieldsOf };
