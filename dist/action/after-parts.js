import { afterArtifactFor, scopedArtifactName } from "./places.js";
/** The `job-matrix` of a call of the reusable workflow that names no environment. */
const NO_ENVIRONMENT = "\"\"";
/** Every after-snapshot of these targets that jobs may have left. */
function afterParts(inputs) {
	const { targets, artifactName } = inputs;
	const scoped = scopedArtifactName({
		...inputs,
		jobMatrix: NO_ENVIRONMENT
	});
	const parts = (name, jobs) => jobs.map((own) => {
		return {
			name: afterArtifactFor({
				...inputs,
				artifactName: name,
				targets: own
			}),
			places: placesOf(own)
		};
	});
	return {
		whole: parts(artifactName, [targets]),
		lines: parts(artifactName, targets.map((line) => [line])),
		regions: parts(artifactName, placesOf(targets).map((place) => [lineOf(place)])),
		reusable: parts(scoped, jobsOf(targets).map((places) => places.map(lineOf)))
	};
}
/** Every region of every account, once, in the order of the list. */
function placesOf(lines) {
	const all = lines.flatMap(({ account, regions }) => regions.map((region) => ({
		account,
		region
	})));
	return [...new Map(all.map((place) => [placeText(place), place])).values()];
}
/** `Production: us-east-1`, as a line of the `targets` input. */
function placeText({ account, region }) {
	return `${account}: ${region}`;
}
/** How a matrix spreads the places over jobs: one each; past what one matrix may have, jobs take several. */
function jobsOf(lines) {
	const places = placesOf(lines);
	const count = Math.min(places.length, 256);
	return Array.from({ length: count }, (_, at) => places.filter((_place, other) => other % count === at));
}
function lineOf({ account, region }) {
	return {
		account,
		regions: [region]
	};
}
export { afterParts, jobsOf, placeText, placesOf };
