import { error, info, setFailed, setSecret, warning } from "../vendor/core.js";
import { ExpectedError, describeError } from "../errors.js";
import { visibleLine } from "../text.js";
import { VERSION } from "../version.js";
// src/action/log.ts
const MAX_LENGTH = 500;
/** The log of one run. Everybody can read that of a public repository, so names from the cloud may have to stay out of it. */
var Log = class {
	/** What must not stand in this log, with what stands there instead; longest first. */
	#hidden = [];
	/** From now on the runner writes `***` in place of these, whoever logs them. */
	mask(secrets) {
		for (const secret of secrets) if (secret.trim() !== "") setSecret(secret.trim());
	}
	/** From now on a name is written as something that tells strangers nothing, but lets its owner follow: `target 1 of 3`. */
	hide(name, instead) {
		const text = name.trim();
		if (text === "" || text === instead) return;
		const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(text)}(?![\\p{L}\\p{N}])`, "giu");
		if (this.#hidden.some(([{ source }]) => source === whole.source)) return;
		const all = [...this.#hidden, [whole, instead]];
		this.#hidden = all.toSorted(([one], [other]) => other.source.length - one.source.length);
	}
	/** The text without the names that are hidden. */
	withoutNames(text) {
		return this.#hidden.reduce((kept, [name, instead]) => kept.replace(name, () => instead), text);
	}
	/** A line that contains what somebody else wrote: the name of an account, an answer. */
	line(text) {
		info(withoutCommands(this.withoutNames(text)));
	}
	/** A failure, as an error that fails the step or as a warning; with its stack when it is a bug of ours. */
	failure(failure, fails) {
		const text = this.withoutNames(textOf(failure));
		if (fails) setFailed(text);
		else warning(text);
		if (!isForeseen(failure) && failure instanceof Error) error(this.withoutNames(`cloudcraft-deployment-diff ${VERSION}: ${failure.stack ?? failure.message}`));
	}
};
/**
* The runner obeys lines of the log: `::name::` at the beginning of one, and `##[name]` anywhere
* (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs). Neither may come from a name.
*/
function withoutCommands(text) {
	return visibleLine(text, MAX_LENGTH).replace(/^::/, ": :").replaceAll("##[", "# #[");
}
function textOf(failure) {
	if (isForeseen(failure)) return describeError(failure);
	return `This is a bug in cloudcraft-deployment-diff ${VERSION}, please report it: ${describeError(failure)}`;
}
function isForeseen(failure) {
	return failure instanceof ExpectedError || failure instanceof AggregateError && failure.errors.every(isForeseen);
}
function escaped(text) {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
export { Log };
