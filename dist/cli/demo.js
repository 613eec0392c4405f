import { openRasteriser } from "../rasteriser.js";
import { checkFolder, parseRequest, parseTargetList, takeTargets } from "../snapshot.js";
import { VERSION } from "../version.js";
import { CALM_OPTIONS, calmFor, readSettle } from "./calm.js";
import { manners, progressOn } from "./cloud.js";
import { folder, json, screen, tellHere } from "./compare.js";
import process from "node:process";
// src/cli/demo.ts
const DEFAULT_OUT = "cloudcraft-diff-demo";
const DEADLINE = 60;
/** Seconds to wait for a deployment that goes on after it has returned. */
const SETTLE = 10;
const demo = {
	name: "demo",
	usage: "[--out DIR] [--scenario NAME] [--settle SECONDS] [--control] [--json]",
	positionals: 0,
	options: {
		out: {
			type: "string",
			value: "DIR",
			text: `where the report goes (default ${DEFAULT_OUT}/)`
		},
		scenario: {
			type: "string",
			value: "NAME",
			text: `the deployment (default release): ${[
				...[
					"release",
					"nothing",
					"rollout",
					"ecs-rollout",
					"eks-rollout",
					"scale-up",
					"scale-down",
					"blue-green"
				],
				...[
					"database-resize",
					"database-removed",
					"database-replaced",
					"security-group-opened",
					"bucket-removed"
				],
				...[
					"load-balancer-replaced",
					"lambda-updated",
					"permission-lost",
					"new-service",
					"stack-removed",
					"azure-release"
				],
				...[
					"azure-rollout",
					"azure-scale",
					"azure-server-resized",
					"azure-share-removed",
					"planned"
				],
				...[
					"rolling",
					"never-settles",
					"drift"
				]
			].join(", ")}`
		},
		...CALM_OPTIONS,
		json: {
			type: "boolean",
			text: "print report.json on stdout"
		}
	},
	async run(given, terminal) {
		const isJson = given.flag("json");
		if (isJson) terminal.reserveStdout();
		const out = given.text("out") ?? DEFAULT_OUT;
		const { scenarioNamed, targetsOf } = await import("./scenario.js");
		const scenario = scenarioNamed(given.text("scenario") ?? "release");
		const settle = readSettle(given) ?? (scenario.setsOff === void 0 ? 0 : SETTLE);
		const control = given.flag("control") || scenario.earlier !== void 0;
		checkFolder(out, "report");
		const { driftNamed } = await import("../lazy/drifts.js");
		const { startSimulator } = await import("../extras/simulator/server.js");
		const simulator = await startSimulator();
		try {
			const { apiKey, url: baseUrl } = simulator;
			const { openCloud } = await import("../lazy/client.js");
			const cloud = openCloud({
				apiKey,
				baseUrl,
				deadline: DEADLINE,
				...manners(terminal, given)
			});
			const lines = parseTargetList(targetsOf(scenario));
			const take = (wanted) => {
				const calm = calmFor({
					...wanted,
					limit: DEADLINE
				});
				const ports = {
					cloud,
					now: () => new Date(),
					progress: progressOn(terminal)
				};
				return takeTargets(lines, parseRequest({}), {
					...ports,
					...calm && { calm }
				});
			};
			const plans = await plansOf(simulator.plan(scenario.name));
			const baseline = scenario.earlier && await take({
				seconds: 0,
				control: false
			});
			for (const name of scenario.earlier ?? []) {
				terminal.progress(`Meanwhile: ${driftNamed(name).title}`);
				simulator.drift(name);
			}
			const before = await take({
				seconds: 0,
				control
			});
			terminal.progress(`Deploying: ${scenario.title}`);
			simulator.deploy(scenario.name);
			const after = await take({
				seconds: settle,
				control: false
			});
			const { tellWhatChanged } = await import("../lazy/told.js");
			const told = await tellWhatChanged(before, after, {
				toolVersion: VERSION,
				rasteriser: openRasteriser,
				plans,
				...baseline && { baseline: {
					snapshot: baseline,
					since: { by: "deployment" }
				} }
			});
			const people = isJson ? process.stderr : process.stdout;
			await tellHere(told, [], [
				folder(out),
				...isJson ? [json(terminal)] : [],
				screen(terminal, out, people)
			]);
		} finally {
			await simulator.close();
		}
		return 0;
	}
};
/** What the deployment has announced, where it has. */
async function plansOf(plan) {
	if (plan === void 0) return [];
	const { tryReadPlan } = await import("../lazy/read-plan.js");
	return [tryReadPlan("tfplan.json", new TextEncoder().encode(JSON.stringify(plan)))];
}
export { demo };
