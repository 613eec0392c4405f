import { checkConnection, openCloud } from "../../cloudcraft.js";
import { ExpectedError } from "../../errors.js";
import { resolveTargets, takeTargets, targetTitle } from "../../snapshot.js";
import { visibleLine } from "../../text.js";
import { setTimeout } from "node:timers/promises";
// src/action/job/cloud.ts
/**
* Takes a snapshot as the inputs say.
* @param deadline seconds for all requests to Cloudcraft
* @param calm how to handle an account that changes by itself; the deadline is its limit
* @throws ExpectedError or AggregateError if nothing at all could be fetched
*/
async function takeForJob(job, deadline, calm) {
	const { targets, request } = job.inputs;
	const cloud = connect(job, deadline);
	const isDiscreet = await job.isRestricted();
	const telling = await settling(job.log, calm, isDiscreet);
	const ports = isDiscreet ? {
		cloud: discreet(cloud, job),
		progress: {
			...discreetProgress(job),
			...telling
		}
	} : {
		cloud,
		progress: {
			...progressIn(job.log),
			...telling
		}
	};
	const patience = calm && { calm: {
		...calm,
		limit: deadline,
		pause: (seconds) => setTimeout(seconds * 1e3)
	} };
	return takeTargets(targets, request, {
		...ports,
		...patience,
		now: () => new Date()
	});
}
/** A line for each scan while waiting; with numbers instead of names where anyone can read it. The wording is loaded only when waiting. */
async function settling(log, calm, isDiscreet) {
	if (calm?.settle === void 0) return {};
	const { settleText } = await import("../../lazy/calm-words.js");
	const quote = isDiscreet ? void 0 : (name) => visibleLine(name, MAX_NAME);
	return { settling: (target, step) => log.line(`${targetTitle(target)}: ${settleText(step, quote)}`) };
}
const MAX_NAME = 100;
/**
* Finds the account of every target, without scanning any.
* @param deadline seconds for all requests to Cloudcraft
* @throws ExpectedError or AggregateError for a target whose account does not exist, for a key that is refused, and if Cloudcraft is
* unavailable
*/
async function findAccounts(job, deadline) {
	const cloud = connect(job, deadline);
	const { accounts } = await job.isRestricted() ? discreet(cloud, job) : cloud;
	resolveTargets(job.inputs.targets, await accounts());
}
/** Cloudcraft's errors and ours contain names of accounts, even of ones that are not in the inputs ("did you mean"). */
function discreet(cloud, { inputs: { targets }, log }) {
	for (const [at, { account }] of targets.entries()) log.hide(account, `account ${at + 1}`);
	return {
		...cloud,
		async accounts() {
			const accounts = await cloud.accounts();
			for (const { id, name } of accounts) for (const text of [id, name]) log.hide(text, "an account");
			return accounts;
		}
	};
}
function discreetProgress({ inputs: { targets }, log }) {
	const progress = progressIn(log);
	const total = targets.reduce((sum, { regions }) => sum + regions.length, 0);
	let count = 0;
	const begin = (target) => {
		count += 1;
		log.hide(targetTitle(target), `target ${count} of ${total}`);
		progress.begin(target);
	};
	return {
		...progress,
		begin
	};
}
function connect({ inputs: { apiKey, apiUrl }, log, env }, deadline) {
	const connection = checkConnection({
		apiKey,
		apiUrl
	});
	const info = (text) => log.line(text);
	return openCloud({
		...connection,
		deadline,
		log: { info },
		env
	});
}
function progressIn(log) {
	return {
		begin: (target) => log.line(`${targetTitle(target)}: scanning`),
		controlled: (target) => log.line(`${targetTitle(target)}: first of two scans done`),
		done: ({ target, inventory, render }) => {
			const failed = [inventory, render].filter((part) => part instanceof ExpectedError);
			const what = failed.map(({ message, said }) => message + (said && `: ${log.strike(said)}`)).join("; ");
			log.line(failed.length === 0 ? `${targetTitle(target)}: scanned` : what);
		}
	};
}
export { findAccounts, takeForJob };
