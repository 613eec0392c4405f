import { deploymentNamed } from "./deployments.js";
import { createHandler } from "./http/handler.js";
import { createLimiter } from "./http/rate-limit.js";
import { accountRoutes } from "./routes/accounts.js";
import { controlRoutes } from "./routes/control.js";
import { snapshotRoutes } from "./routes/snapshots.js";
import { deploy, freshState } from "./state.js";
import { createServer } from "node:http";
import { randomBytes } from "node:crypto";
// src/simulator/server.ts
/** The rate that Cloudcraft's API documents. */
const DOCUMENTED_RATE = {
	requests: 20,
	seconds: 10
};
/**
* Starts a simulated Cloudcraft on loopback, with a made-up company in it whose clouds change when they are told to.
* @throws ExpectedError DEPLOYMENT_UNKNOWN, FAULT_UNKNOWN
*/
async function startSimulator(options = {}) {
	const { port = 0, scenario = "release", faults = [], seed = 1, now = () => new Date() } = options;
	const { scanMilliseconds = 300, rateLimit = DOCUMENTED_RATE, log = () => {} } = options;
	const apiKey = options.apiKey ?? randomBytes(32).toString("base64");
	deploymentNamed(scenario);
	const state = freshState(seed, faults);
	const routes = [
		...controlRoutes(state, {
			scenario,
			seed
		}),
		...accountRoutes(state),
		...snapshotRoutes(state, {
			milliseconds: scanMilliseconds,
			now
		})
	];
	const limiter = rateLimit ? createLimiter(rateLimit) : () => 0;
	const server = createServer(createHandler({
		routes,
		apiKey,
		limiter,
		now,
		log
	}));
	return {
		url: await listen(server, port),
		apiKey,
		deploy: (name) => deploy(state, name),
		close: () => stop(server)
	};
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
