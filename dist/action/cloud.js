import { CloudcraftClient } from "../cloudcraft/client.js";
import { checkConnection } from "../cloudcraft/connection.js";
import { takeTargets } from "../deployment-diff.js";
import { ExpectedError } from "../errors.js";
import { targetTitle } from "../snapshot/target.js";
import { VERSION } from "../version.js";
import { distinct } from "./failure.js";
import { logLine } from "./log-line.js";
import { hideInLog } from "./names-in-log.js";
import { isRestrictedHere } from "./visibility.js";
// src/action/cloud.ts
/** Takes a snapshot as the inputs say. @throws ExpectedError or AggregateError when nothing at all could be had */
async function takeForJob(inputs, deadline = inputs.timeoutSeconds) {
	const cloud = openCloud(inputs, deadline);
	const ports = await isRestrictedHere(inputs) ? {
		cloud: discreet(cloud, inputs),
		progress: discreetProgress(inputs)
	} : {
		cloud,
		progress: logProgress
	};
	return takeTargets(inputs.targets, inputs.request, {
		...ports,
		now: () => new Date()
	});
}
/** Cloudcraft's errors and ours name accounts, also those that nobody asked for ("did you mean"). */
function discreet(cloud, { targets }) {
	for (const [at, { account }] of targets.entries()) hideInLog(account, `account ${at + 1}`);
	return {
		...cloud,
		async accounts() {
			const accounts = await cloud.accounts();
			for (const { id, name } of accounts) for (const text of [id, name]) hideInLog(text, "an account");
			return accounts;
		}
	};
}
function discreetProgress({ targets }) {
	const total = targets.reduce((sum, { regions }) => sum + regions.length, 0);
	let count = 0;
	const begin = (target) => {
		count += 1;
		hideInLog(targetTitle(target), `target ${count} of ${total}`);
		logProgress.begin(target);
	};
	return {
		...logProgress,
		begin
	};
}
function openCloud({ apiKey, apiUrl }, deadline) {
	const connection = checkConnection({
		apiKey,
		apiUrl
	});
	const userAgent = `cloudcraft-deployment-diff/${VERSION}`;
	const client = new CloudcraftClient({
		...connection,
		userAgent,
		deadline,
		log: { info: logLine },
		env: process.env
	});
	return {
		host: new URL(connection.baseUrl).host,
		accounts: () => client.accounts(),
		inventory: (target, request) => client.inventory(target, request),
		render: (target, request) => client.render(target, request)
	};
}
const logProgress = {
	begin: (target) => logLine(`${targetTitle(target)}: scanning`),
	done: ({ target, inventory, render }) => {
		const failed = [inventory, render].filter((part) => part instanceof ExpectedError);
		logLine(failed.length === 0 ? `${targetTitle(target)}: scanned` : failed.map((error) => error.message).join("; "));
	}
};
/** What is missing in a snapshot, each failure once. */
function failuresIn(snapshot) {
	const parts = snapshot.targets.flatMap(({ inventory, render }) => [inventory, render]);
	return distinct(parts.filter((part) => part instanceof ExpectedError));
}
export { failuresIn, takeForJob };
