// src/extras/simulator/document/edges.ts
/** The connections between what is shown. */
function writeEdges(scan) {
	const shown = new Map(scan.resources.map((resource) => [resource.handle, resource]));
	return scan.resources.flatMap((from) => from.connects.flatMap((handle) => {
		const to = shown.get(handle);
		return to ? [writeEdge(scan, from, to)] : [];
	}));
}
/** Volumes and replicas have an `edge` without an id, everything else an `autoedge`. */
function writeEdge(scan, from, to) {
	const ends = {
		from: scan.ids.get(from.handle),
		to: scan.ids.get(to.handle)
	};
	return {
		...to.type === "ebs" || to.type === "azuredisk" || from.type === "rds" && to.type === "rds" ? { type: "edge" } : {
			id: `${ends.from}-${ends.to}`,
			type: "autoedge"
		},
		...ends,
		color: "#000000",
		width: 2,
		dashed: false,
		endCap: "arrow"
	};
}
export { writeEdges };
