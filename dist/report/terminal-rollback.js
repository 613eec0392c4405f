import { visibleLine } from "../text.js";
import { rollbackLine } from "./words.js";
// src/report/terminal-rollback.ts
/** The earlier deployment that this one rolls back. */
function rollbackLines(report) {
	const line = rollbackLine(report, visibleLine);
	return line === void 0 ? [] : [{ text: `${line}.` }];
}
export { rollbackLines };
