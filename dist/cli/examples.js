// src/cli/examples.ts
/** The first use, from nothing to a report. */
const FIRST_STEPS = [
	"demo",
	"snapshot --target \"Production: us-east-1\" --out before",
	"snapshot --target \"Production: us-east-1\" --out after",
	"compare before after --out report"
];
/** What people do most with each command: the help begins with these. Each is a whole command line without `cloudcraft-diff`. */
const EXAMPLES = {
	demo: [
		"demo",
		"demo --scenario security-group-opened --out demo",
		"demo --scenario rolling"
	],
	snapshot: ["snapshot --target \"Production: us-east-1, eu-west-1\" --out before", "snapshot --target \"Production: us-east-1\" --settle 300 --out after"],
	compare: ["compare before after", "compare before after --out report --fail-on destructive,exposure"],
	verify: ["verify report --before before --after after"],
	history: ["history reports --out site --title \"Our cloud\""],
	watch: ["watch --target \"Production: us-east-1\" --baseline after --fail-on drift", "watch --target \"Production: us-east-1\" --baseline after --out report --json > report.json"],
	inventory: ["inventory --target \"Production: us-east-1\" --format csv"],
	whoami: ["whoami"],
	teams: ["teams --json"],
	accounts: ["accounts"],
	"accounts list": ["accounts list --json"],
	"accounts add": ["accounts add aws --name Production --role-arn arn:aws:iam::111122223333:role/cloudcraft"],
	"accounts update": ["accounts update Production --name \"Production EU\""],
	"accounts remove": ["accounts remove Staging --yes"],
	"accounts iam": ["accounts iam"],
	"blueprints list": ["blueprints list"],
	"blueprints get": ["blueprints get 0d7a1c1e-9a43-4c0e-a1c5-2d8f9b6f3e55 --out blueprint.json"],
	"blueprints create": ["blueprints create before/1-production-us-east-1/inventory.json --name \"Production today\""],
	"blueprints update": ["blueprints update 0d7a1c1e-9a43-4c0e-a1c5-2d8f9b6f3e55 blueprint.json"],
	"blueprints delete": ["blueprints delete 0d7a1c1e-9a43-4c0e-a1c5-2d8f9b6f3e55 --yes"],
	"blueprints export": ["blueprints export 0d7a1c1e-9a43-4c0e-a1c5-2d8f9b6f3e55 --out diagram.png"],
	budget: ["budget 0d7a1c1e-9a43-4c0e-a1c5-2d8f9b6f3e55 --currency EUR"],
	backup: ["backup --out backup"],
	restore: ["restore backup --dry-run", "restore backup --yes"],
	convert: ["convert template.yaml --out diagram.json", "convert network.yaml app.yaml --parameter Env=prod --out diagram.json"],
	serve: ["serve --port 8080", "serve --drift autoscaler"],
	completion: ["completion bash > ~/.local/share/bash-completion/completions/cloudcraft-diff"]
};
export { EXAMPLES, FIRST_STEPS };
