import { info } from "../vendor/core.js";
import { plain } from "../text.js";
import { withoutNames } from "./names-in-log.js";
// src/action/log-line.ts
const MAX_LENGTH = 500;
/** A line of the log in which stands what somebody else wrote: the name of an account, an answer. */
function logLine(text) {
	info(withoutCommands(withoutNames(text)));
}
/**
* The runner obeys lines of the log: `::name::` at the beginning of one, and `##[name]` anywhere
* (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs). Neither may come from a name.
*/
function withoutCommands(text) {
	return plain(text, MAX_LENGTH).replace(/^::/, ": :").replaceAll("##[", "# #[");
}
export { logLine };
