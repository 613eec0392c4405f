import { ExpectedError } from "../errors.js";
import { isLoopback } from "./connection.js";
import http from "node:http";
import https from "node:https";
// src/cloudcraft/agents.ts
const PROXY_VARIABLES = [
	"HTTP_PROXY",
	"HTTPS_PROXY",
	"NO_PROXY",
	"http_proxy",
	"https_proxy",
	"no_proxy"
];
/**
* Keep-alive agents that use the proxy of the environment. got itself ignores HTTPS_PROXY; Node's agents support `proxyEnv`
* since 24.5 and ignore it before. Loopback is never proxied: plain http is allowed there only because the key does not leave
* the machine.
*/
function openAgents(env, baseUrl) {
	const options = {
		keepAlive: true,
		proxyEnv: isLoopback(new URL(baseUrl).hostname) ? {} : proxyVariables(env)
	};
	try {
		return {
			http: new http.Agent(options),
			https: new https.Agent(options)
		};
	} catch {
		throw new ExpectedError("PROXY_INVALID", "The proxy in HTTPS_PROXY or HTTP_PROXY is not a web address", "Correct or unset it.");
	}
}
function proxyVariables(env) {
	return Object.fromEntries(PROXY_VARIABLES.flatMap((name) => env[name] ? [[name, env[name]]] : []));
}
export { openAgents };
