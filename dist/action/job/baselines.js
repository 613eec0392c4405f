import { isTarget } from "../../snapshot.js";
import { placeText, placesOf } from "../after-parts.js";
import { mapAtOnce, openRestArtifacts } from "./artifacts.js";
import { NEVER, NO_TOKEN, isFound, readNewest, sinceOf, unreadable } from "./baseline.js";
import { holds, newestParts } from "./baseline-parts.js";
// src/action/job/baselines.ts
/**
* The baseline of a watch, which several jobs may have uploaded in separate artifacts. For a place without one, or whose newest cannot be
* read, `missing` says why; the others can be compared.
*/
async function findBaselines(job, { open = openRestArtifacts } = {}) {
	try {
		const rest = await open(job);
		if (rest === void 0) return NO_TOKEN;
		const parts = await newestParts(rest, job);
		return await together(await mapAtOnce(parts, (part) => readPart(part, rest, job)), job);
	} catch (failure) {
		return unreadable(failure);
	}
}
/** The artifacts that are currently the baseline of these targets. @throws ExpectedError ARTIFACT_… */
async function currentIds(rest, job) {
	return (await newestParts(rest, job)).filter(({ artifact }) => !artifact.isExpired).map(({ artifact }) => artifact.id);
}
/** If one cannot be read, only its places are missing. */
async function readPart(part, rest, job) {
	try {
		return {
			...part,
			answer: await readNewest(part.all, rest, job)
		};
	} catch (failure) {
		return {
			...part,
			answer: unreadable(failure)
		};
	}
}
async function together(read, job) {
	const found = read.flatMap(({ answer, ...part }) => isFound(answer) ? [{
		...part,
		snapshot: answer.snapshot
	}] : []);
	const missing = missingOf(read, job);
	const [newest] = found.toSorted((one, other) => other.artifact.createdAt - one.artifact.createdAt);
	const [first] = found.map(({ artifact }) => artifact).toSorted((one, other) => one.expiresAt - other.expiresAt);
	if (newest === void 0 || first === void 0) return worstOf(missing);
	const snapshot = merged(found, newest.snapshot);
	return {
		artifact: first,
		snapshot,
		since: sinceOf(snapshot, await job.workflow()),
		parts: {
			ids: read.filter(isThere).map(({ artifact }) => artifact.id),
			missing
		}
	};
}
/** One that cannot be read is there all the same: only another one in its place means that another run has been here. */
function isThere({ answer }) {
	return isFound(answer) || answer.because === "unreadable";
}
function missingOf(read, { inputs }) {
	return placesOf(inputs.targets).flatMap((place) => {
		const answer = read.find(({ places }) => holds(places, place))?.answer ?? NEVER;
		return isFound(answer) ? [] : [{
			place: placeText(place),
			...answer
		}];
	});
}
/** If one cannot be read, it may still exist: nothing is used instead. */
function worstOf(missing) {
	const of = (because) => missing.find((one) => one.because === because);
	const { place: _, ...answer } = of("unreadable") ?? of("gone") ?? {
		place: "",
		...NEVER
	};
	return answer;
}
/** The targets of all parts in one snapshot. From each part only the targets for which it is the newest. */
function merged(found, { apiHost, request, ...newest }) {
	if (found.length === 1 && found[0]?.snapshot.targets.length === found[0]?.places.length) return {
		apiHost,
		request,
		...newest
	};
	return {
		apiHost,
		request,
		targets: found.flatMap(({ places, snapshot }) => places.length >= snapshot.targets.length ? snapshot.targets : snapshot.targets.filter(({ target }) => places.some((place) => isTarget(target, place)))),
		...found.map(({ snapshot }) => snapshot.origin).every((origin) => origin?.runId === newest.origin?.runId && origin?.by === newest.origin?.by) && newest.origin && { origin: newest.origin }
	};
}
export { currentIds, findBaselines };
