import { debug, error, info, isDebug, setFailed, setSecret, warning } from "../vendor/core.js";
import { ExpectedError, describeError } from "../errors.js";
import { withoutSecrets } from "../secrecy.js";
import { printable, visibleLine } from "../text.js";
import { VERSION } from "../version.js";
// src/action/log.ts
const MAX_LENGTH = 500;
/** How much of a foreign text is processed. */
const MAX_FOREIGN = 2e3;
/** The log of one run. Anyone can read the log of a public repository, so names from the cloud may have to stay out of it. */
var Log = class {
	/** What must not appear in this log, with its replacement; longest first. */
	#hidden = [];
	#secrets = [];
	/** From now on the runner replaces these with `***`, whoever logs them; here we also remove every encoding of them from foreign text. */
	mask(secrets) {
		const given = secrets.map((secret) => secret.trim()).filter((secret) => secret !== "");
		for (const secret of given) setSecret(secret);
		this.#secrets = [...new Set([...this.#secrets, ...given])];
	}
	/** What a server or a vendor's code said, without secrets. Removed twice: a space or an invisible character may split one. */
	strike = (words) => {
		const cut = withoutSecrets(words.slice(0, MAX_FOREIGN), this.#secrets);
		return withoutSecrets(visibleLine(cut, MAX_LENGTH), this.#secrets);
	};
	/** From now on a name is replaced with something that means nothing to strangers but that its owner can follow: `target 1 of 3`. */
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
	/** A line of ours, which may contain foreign text such as the name of an account. */
	line = (text) => {
		info(withoutCommands(this.withoutNames(text)));
	};
	/** A line for debug logging (`ACTIONS_STEP_DEBUG`): what was searched for and chosen. */
	debug = (text) => {
		if (isDebug()) debug(withoutCommands(this.withoutNames(text)));
	};
	/** A line from a vendor's code, which may repeat a header of a server. */
	foreign = (text) => {
		this.line(this.strike(text));
	};
	/** An annotation that is not a failure. */
	notice(text) {
		warning(this.withoutNames(text));
	}
	/** A failure of work that has already ended, or of none. */
	stray = ({ error, isLate }) => {
		if (isLate) this.foreign(`A part that had already finished failed again: ${describeError(error, this.strike)}`);
		else this.failure(error, false);
	};
	/** A failure, as an error that fails the step or as a warning; with its stack when it is a bug of ours. */
	failure(failure, fails) {
		const text = this.withoutNames(textOf(failure, this.strike));
		if (fails) setFailed(text);
		else warning(text);
		if (!isForeseen(failure) && failure instanceof Error) error(this.withoutNames(this.#stackOf(failure)));
	}
	/** A parser's message quotes what it could not read. */
	#stackOf({ stack, message }) {
		const lines = (stack ?? message).slice(0, MAX_FOREIGN * 4).split("\n");
		return `cloudcraft-deployment-diff ${VERSION}: ${lines.map((line) => withoutSecrets(line, this.#secrets)).join("\n")}`;
	}
};
/**
* The runner executes commands in the log: `::name::` at the beginning of one, and `##[name]` anywhere
* (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs). Neither may come from a name.
*/
function withoutCommands(text) {
	return printable(visibleLine(text, MAX_LENGTH));
}
function textOf(failure, strike) {
	const text = describeError(failure, strike);
	if (isForeseen(failure)) return text;
	return `This is a bug in cloudcraft-deployment-diff ${VERSION}, please report it: ${text}`;
}
function isForeseen(failure) {
	return failure instanceof ExpectedError || failure instanceof AggregateError && failure.errors.every(isForeseen);
}
function escaped(text) {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
export { Log };
