// src/report/words/tags.ts
const WORDS = {
	unconfirmed: "unconfirmed",
	destructive: "destructive",
	exposure: "newly open to the internet",
	"capacity-lowered": "capacity lowered"
};
/** What the tags of a change say, doubt first: everything else about a change that is in doubt is in doubt as well. */
function tagTexts(tags, level) {
	const isDoubtful = tags.includes("unconfirmed");
	const others = tags.filter((tag) => tag !== "unconfirmed");
	return [
		...isDoubtful ? [{
			tag: "unconfirmed",
			text: WORDS.unconfirmed
		}] : [],
		...others.map((tag) => ({
			tag,
			text: isDoubtful ? `${WORDS[tag]} if true` : WORDS[tag]
		})),
		...level === "high" ? [{
			tag: "high",
			text: "high severity"
		}] : []
	];
}
export { tagTexts };
