import { ExpectedError } from "../../../errors.js";
import { findTeam } from "./teams.js";
import { createHash, timingSafeEqual } from "node:crypto";
// src/extras/simulator/access/keys.ts
/**
* simulator/access/: keys, teams, and who may see and change what.
* Not here: HTTP status codes of a refusal (http/handler.ts, routes/lookup.ts).
*/
const MODES = [
	"read",
	"read-write",
	"revoked"
];
/**
* Reads a key from the command line: `MODE=KEY` or `MODE@TEAM,TEAM=KEY`, with team names or ids.
* @throws ExpectedError KEY_UNREADABLE, TEAM_UNKNOWN
*/
function parseApiKey(text) {
	const [, word, teams, key = ""] = /^([a-z-]+)(?:@([^=]+))?=(\S+)$/.exec(text) ?? [];
	const mode = MODES.find((one) => one === word);
	if (mode === void 0) {
		const remedy = `Write MODE=KEY or MODE@TEAM=KEY, MODE one of ${MODES.join(", ")}.`;
		throw new ExpectedError("KEY_UNREADABLE", "A key for the simulator cannot be read.", remedy);
	}
	const names = teams?.split(",").map((name) => teamId(name.trim()));
	return {
		key,
		mode,
		...names && { teams: names }
	};
}
/**
* The key of an `Authorization` header; undefined if it is missing, wrong or revoked. `Bearer` is case-insensitive (RFC 9110, 11.1).
*/
function findCaller(keys, authorization) {
	const given = digest((authorization ?? "").replace(/^bearer +/i, "Bearer "));
	return keys.filter(({ key }) => timingSafeEqual(given, digest(`Bearer ${key}`))).find(({ mode }) => mode !== "revoked");
}
/** Team names as ids. @throws ExpectedError TEAM_UNKNOWN */
function withTeamIds(key) {
	return key.teams ? {
		...key,
		teams: key.teams.map(teamId)
	} : key;
}
function teamId(text) {
	const team = findTeam(text);
	if (team) return team.id;
	throw new ExpectedError("TEAM_UNKNOWN", `There is no team "${text.slice(0, 100)}".`, "Use Platform or Payments.");
}
function digest(text) {
	return createHash("sha256").update(text).digest();
}
export { findCaller, parseApiKey, withTeamIds };
