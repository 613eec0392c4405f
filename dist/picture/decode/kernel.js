import { COLOUR_TABLES } from "./colour-distance.js";
import { KERNEL_WASM } from "./kernel-wasm.js";
// src/picture/decode/kernel.ts
/**
* Module state: the kernel is compiled once per process, which takes longer than a small comparison. It carries nothing from one
* comparison to the next: `begin` resets it, and its memory, rows and tables of a few megabytes, is reused.
*/
let compiled;
/** The imports of an instance are fixed when it is compiled, so they reach the current host through this. */
const connection = {
	host: void 0,
	columns: 0
};
/**
* Runs the kernel for a host, one at a time.
* @param columns the number of cells in a band
* @returns undefined without WebAssembly SIMD, or without enough memory for the kernel
*/
function runKernel(host, columns, use) {
	try {
		compiled ??= compile();
		Object.assign(connection, {
			host,
			columns
		});
		return use(compiled);
	} catch (error) {
		if (error instanceof Error && /^(CompileError|LinkError|RuntimeError|ReferenceError)$/.test(error.name)) return void 0;
		throw error;
	} finally {
		connection.host = void 0;
	}
}
function compile() {
	const bytes = (from, length) => new Uint8Array(kernel.memory.buffer, from, length);
	let view = new Uint32Array();
	const cells = (from, length) => {
		const { buffer } = kernel.memory;
		if (!(view.buffer === buffer && view.byteOffset === from && view.length === length)) view = new Uint32Array(buffer, from, length);
		return view;
	};
	const kernel = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(KERNEL_WASM, "base64")), { host: {
		read: (side, to, room) => connection.host?.read(side, bytes(to, room)) ?? 0,
		write: (from, length) => connection.host?.write(bytes(from, length)),
		takeCells: (from, band) => connection.host?.takeCells(cells(from, connection.columns), band)
	} }).exports;
	new Float64Array(kernel.memory.buffer, kernel.colourTables(), COLOUR_TABLES.length).set(COLOUR_TABLES);
	return kernel;
}
export { runKernel };
