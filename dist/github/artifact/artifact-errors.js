import { ExpectedError } from "../../errors.js";
import { quoted, withoutAddresses } from "../answer-text.js";
// src/github/artifact/artifact-errors.ts
/** A vendor's failure in our own words. Its message is quoted only in part: it may contain a signed URL. */
function artifactError(error, doing) {
	if (error instanceof ExpectedError) return error;
	const { name, message } = error instanceof Error ? error : {
		name: "",
		message: String(error)
	};
	if (name === "GHESNotSupportedError") return unsupported("GitHub Enterprise Server has no artifact service for it");
	if (/ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL/.test(message)) return unsupported("the runner names no service");
	if (/^Invalid token specified|Failed to get backend IDs/.test(message)) return unsupported("the runner's token is not one of GitHub Actions");
	if (name === "ArtifactNotFoundError") return notFound(doing);
	return failed(doing, reasonOf(error), quoted(withoutAddresses(saidBy(message))));
}
/** The storage refuses in XML, which the client parses as JSON: the parse error hides what the storage said. */
function saidBy(message) {
	const [, xml] = /occurred while parsing the response body - ([\s\S]*)/.exec(message) ?? [];
	if (xml === void 0) return message.split("\n")[0] ?? "";
	const part = (name) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]?.trim() ?? "";
	return [part("Code"), part("Message")].filter((text) => text !== "").join(": ");
}
/** Our own words for the client's failure: the status if there is one, also for pages that it parsed as JSON. */
function reasonOf(error) {
	const status = error instanceof Error ? /\((\d{3})\)/.exec(error.message)?.[1] : void 0;
	const own = error instanceof Error && "statusCode" in error ? error.statusCode : void 0;
	const known = status ?? (typeof own === "number" ? String(own) : void 0);
	return known === void 0 ? "GitHub's artifact service failed" : `the service answered ${known}`;
}
function notFound(doing) {
	return new ExpectedError("ARTIFACT_NOT_FOUND", `The ${doing} found no such artifact`, "Check that it was made in this repository and is still there; another run or attempt needs `permissions: actions: read`");
}
/** @param said what a server or the client said about it, only for the log */
function failed(doing, reason, said = "") {
	return new ExpectedError("ARTIFACT_FAILED", `The ${doing} failed: ${reason}`, "Run the job again; see https://www.githubstatus.com when it happens again", said);
}
function expired(doing) {
	return new ExpectedError("ARTIFACT_EXPIRED", `The ${doing} failed: the artifact has expired`, "Take the snapshot again, or raise `retention-days`");
}
/** Another run's artifacts, and those of an earlier attempt, can only be read with a permission. */
function forbidden(doing, status, said) {
	return new ExpectedError("ARTIFACT_FORBIDDEN", `The ${doing} was refused (HTTP ${status})`, "Give the job `permissions: actions: read`, or run all jobs of the workflow again", said);
}
function unsafe(doing, reason) {
	return new ExpectedError("ARTIFACT_UNSAFE", `The ${doing} was refused: ${reason}`, "Name an artifact of this Action");
}
/** An artifact of the same name exists, in this run or from an unfinished upload. */
function isNameTaken(error) {
	return error instanceof Error && /\(409\)/.test(error.message);
}
function unsupported(reason) {
	const message = `Artifacts cannot be used here: ${reason}`;
	return new ExpectedError("ARTIFACTS_UNSUPPORTED", message, "Hand the files over by path (`snapshot-path`) instead");
}
export { artifactError, expired, failed, forbidden, isNameTaken, notFound, unsafe };
