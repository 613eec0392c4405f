import { ExpectedError } from "../../errors.js";
import { DOCUMENTED_RATE, LIKELY, accountRoutes, beginDrift, blueprintRoutes, controlRoutes, createHandler, createLimits, createScans, deploy, deploymentNamed, driftNow, exportRoutes, freshState, iamRoutes, peopleRoutes, planOf, snapshotRoutes, takeFault, withTeamIds } from "../simulator.js";
import { createServer } from "node:http";
import { randomBytes } from "node:crypto";
// src/extras/simulator/server.ts
/**
* extras/simulator/: a simulated Cloudcraft for the demo, `serve` and the tests.
* A world of invented accounts (world/) changes through deployments (deployments/); routes/ answer the documented API by writing it as
* Cloudcraft documents (document/) and drawing them (render/); http/ has faults and rate limits.
* Follows the documented API, never our client: the official SDKs must work against it.
* Not here: anything that the Action loads, and real prices or policies.
*/
/** Cloudcraft holds a snapshot request for this long, in milliseconds. */
const LONG_POLL = 12e4;
/**
* Starts a simulated Cloudcraft on loopback with the accounts of an invented company, which change on request.
* @throws ExpectedError DEPLOYMENT_UNKNOWN, DRIFT_UNKNOWN, FAULT_UNKNOWN, TEAM_UNKNOWN, BASE_PATH_INVALID
*/
async function startSimulator(options = {}) {
	const { port = 0, scenario = "release", faults = [], seed = 1, now = () => new Date(), keyMode = "read-write" } = options;
	const apiKey = options.apiKey ?? randomBytes(32).toString("base64");
	const keys = [{
		key: apiKey,
		mode: keyMode
	}, ...options.keys ?? []].map(withTeamIds);
	const basePath = checkBasePath(options.basePath ?? "");
	deploymentNamed(scenario);
	const state = freshState(seed, faults);
	for (const name of options.drifts ?? []) beginDrift(state, name);
	const { rateLimit = DOCUMENTED_RATE, log = () => {} } = options;
	const limits = rateLimit ? createLimits(rateLimit) : () => 0;
	const server = createServer(createHandler({
		routes: routesOf(state, options, scenario, seed),
		keys,
		waitFor: ({ key }, route) => limits(key, now().getTime(), route?.draws ?? false),
		basePath,
		refusals: doubtsOf(options).refusals,
		faultAt: (path) => takeFault(state.faults, path),
		log
	}));
	server.keepAliveTimeout = 65e3;
	return {
		url: await listen(server, port) + basePath,
		apiKey,
		close: () => stop(server),
		deploy: (name) => deploy(state, name),
		drift: (name) => driftNow(state, name),
		plan: (name) => planOf(state, name)
	};
}
/** All 22 operations and the control routes; the first match answers. */
function routesOf(state, options, scenario, seed) {
	const { scanMilliseconds = 300, longPollMilliseconds = LONG_POLL, now = () => new Date() } = options;
	const office = {
		state,
		doubts: doubtsOf(options),
		now
	};
	return [
		...controlRoutes(state, {
			scenario,
			seed
		}),
		...peopleRoutes(office),
		...iamRoutes(),
		...accountRoutes(office),
		...snapshotRoutes(office, createScans(scanMilliseconds, longPollMilliseconds)),
		...blueprintRoutes(office),
		...exportRoutes(office)
	];
}
function doubtsOf({ doubts }) {
	return {
		...LIKELY,
		...doubts
	};
}
function checkBasePath(path) {
	if (/^(\/[A-Za-z0-9._~-]{1,50}){0,5}$/.test(path)) return path;
	throw new ExpectedError("BASE_PATH_INVALID", `The base path is "${path.slice(0, 100)}".`, "Write it like /govcloud.");
}
function listen(server, port) {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", () => {
			server.off("error", reject);
			resolve(`http://127.0.0.1:${server.address().port}`);
		});
	});
}
function stop(server) {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}
export { startSimulator };
