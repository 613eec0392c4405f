import { visibleLine } from "../../text.js";
// src/report/words/ignored.ts
/** `12 changes hidden by 3 rules`: hiding without saying so would be a lie. Undefined when there are no rules. */
function hiddenText({ ignored }) {
	if (ignored === void 0) return void 0;
	const used = ignored.rules.filter(({ state }) => state === "used").length;
	if (used === 0) return "nothing hidden by ignore rules";
	return `${ignored.hidden === 1 ? "1 change" : `${ignored.hidden} changes`} hidden by ${used} ignore rule${used === 1 ? "" : "s"}`;
}
/** Rules that do nothing, each as a warning for who keeps them. */
function idleRules({ ignored }) {
	return (ignored?.rules ?? []).filter(({ state }) => state !== "used").map(({ line, reason, state }) => `ignore rule in line ${line} (${visibleLine(reason)}) ${state === "expired" ? "has expired and hides nothing any more" : "fits nothing"}`);
}
export { hiddenText, idleRules };
