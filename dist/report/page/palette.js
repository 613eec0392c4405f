// src/report/page/palette.ts
const HEX = /^#[0-9a-f]{3,8}$/i;
function createPalette() {
	const names = new Map();
	return {
		paint: (day, night) => {
			if (!HEX.test(day) || !HEX.test(night) || day === night) return day;
			const pair = `${day} ${night}`;
			const name = names.get(pair) ?? `--d${names.size}`;
			names.set(pair, name);
			return `var(${name})`;
		},
		css: () => {
			if (names.size === 0) return "";
			const values = (at) => [...names].map(([pair, name]) => `${name}:${pair.split(" ")[at]}`).join(";");
			return `:root{${values(0)}}@media screen and (prefers-color-scheme:dark){:root{${values(1)}}}`;
		}
	};
}
export { createPalette };
