// src/errors.ts
/**
* A failure that was foreseen: it is shown to people as a sentence, with a remedy and no stack. Anything else that is thrown is a
* bug of ours.
*/
var ExpectedError = class extends Error {
	/** Stable, for scripts and searches: `TARGET_UNKNOWN`. */
	code;
	/** One imperative sentence: what the reader can do about it. */
	remedy;
	constructor(code, message, remedy) {
		super(message);
		this.name = "ExpectedError";
		this.code = code;
		this.remedy = remedy;
	}
};
/** `what happened. What to do. (CODE)`, one failure a line; for an unforeseen error its message alone. */
function describeError(error) {
	if (error instanceof AggregateError) return error.errors.map(describeError).join("\n");
	if (error instanceof ExpectedError) return `${sentence(error.message)} ${sentence(error.remedy)} (${error.code})`;
	return error instanceof Error ? error.message : String(error);
}
function sentence(text) {
	return /[.!?]$/.test(text) ? text : `${text}.`;
}
export { ExpectedError, describeError };
