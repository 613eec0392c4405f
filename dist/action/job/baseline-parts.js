import { newest } from "../../github/artifact/artifact-download.js";
import { afterParts, placesOf } from "../after-parts.js";
import { mapAtOnce } from "./artifacts.js";
// src/action/job/baseline-parts.ts
/** A way to spread targets over jobs of which none of this many artifacts is there is not asked for in full. */
const PROBES = 8;
/**
* The newest after-snapshots of all places that jobs of this repository have left, alone or in a matrix. Each place has the newest
* artifact that holds it, expired or not: an older one never stands in, since the changes of the deployment between would be called drift.
* @throws ExpectedError ARTIFACT_… where GitHub does not say
*/
async function newestParts(rest, job) {
	const found = new Map();
	const ask = (parts) => mapAtOnce(parts.filter(({ name }) => !found.has(name)), async (part) => {
		const all = await rest.named(part.name);
		const artifact = newest(all);
		found.set(part.name, artifact && {
			...part,
			all,
			artifact
		});
	});
	const isThere = ({ name }) => found.get(name) !== void 0;
	const left = () => [...found.values()].filter((one) => one !== void 0);
	const { whole, lines, regions, reusable } = afterParts(job.inputs);
	for (const parts of [
		whole,
		lines,
		regions,
		reusable
	]) {
		await ask(spread(parts, PROBES));
		if (parts.some(isThere)) await ask(parts);
	}
	await ask(regions.filter((part) => part.places.every((place) => left().every(({ places }) => !holds(places, place)))));
	return placesOf(job.inputs.targets).flatMap((place) => newestOf(left(), place)).reduce(gathered, []);
}
function newestOf(left, place) {
	const [first] = left.filter(({ places }) => holds(places, place)).toSorted((one, other) => other.artifact.createdAt - one.artifact.createdAt);
	return first === void 0 ? [] : [{
		...first,
		places: [place]
	}];
}
/** One entry per artifact, with the places that it has to give. */
function gathered(all, one) {
	const known = all.find(({ artifact }) => artifact.id === one.artifact.id);
	if (known === void 0) return [...all, one];
	return all.map((other) => other === known ? {
		...known,
		places: [...known.places, ...one.places]
	} : other);
}
/** The first, the last, and some between them. */
function spread(items, count) {
	const step = Math.max(1, (items.length - 1) / (count - 1));
	return items.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}
function holds(places, { account, region }) {
	return places.some((one) => one.account.toLowerCase() === account.toLowerCase() && one.region === region);
}
export { holds, newestParts };
