// src/report/markdown/fit.ts
const BETWEEN = "\n\n";
/** A section is never this short: where there is less room, nothing is tried any more. */
const SMALLEST = 20;
/** Puts whole sections together, the important ones first, as long as there is room: a cut never falls inside markup. */
function fitSections(sections, { limit, measure }) {
	let room = limit;
	const texts = new Map();
	for (const section of [...sections].sort((a, b) => a.rank - b.rank)) {
		const free = room - 2 - (section.spare ?? 0);
		const text = free < SMALLEST ? void 0 : firstThatFits(section, free, measure);
		if (text === void 0) section.onDropped?.();
		if (text === void 0 || text === "") continue;
		texts.set(section, text);
		room -= measure(text) + 2;
	}
	return `${sections.flatMap((section) => texts.get(section) ?? []).join(BETWEEN)}\n`;
}
function firstThatFits({ variants }, room, measure) {
	for (const variant of variants) {
		const text = variant();
		if (measure(text) <= room) return text;
	}
}
export { fitSections };
