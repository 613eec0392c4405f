import { ExpectedError } from "../errors.js";
import { compareInventories, movingIn, parseInventory } from "../inventory.js";
import { pauseBetweenLooks, settle, targetTitle } from "../snapshot.js";
// src/snapshot/settle-target.ts
/** The picture follows the last inventory, and may take as long as the slowest one, plus a margin. */
const RENDER_ROOM = 1.5;
/** Waits for one target to settle, after its first inventory. @param scanned the seconds that the first one took */
async function settleTarget(first, scanned, look, calm) {
	const { target, targets, take, left, now, progress } = look;
	const { seconds, matters } = calm.settle ?? { seconds: 0 };
	const begun = look.control && { begun: {
		target,
		inventory: first,
		control: look.control
	} };
	const origin = `The inventory of ${targetTitle(target)}`;
	const times = {
		seconds,
		limit: left() - scanned * RENDER_ROOM - 1,
		pause: pauseBetweenLooks(seconds, targets)
	};
	return settle(first, times, {
		look: (most) => take(most).catch(orThrow),
		async movedBetween(previous, latest) {
			const [before, after] = [parseInventory(origin, previous), parseInventory(origin, latest)];
			const { changes } = compareInventories(before, after).diff;
			return matters === void 0 ? changes : matters(changes, {
				target,
				before,
				after,
				...begun
			});
		},
		now: () => now().getTime(),
		pause: calm.pause,
		told: ({ moving, ...step }) => progress?.settling?.(target, {
			...step,
			...moving && { moving: movingIn(moving) }
		})
	});
}
function orThrow(error) {
	if (error instanceof ExpectedError) return error;
	throw error;
}
export { settleTarget };
