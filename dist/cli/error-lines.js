import { describeError } from "../errors.js";
import { visibleLine } from "../text.js";
// src/cli/error-lines.ts
/** Foreseen failures as lines of a terminal. Names in them lose their control characters, so none can steer it. */
function errorLines(error) {
	return describeError(error).split("\n").map((line) => `error: ${visibleLine(line, 1e3)}`).join("\n");
}
export { errorLines };
