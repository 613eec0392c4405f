import { ExpectedError } from "../../errors.js";
import { writeSnapshotFolder } from "../../snapshot.js";
import { VERSION } from "../../version.js";
import { openStore } from "./artifact-channel.js";
import { issueChannel } from "./issue-channel.js";
// src/action/channels/watch-channels.ts
/**
* How a watch tells: the issue in place of a comment, after the baseline was moved, should that be asked for. Nothing else moves it.
* @param open a test passes another one
*/
function watchChannels(watched, { job, workflow, isRestricted }, open = openStore) {
	let isAccepted = false;
	const move = async (snapshot) => {
		const { moveBaseline } = await import("../job/keep-baseline.js");
		return moveBaseline(job, snapshot, {
			store: await open(job),
			from: watched.found?.artifact.id
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
			if (isAccepting) isAccepted = isWhole(sides.after) && await move(sides.after);
			else if (isAging(found, Date.now())) await move(found.snapshot);
		}
	}, issueChannel({
		job,
		workflow,
		isRestricted,
		isAccepted: () => isAccepted
	})];
}
/** Whether every inventory is there: what could not be seen cannot be accepted, nor be what later looks compare with. */
function isWhole({ targets }) {
	return targets.every(({ inventory }) => inventory !== void 0 && !(inventory instanceof ExpectedError));
}
/** Past half of its days: where nobody deploys for months, the baseline would expire while it is needed. It is then kept anew as it is. */
function isAging({ artifact: { createdAt, expiresAt } }, now) {
	return expiresAt > createdAt && now > createdAt + (expiresAt - createdAt) / 2;
}
export { isWhole, watchChannels };
