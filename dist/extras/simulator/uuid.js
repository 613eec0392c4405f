// src/extras/simulator/uuid.ts
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Whether a text has the form of Cloudcraft's ids. */
function isUuid(text) {
	return UUID.test(text);
}
export { isUuid };
