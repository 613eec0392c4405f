import { describeError } from "../errors.js";
import { visibleLine } from "../text.js";
// src/cli/error-lines.ts
/** Expected errors as lines for a terminal, without control characters. */
function errorLines(error) {
	return describeError(error).split("\n").map((line) => `error: ${visibleLine(line, 1e3)}`).join("\n");
}
export { errorLines };
