import { array, exactOptional, isoTimestamp, maxLength, minValue, number, object, picklist, pipe, safeInteger, string } from "../../vendor/valibot.js";
// src/report/facts/calm-shape.ts
/** More than any scan has. */
const MAX_MOVING = 1e5;
const Text = string();
const Count = pipe(number(), safeInteger(), minValue(0));
const Resource = object({
	id: Text,
	key: Text,
	type: Text,
	name: Text
});
const SettleShape = object({
	seconds: Count,
	waited: Count,
	scans: Count,
	ended: picklist([
		"settled",
		"time",
		"limit",
		"failed"
	]),
	moving: pipe(array(object({
		type: Text,
		count: Count,
		of: exactOptional(Resource),
		resource: exactOptional(Resource)
	})), maxLength(MAX_MOVING))
});
const ControlShape = object({ takenAt: exactOptional(pipe(Text, isoTimestamp())) });
export { ControlShape, SettleShape };
