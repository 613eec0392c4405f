import { ExpectedError, distinct, isWrongInput } from "./errors.js";
// src/deployment-diff.ts
/** The first half. @throws if the inputs are wrong: then nothing is kept, and the deployment has not begun */
async function lookBefore({ take, keep, warn }) {
	const snapshot = await take();
	const parts = snapshot.targets.flatMap(({ inventory, render, control }) => [
		inventory,
		render,
		control?.inventory
	]);
	const failures = distinct(parts.filter((part) => part instanceof ExpectedError));
	const wrong = failures.filter(isWrongInput);
	if (wrong.length > 0) throw wrong.length === 1 ? wrong[0] : new AggregateError(wrong);
	for (const failure of failures) warn(failure);
	await keep(snapshot);
}
/** The second half. @throws if the inputs are wrong, unless the first half took a snapshot with them; if there is a bug */
async function lookAfter(ports) {
	const found = ports.findBefore();
	const [{ before, baseline }, taken] = await Promise.all([withBaseline(found, ports), snapshotOrFailure(() => ports.take(found))]);
	if (isWrongInput(taken) && !(ports.isChecked && before !== void 0)) throw taken;
	const after = taken instanceof ExpectedError ? ports.standIn(taken, before) : taken;
	const prices = await ports.price?.(before, after);
	const compare = {
		...ports.compare,
		...baseline && { baseline },
		...prices && { prices }
	};
	return tell({
		...await compareOrAdmit(before, after, {
			...ports,
			compare
		}),
		sides: {
			before,
			after
		}
	}, ports);
}
/** Earlier snapshots, searched for while the after-snapshot is being taken. */
async function withBaseline(found, { findBaseline }) {
	const before = await found;
	return {
		before,
		baseline: before && await findBaseline?.(before)
	};
}
async function snapshotOrFailure(take) {
	try {
		return await take();
	} catch (error) {
		const first = error instanceof AggregateError ? error.errors[0] : error;
		if (first instanceof ExpectedError) return first;
		throw error;
	}
}
/** If comparing fails, the report says that it does not know. Otherwise an earlier report would still be there and look current. */
async function compareOrAdmit(before, after, ports) {
	const { tellWhatChanged } = await import("./lazy/told.js");
	try {
		return await tellWhatChanged(before, after, ports.compare);
	} catch (error) {
		const isForeseen = error instanceof ExpectedError;
		if (!isForeseen) ports.warn(error);
		const inventory = isForeseen ? error : new ExpectedError("COMPARISON_FAILED", "The snapshots could not be compared", "Report this as a bug");
		const blind = {
			...after,
			targets: after.targets.map(({ target }) => ({
				target,
				inventory
			}))
		};
		const { ignore, rasteriser, baseline, prices, ...options } = ports.compare;
		return tellWhatChanged(blind, blind, options);
	}
}
/** Shelves, the comment, channels: everything after the comparison. */
async function tell(news, ports) {
	const { report } = news;
	for (const failure of distinct(news.failures)) ports.warn(failure);
	const { trippedGates } = await import("./lazy/tripped-gates.js");
	const tripped = trippedGates(report, ports.gates);
	const contain = ports.contain ?? (async (_, work) => work());
	const attempt = async (name, work) => contain(name, work).catch((failure) => void ports.warn(failure));
	let links = {};
	for (const shelf of ports.shelves) links = {
		...links,
		...await attempt(shelf.name, () => shelf.keep(news)) ?? {}
	};
	const comment = ports.write(report, links, tripped);
	const message = {
		...news,
		files: new Map([...news.files, ["comment.md", comment]]),
		comment,
		links,
		tripped
	};
	for (const channel of ports.channels) await attempt(channel.name, () => channel.publish(message));
	return {
		report,
		tripped
	};
}
export { lookAfter, lookBefore, tell };
