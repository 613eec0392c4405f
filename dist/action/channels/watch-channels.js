import { ExpectedError } from "../../errors.js";
import { writeSnapshotFolder } from "../../snapshot.js";
import { VERSION } from "../../version.js";
import { openStore } from "./artifact-channel.js";
import { issueChannel } from "./issue-channel.js";
// src/action/channels/watch-channels.ts
/**
* How a watch reports: an issue instead of a comment, after updating the baseline if requested. Nothing else updates it.
* @param open tests pass another one
*/
function watchChannels(watched, { job, workflow, isRestricted }, open = openStore) {
	let isAccepted = false;
	const move = async (snapshot, from) => {
		const { moveBaseline } = await import("../job/keep-baseline.js");
		return moveBaseline(job, snapshot, {
			store: await open(job),
			from
		});
	};
	return [{
		name: "baseline",
		async publish({ sides, links }) {
			if (sides === void 0) return;
			writeSnapshotFolder(job.places.afterFolder, sides.after, VERSION);
			job.write("after-path", job.places.afterFolder);
			const { found, isAccepting } = watched;
			if (found === void 0 || links.hasNoArtifacts) return;
			if (isAccepting) isAccepted = isWhole(sides.after) && await move(sides.after, found);
			else if (isAging(found, Date.now())) await move(found.snapshot, found);
		}
	}, issueChannel({
		job,
		workflow,
		isRestricted,
		isAccepted: () => isAccepted
	})];
}
/** Whether every inventory is present: what could not be seen cannot be accepted, and cannot be the baseline of later runs. */
function isWhole({ targets }) {
	return targets.every(({ inventory }) => inventory !== void 0 && !(inventory instanceof ExpectedError));
}
/**
* Past half of its retention: if nobody deploys for months, the baseline would expire while it is needed. It is then uploaded again
* unchanged, unless a part is missing: the new artifact would hide a part that cannot be read today.
*/
function isAging({ artifact: { createdAt, expiresAt }, parts }, now) {
	if (parts !== void 0 && parts.missing.length > 0) return false;
	return expiresAt > createdAt && now > createdAt + (expiresAt - createdAt) / 2;
}
export { isWhole, watchChannels };
