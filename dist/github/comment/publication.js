// src/github/comment/publication.ts
function published(outcome, { id, html_url: url }) {
	return {
		outcome,
		id,
		url
	};
}
export { published };
