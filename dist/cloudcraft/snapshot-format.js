// src/cloudcraft/snapshot-format.ts
const MIB = 2 ** 20;
/** How each format is announced, and how large it may grow before the client stops reading. */
const SNAPSHOT_FORMATS = {
	json: {
		contentType: "application/json",
		maxBytes: 256 * MIB
	},
	png: {
		contentType: "image/png",
		maxBytes: 64 * MIB
	},
	svg: {
		contentType: "image/svg+xml",
		maxBytes: 64 * MIB
	},
	pdf: {
		contentType: "application/pdf",
		maxBytes: 64 * MIB
	},
	mxGraph: {
		contentType: "application/xml",
		maxBytes: 64 * MIB
	}
};
/**
* The query of a snapshot call. Labels and edges are always asked for: without them the document loses the names of its components
* and their connections. Looks and size go with pictures only.
*/
function snapshotQuery(format, request) {
	const query = new URLSearchParams();
	if (request.filter) query.set("filter", request.filter);
	if (request.exclude?.length) query.set("exclude", request.exclude.join(","));
	query.set("label", "true");
	query.set("autoconnect", "true");
	if (format === "json") return query;
	query.set("projection", request.projection);
	query.set("theme", request.theme);
	if (format === "mxGraph") return query;
	query.set("width", String(request.width));
	query.set("height", String(request.height));
	return query;
}
export { SNAPSHOT_FORMATS, snapshotQuery };
