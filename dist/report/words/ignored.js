import { visibleLine } from "../../text.js";
// src/report/words/ignored.ts
/** `12 changes hidden by 3 ignore rules`: hidden changes are always counted. Undefined when there are no rules. */
function hiddenText({ ignored }) {
	if (ignored === void 0) return void 0;
	const used = ignored.rules.filter(({ state }) => state === "used").length;
	if (used === 0) return "nothing hidden by ignore rules";
	return `${ignored.hidden === 1 ? "1 change" : `${ignored.hidden} changes`} hidden by ${used} ignore rule${used === 1 ? "" : "s"}`;
}
/** A warning for each rule that hides nothing. */
function idleRules({ ignored }) {
	return (ignored?.rules ?? []).filter(({ state }) => state !== "used").map(({ line, reason, state }) => `ignore rule in line ${line} (${visibleLine(reason)}) ${state === "expired" ? "has expired and no longer hides anything" : "matches nothing"}`);
}
export { hiddenText, idleRules };
