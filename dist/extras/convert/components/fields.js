import { NOTHING_AROUND } from "./around.js";
import { AZURE_DATA_FIELDS } from "./azure-data-fields.js";
import { AZURE_FIELDS } from "./azure-fields.js";
import { COMPUTE_FIELDS } from "./compute-fields.js";
import { DATA_FIELDS } from "./data-fields.js";
import { SERVICE_FIELDS } from "./service-fields.js";
// src/extras/convert/components/fields.ts
const READERS = new Map(Object.entries({
	...COMPUTE_FIELDS,
	...DATA_FIELDS,
	...SERVICE_FIELDS,
	...AZURE_FIELDS,
	...AZURE_DATA_FIELDS
}));
/** The properties that a resource's declaration, and those around it, give its component. */
function fieldsOf(resource, type, around = NOTHING_AROUND) {
	return resource.fields ?? READERS.get(type)?.(resource, around) ?? {};
}
export { fieldsOf };
