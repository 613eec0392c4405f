import { ExpectedError } from "../errors.js";
// src/github/artifact-errors.ts
/** A vendor's failure as a sentence of ours. Its own message is quoted in part: it may hold a signed address. */
function artifactError(error, doing) {
	if (error instanceof ExpectedError) return error;
	const { name, message } = error instanceof Error ? error : {
		name: "",
		message: String(error)
	};
	if (name === "GHESNotSupportedError") return unsupported("GitHub Enterprise Server has no artifact service for it");
	if (/ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL/.test(message)) return unsupported("the runner names no service");
	if (name === "ArtifactNotFoundError") return notFound(doing);
	return failed(doing, quoted(message));
}
function notFound(doing) {
	return new ExpectedError("ARTIFACT_NOT_FOUND", `The ${doing} found no such artifact`, "Check that the artifact was made in this run; an earlier attempt of the run does not count");
}
function failed(doing, reason) {
	return new ExpectedError("ARTIFACT_FAILED", `The ${doing} failed: ${reason}`, "Run the job again; see https://www.githubstatus.com when it happens again");
}
function unsafe(doing, reason) {
	return new ExpectedError("ARTIFACT_UNSAFE", `The ${doing} was refused: ${reason}`, "Name an artifact of this Action");
}
/** An artifact of the same name was made before, in this run or in an upload of it that never ended. */
function isNameTaken(error) {
	return error instanceof Error && /\(409\)/.test(error.message);
}
function unsupported(reason) {
	const message = `Artifacts cannot be used here: ${reason}`;
	return new ExpectedError("ARTIFACTS_UNSUPPORTED", message, "Hand the files over by path (`snapshot-path`) instead");
}
function quoted(message) {
	const line = (message.split("\n")[0] ?? "").replace(/https?:\/\/\S+/g, "(address)");
	return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
export { artifactError, failed, isNameTaken, notFound, unsafe };
