// src/inventory/ignore/ignore-texts.ts
/** @throws AggregateError of ExpectedError IGNORE_INVALID, with line and column */
async function readIgnore(texts) {
	if (texts === void 0 || texts.sources.length === 0) return void 0;
	const { parseIgnoreRules } = await import("../../lazy/ignore-rules.js");
	const parsed = texts.sources.map(({ origin, text }) => parseIgnoreRules(origin, text));
	const never = [...new Set(parsed.flatMap((one) => one.never))];
	return {
		rules: {
			rules: parsed.flatMap(({ rules }) => rules),
			never
		},
		now: texts.now
	};
}
export { readIgnore };
