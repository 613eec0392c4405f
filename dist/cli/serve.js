import { ExpectedError } from "../errors.js";
import { once } from "node:events";
import process from "node:process";
// src/cli/serve.ts
const serve = {
	name: "serve",
	summary: "serves a simulated Cloudcraft on this machine, to try things on",
	usage: "[--port N] [--api-key KEY] [--scenario NAME] [--fault LIST]",
	positionals: 0,
	options: {
		port: {
			type: "string",
			value: "N",
			text: "the port (default: a free one)"
		},
		"api-key": {
			type: "string",
			value: "KEY",
			text: "the key to accept (default: a made-up one)"
		},
		scenario: {
			type: "string",
			value: "NAME",
			text: "what POST /simulator/deploy does (default release)"
		},
		fault: {
			type: "string",
			multiple: true,
			value: "LIST",
			text: "answer the next snapshots like this first, e.g. 202x3,429:1,500"
		}
	},
	async run(given, terminal) {
		const { startSimulator } = await import("../lazy/server.js");
		const { scenarioNamed } = await import("../lazy/scenario.js");
		const scenario = given.text("scenario");
		const port = readPort(given);
		const simulator = await startSimulator({
			port,
			...given.text("api-key") !== void 0 && { apiKey: given.text("api-key") },
			...scenario !== void 0 && { scenario: scenarioNamed(scenario).name },
			faults: given.texts("fault"),
			log: (line) => terminal.progress(line)
		}).catch((error) => {
			throw portError(error, port);
		});
		terminal.say(`listening on ${simulator.url}`);
		terminal.say(`CLOUDCRAFT_API_KEY=${simulator.apiKey}`);
		terminal.say(`deploy with: curl -X POST ${simulator.url}/simulator/deploy`);
		await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
		await simulator.close();
		return 0;
	}
};
function readPort(given) {
	const text = given.text("port") ?? "0";
	if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) throw new ExpectedError("OPTION_VALUE", `--port is "${text.slice(0, 100)}"`, "Give a port from 0 to 65535");
	return Number(text);
}
/** The system's refusal as a sentence; anything else as it is. */
function portError(error, port) {
	const code = error instanceof Error && "code" in error ? error.code : void 0;
	if (code === "EADDRINUSE") return new ExpectedError("PORT_TAKEN", `Port ${port} is taken`, "Give another --port, or none for a free one");
	if (code === "EACCES") return new ExpectedError("PORT_DENIED", `Port ${port} may not be used`, "Give a --port above 1023, or none");
	return error;
}
export { serve };
