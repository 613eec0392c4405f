import { ExpectedError } from "../errors.js";
import { parseInventory } from "../inventory.js";
import { inventoryRows, rowsToCsv } from "../report/inventory-rows.js";
import { takeTargetInventories, targetTitle } from "../snapshot.js";
import { SNAPSHOT_OPTIONS, connectCloud, progressOn, readSnapshotOptions } from "./cloud.js";
import { errorLines } from "./error-lines.js";
// src/cli/inventory.ts
const FORMATS = {
	json: (rows) => `${JSON.stringify(rows, null, 2)}\n`,
	csv: rowsToCsv,
	ndjson: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join("")
};
const inventory = {
	name: "inventory",
	usage: "--target \"NAME: REGION, …\" [--format json|csv|ndjson]",
	positionals: 0,
	options: {
		format: {
			type: "string",
			value: "NAME",
			text: "json, csv or ndjson (default json)"
		},
		...SNAPSHOT_OPTIONS
	},
	operations: [
		"listMyAwsAccounts",
		"listMyAzureAccounts",
		"snapshotAwsAccount",
		"snapshotAzureAccount"
	],
	async run(given, terminal) {
		terminal.reserveStdout();
		const format = given.text("format") ?? "json";
		if (!Object.hasOwn(FORMATS, format)) throw new ExpectedError("OPTION_VALUE", `--format is "${format.slice(0, 100)}"`, "Choose json, csv or ndjson");
		const { lines, request } = readSnapshotOptions(given);
		const cloud = await connectCloud(given, terminal);
		const taken = await takeTargetInventories(lines, request, {
			cloud,
			now: () => new Date(),
			progress: progressOn(terminal)
		});
		const rows = [];
		const failures = [];
		for (const { target, inventory: content } of taken.targets) if (content instanceof ExpectedError) failures.push(content);
		else if (content !== void 0) rows.push(...inventoryRows(target, parseInventory(targetTitle(target), content)));
		if (failures.length === taken.targets.length) throw failures.length === 1 ? failures[0] : new AggregateError(failures);
		terminal.document(FORMATS[format]?.(rows) ?? "");
		for (const failure of failures) terminal.complain(errorLines(failure));
		return failures.length > 0 ? 1 : 0;
	}
};
export { inventory };
