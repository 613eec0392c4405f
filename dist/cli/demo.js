import { openRasteriser } from "../rasteriser.js";
import { checkFolder, parseRequest, parseTargetList, takeTargets } from "../snapshot.js";
import { VERSION } from "../version.js";
import { manners, progressOn } from "./cloud.js";
import { folder, screen, tellHere } from "./compare.js";
// src/cli/demo.ts
const DEFAULT_OUT = "cloudcraft-diff-demo";
const DEADLINE = 60;
const demo = {
	name: "demo",
	usage: "[--out DIR] [--scenario NAME]",
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
				]
			].join(", ")}`
		}
	},
	async run(given, terminal) {
		const out = given.text("out") ?? DEFAULT_OUT;
		const { scenarioNamed, targetsOf } = await import("./scenario.js");
		const scenario = scenarioNamed(given.text("scenario") ?? "release");
		checkFolder(out, "report");
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
			const take = () => takeTargets(lines, parseRequest({}), {
				cloud,
				now: () => new Date(),
				progress: progressOn(terminal)
			});
			const plans = await plansOf(simulator.plan(scenario.name));
			const before = await take();
			terminal.progress(`Deploying: ${scenario.title}`);
			simulator.deploy(scenario.name);
			const after = await take();
			const { tellWhatChanged } = await import("../lazy/told.js");
			const told = await tellWhatChanged(before, after, {
				toolVersion: VERSION,
				rasteriser: openRasteriser,
				plans
			});
			await tellHere(told, [], [folder(out), screen(terminal, out)]);
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
