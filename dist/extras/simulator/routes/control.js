import { ExpectedError } from "../../../errors.js";
import { DEPLOYMENTS } from "../deployments.js";
import { parseFaults } from "../http/faults.js";
import { jsonReply, refuse } from "../reply.js";
import { deploy, freshState, planOf } from "../state.js";
// src/extras/simulator/routes/control.ts
/** Control routes, which Cloudcraft does not have. They need no key. */
function controlRoutes(state, { scenario, seed }) {
	return [
		{
			method: "GET",
			path: "/simulator",
			open: true,
			answer: () => describe(state, scenario)
		},
		{
			method: "POST",
			path: "/simulator/deploy",
			open: true,
			answer: () => deployNow(state, scenario)
		},
		{
			method: "POST",
			path: "/simulator/deploy/:name",
			open: true,
			answer: ({ params }) => deployNow(state, params["name"] ?? "")
		},
		{
			method: "GET",
			path: "/simulator/plan/:name",
			open: true,
			answer: ({ params }) => planNow(state, params["name"] ?? "")
		},
		{
			method: "POST",
			path: "/simulator/faults",
			open: true,
			answer: ({ body }) => setFaults(state, body)
		},
		{
			method: "POST",
			path: "/simulator/reset",
			open: true,
			answer: () => {
				Object.assign(state, freshState(seed, []));
				return jsonReply({ reset: true });
			}
		}
	];
}
function describe(state, scenario) {
	const deployments = DEPLOYMENTS.map(({ name, title }) => ({
		name,
		title
	}));
	const accounts = state.linked.map(({ provider, id, name, regions }) => ({
		provider,
		id,
		name,
		regions: [...regions.keys()]
	}));
	return jsonReply({
		scenario,
		deployed: state.deployed,
		faults: state.faults.length,
		accounts,
		deployments
	});
}
function deployNow(state, name) {
	return withAdvice(404, () => {
		deploy(state, name);
		return jsonReply({ deployed: name });
	});
}
function planNow(state, name) {
	return withAdvice(404, () => {
		const plan = planOf(state, name);
		if (plan === void 0) throw refuse(404, "not_found", `The deployment ${name} has no plan.`);
		return jsonReply(plan);
	});
}
function setFaults(state, body) {
	const list = readList(body);
	return withAdvice(400, () => {
		state.faults = parseFaults(list);
		return jsonReply({ faults: state.faults.length });
	});
}
function readList(body) {
	const wrong = refuse(400, "invalid_parameter", "Send a JSON list of faults, such as [\"202x3\",\"429:1\"]");
	let parsed;
	try {
		parsed = JSON.parse(body);
	} catch {
		throw wrong;
	}
	if (!Array.isArray(parsed) || !parsed.every((item) => typeof item === "string")) throw wrong;
	return parsed;
}
/** Adds the remedy of an expected error to the answer. */
function withAdvice(status, answer) {
	try {
		return answer();
	} catch (error) {
		if (!(error instanceof ExpectedError)) throw error;
		throw refuse(status, status === 404 ? "not_found" : "invalid_parameter", `${error.message} ${error.remedy}`);
	}
}
export { controlRoutes };
