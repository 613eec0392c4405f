import { getDotPath, safeParse } from "../../vendor/valibot.js";
import { ExpectedError, describeError } from "../../errors.js";
import { ONE_ISSUE, isObject, own } from "../../json.js";
import { visibleLine } from "../../text.js";
import { EvidenceShape, digestOfReport } from "../facts.js";
import { EVIDENCE_FILE, evidenceText } from "../statement.js";
import { checkBeside, firstDifference, makeAgain, parsed, shown } from "../verify.js";
// src/report/verify/verify.ts
/**
* Is a report true? `verify.ts` checks its digest, its snapshots and every byte of it; `beside.ts` checks the files next to it; `make-again.ts` compares the snapshots again with
* the rules and options in the report; `adopt-besides.ts` lists the parts that cannot be recomputed from snapshots alone. Files are read
* elsewhere.
*/
/**
* Rebuilds a report from its snapshots, with its rules and options, and compares every byte. Says what has been changed: the report, its
* evidence, or a snapshot.
*/
async function verifyReport(claim) {
	const given = parsed("report.json", claim.report);
	if (typeof given === "string") return isFalse(given);
	const evidence = safeParse(EvidenceShape, own(given, "evidence"), ONE_ISSUE);
	if (!evidence.success) return withoutEvidence(given, claim, getDotPath(evidence.issues[0]));
	const isSealed = digestOfReport(given) === evidence.output.sha256;
	const problem = snapshotProblem(claim, evidence.output);
	if (problem !== void 0) return isSealed ? problem : isFalse(problem.because);
	const made = await makeAgain(given, evidence.output, claim);
	if (made instanceof ExpectedError) return isSealed ? unknown(describeError(made)) : isFalse(BROKEN_SEAL);
	const { difference, notRecomputed } = made;
	if (difference !== void 0) return differs(difference, isSealed ? otherVersion(given, claim) : void 0);
	if (!isSealed) return {
		...isFalse(BROKEN_SEAL),
		notRecomputed
	};
	return besideAnswer({
		...evidenceAnswer(given, claim),
		notRecomputed
	}, made, claim.beside, otherVersion(given, claim));
}
/** The files next to a report say nothing about one that is not true. */
function besideAnswer(so, made, beside, version) {
	if (so.answer !== "true" || beside === void 0) return so;
	const pageNeeds = whatPageNeeds(made);
	const { changed, notRecomputed } = checkBeside(beside, {
		...made,
		...pageNeeds !== void 0 && { pageNeeds }
	});
	if (changed !== void 0) return fileDiffers(changed, version);
	return {
		...so,
		notRecomputed: [...so.notRecomputed, ...notRecomputed]
	};
}
/** The page of a run has a title and links that the report does not contain. */
function whatPageNeeds({ report, notRecomputed }) {
	if (report.evidence?.run !== void 0) return "the title and the links of its run";
	return notRecomputed.length > 0 ? "the parts that were not recomputed" : void 0;
}
function fileDiffers(name, version) {
	const because = `${visibleLine(name, 200)} is not what the snapshots produce`;
	return version === void 0 ? isFalse(because) : unknown(`${because}. ${version}`);
}
const BROKEN_SEAL = "report.json: evidence.sha256 is not the digest of the report: something in it that the snapshots do not contain was changed";
function isFalse(because) {
	return {
		answer: "false",
		because,
		notRecomputed: []
	};
}
function unknown(because) {
	return {
		answer: "unknown",
		because,
		notRecomputed: []
	};
}
/** A report of an older version has no evidence; one of this version had some when it was written. */
function withoutEvidence(given, claim, place) {
	const version = otherVersion(given, claim);
	if (!Object.hasOwn(given, "evidence") && version !== void 0) return unknown(`report.json has no evidence. ${version}`);
	return isFalse(`report.json: evidence${place === null ? "" : `.${place}`} is missing or was changed`);
}
function otherVersion(given, { toolVersion }) {
	const tool = own(given, "tool");
	const version = isObject(tool) ? own(tool, "version") : void 0;
	if (version === toolVersion) return void 0;
	return `It was made with version ${visibleLine(String(version), 40)} and this is ${toolVersion}: verify it with that version`;
}
/** What is wrong with the snapshots, before anything is compared; undefined if they are those of the report. */
function snapshotProblem(claim, { snapshots, reports }) {
	if (reports !== void 0) return unknown(`the report combines those of ${reports.length} jobs: verify each of them with its own snapshots`);
	for (const side of ["before", "after"]) {
		const [snapshot, named] = [claim[side], snapshots?.[side]];
		if (snapshot instanceof ExpectedError) return isFalse(`the ${side}-snapshot: ${snapshot.message}`);
		if (snapshot?.manifestSha256 === named) continue;
		if (snapshot === void 0) return unknown(`the report names a ${side}-snapshot: give it with --${side}`);
		if (named === void 0) return unknown(`report.json names no ${side}-snapshot that it was made from`);
		return isFalse(`the ${side}-snapshot: its manifest.json is not the one that the report names`);
	}
}
/** @param version why a difference need not mean that someone has changed something; undefined if it does */
function differs({ place, given, expected }, version) {
	const because = `report.json: ${place} is ${shown(given)}, the snapshots say ${shown(expected)}`;
	return version === void 0 ? isFalse(because) : unknown(`${because}. ${version}`);
}
/** evidence.json follows from the report, with or without names. */
function evidenceAnswer(given, { evidence }) {
	if (evidence === void 0) return {
		answer: "true",
		because: ""
	};
	const statement = parsed(EVIDENCE_FILE, evidence);
	if (typeof statement === "string") return {
		answer: "false",
		because: statement
	};
	const report = given;
	const found = [true, false].map((named) => firstDifference(statement, JSON.parse(evidenceText(report, named))));
	if (found.includes(void 0)) return {
		answer: "true",
		because: ""
	};
	const place = found.flatMap((one) => one?.place ?? []).toSorted((one, other) => other.length - one.length)[0] ?? "";
	return {
		answer: "false",
		because: `${EVIDENCE_FILE}: ${place} is not what follows from report.json`
	};
}
export { verifyReport };
