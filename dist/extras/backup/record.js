import { MANIFEST, blueprintFile } from "./manifest.js";
// src/extras/backup/record.ts
/**
* Writes the manifest before the first file and after each one, so that all listed files exist whenever the process ends.
* @param known the files of an earlier backup, which stay listed until they are replaced
*/
function openRecord(store, known, { toolVersion, ...header }) {
	const files = new Map(known.files.map((entry) => [entry.file, entry]));
	const blueprints = new Map(known.blueprints);
	const start = {
		schemaVersion: 1,
		kind: "cloudcraft-backup",
		tool: {
			name: "cloudcraft-deployment-diff",
			version: toolVersion
		},
		...header
	};
	const write = (complete) => {
		const sorted = [...blueprints.values()].sort((one, other) => one.id < other.id ? -1 : 1);
		const manifest = {
			...start,
			complete,
			files: [...files.values()],
			blueprints: sorted
		};
		store.write(MANIFEST, toText(manifest));
	};
	const put = (file, content) => {
		const text = toText(content);
		store.write(file, text);
		return {
			file,
			sha256: store.sha256(text)
		};
	};
	write(false);
	return {
		file(file, content) {
			files.set(file, put(file, content));
			write(false);
		},
		blueprint(copy) {
			blueprints.set(copy.id, {
				...put(blueprintFile(copy.id), copy),
				id: copy.id,
				name: copy.name
			});
			write(false);
		},
		keep: (entry) => void blueprints.set(entry.id, entry),
		drop(entry) {
			blueprints.delete(entry.id);
			write(false);
			store.remove(entry.file);
		},
		finish: () => write(true)
	};
}
function toText(content) {
	return `${JSON.stringify(content, null, 2)}\n`;
}
export { openRecord };
