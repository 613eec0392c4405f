import { ExpectedError } from "../errors.js";
import { nearest, visibleLine } from "../text.js";
// src/report/gate.ts
/**
* The names of the gates, for whoever reads inputs. When they trip is in tripped-gates.ts: the phase before a deployment reads names and
* loads no other code of the report.
*/
/**
* What a gate trips on. `any`: any change; `unknown`: anything that could not be seen or is in doubt; `unplanned`: a change that no plan
* announced; `unseen`: an announced change that should be there and is not.
*/
const GATES = [...[
	"any",
	"added",
	"removed",
	"changed",
	"replaced",
	"destructive",
	"exposure",
	"unknown"
], ...["unplanned", "unseen"]];
/** Reads `removed, exposure`; empty means never. @throws ExpectedError GATE_UNKNOWN */
function parseGates(text) {
	const words = text.split(/[\s,]+/).filter((word) => word !== "");
	const gates = words.filter(isGate);
	const odd = words.find((word) => !isGate(word));
	if (odd === void 0) return [...new Set(gates)];
	const close = nearest(odd, GATES);
	const remedy = close === void 0 ? `Choose among ${GATES.join(", ")}` : `Did you mean "${close}"?`;
	throw new ExpectedError("GATE_UNKNOWN", `fail-on: "${visibleLine(odd, 100)}" is not a gate`, remedy);
}
function isGate(word) {
	return GATES.includes(word);
}
export { GATES, parseGates };
