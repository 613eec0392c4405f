import { ExpectedError } from "../errors.js";
import { explain, parseInventory } from "../inventory.js";
import { targetTitle } from "../snapshot.js";
import { visibleLine } from "../text.js";
// src/cli/explain.ts
/** Explains how a resource was compared, for every target that has it. @throws ExpectedError EXPLAIN_UNKNOWN */
function explainSides({ before, after }, wanted) {
	const lines = after.targets.flatMap((is) => {
		const was = before?.targets.find(({ target }) => target.account.id === is.target.account.id && target.region === is.target.region);
		if (!(was?.inventory instanceof Uint8Array && is.inventory instanceof Uint8Array)) return [];
		const found = explain(parseInventory("The before-inventory", was.inventory), parseInventory("The after-inventory", is.inventory), wanted);
		return found.length === 0 ? [] : [targetTitle(is.target), ...found];
	});
	if (lines.length > 0) return lines.map((line) => `${/^ */.exec(line)?.[0] ?? ""}${visibleLine(line, 1e3)}`);
	throw new ExpectedError("EXPLAIN_UNKNOWN", `No resource has the key, id or name "${wanted.slice(0, 200)}"`, "Take a key from report.json");
}
export { explainSides };
