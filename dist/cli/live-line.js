import { printable } from "../text.js";
// src/cli/live-line.ts
const everySecond = (tick) => {
	const timer = setInterval(tick, 1e3).unref();
	return () => clearInterval(timer);
};
/** One line of progress that is overwritten as work goes on. A minute of silence would look like a hang. */
function openLiveLine(stream, each = everySecond) {
	let stop;
	const write = (text) => {
		const width = Math.max(20, (stream.columns ?? 80) - 1);
		stream.write(`\r\u001b[K${printable(text).slice(0, width)}`);
	};
	const halt = () => {
		stop?.();
		stop = void 0;
	};
	return {
		show(text, isWaiting = false) {
			if (!stream.isTTY) return void stream.write(`${printable(text)}\n`);
			halt();
			write(text);
			let seconds = 0;
			stop = isWaiting ? each(() => write(`${text}, ${++seconds} s`)) : () => {};
		},
		clear() {
			if (stop !== void 0) stream.write("\r\x1B[K");
			halt();
		}
	};
}
export { openLiveLine };
