import { VERSION } from "../version.js";
import { openAgents } from "./agents.js";
import { checkConnection } from "./connection.js";
import { DOCUMENTED_PACE, Pace, paceOfKey } from "./pace.js";
import { DEFAULT_RETRY } from "./policy.js";
import { systemTime } from "./time.js";
// src/cloudcraft/session.ts
const DEFAULT_DEADLINE_SECONDS = 900;
const USER_AGENT = `cloudcraft-deployment-diff/${VERSION}`;
/** @throws ExpectedError API_KEY_MISSING, API_KEY_MALFORMED, API_URL_INVALID, API_URL_INSECURE, PROXY_INVALID */
function openSession(options) {
	const connection = checkConnection({
		apiKey: options.apiKey,
		apiUrl: options.baseUrl
	});
	const limit = options.pace ?? DOCUMENTED_PACE;
	const agents = openAgents(options.env ?? {}, connection.baseUrl);
	return {
		wire: {
			connection,
			userAgent: options.userAgent ?? USER_AGENT,
			agents,
			signal: options.signal
		},
		pace: options.time ? new Pace(limit, options.time) : paceOfKey(connection.apiKey, connection.baseUrl, limit),
		retry: {
			...DEFAULT_RETRY,
			...options.retry
		},
		time: options.time ?? systemTime,
		deadline: options.deadline ?? DEFAULT_DEADLINE_SECONDS,
		log: options.log ?? { info: () => {} }
	};
}
export { openSession };
