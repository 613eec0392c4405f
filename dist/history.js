import { visibleLine } from "./text.js";
import { targetTitle } from "./snapshot.js";
import { array, boolean, exactOptional, isoTimestamp, literal, maxLength, minValue, number, object, picklist, pipe, regex, safeInteger, safeParse, string } from "./vendor/valibot.js";
import { ONE_ISSUE, isArray, isObject, own } from "./json.js";
import { ChangeShape, TALLY_KINDS, TOOL_NAME, TargetShape, countChanges, isConfirmed, linkable, shortSha } from "./report/facts.js";
import { LEVELS, hasFailed, isUrgent, levelOfReport } from "./report/judgement.js";
import { referenceText, sentence } from "./report/words.js";
import { escapeHtml, exactAttribute, policyFor, toneOf } from "./report/page.js";
// src/history/entry.ts
/**
* history/: the record of all deployments, one line each, on a branch of the repository or in a folder. `entry.ts` defines a line,
* `past.ts` what is kept about the latest ones for the rollback check, `history.ts` adds a deployment to both; `page.ts` and `feed.ts`
* write them for people. The page's script and style are built from browser/. Writing the files to a branch is in github/, what a
* deployment has changed in report/.
*/
/** Targets that a line lists; its counts are over all of them. */
const MAX_TARGETS = 100;
const Count = pipe(number(), safeInteger(), minValue(0));
const Text = pipe(string(), maxLength(1e3));
const Time = pipe(string(), isoTimestamp());
const Counts = object({
	added: Count,
	removed: Count,
	changed: Count,
	replaced: Count,
	unknown: Count
});
/** One deployment. It is self-contained, and contains no names where anyone can read it. */
const EntryShape = object({
	/** Identifies the deployment: a run has one for each job that reports. */
	id: pipe(string(), regex(/^[a-z0-9][a-z0-9-]{0,99}$/)),
	time: Time,
	title: exactOptional(Text),
	/** How the deployment ended, if known. */
	deployment: exactOptional(Text),
	verdict: object({
		text: Text,
		hasChanges: boolean(),
		known: boolean()
	}),
	level: picklist(LEVELS),
	counts: Counts,
	unchanged: Count,
	targets: pipe(array(object({
		name: exactOptional(Text),
		status: Text,
		counts: Counts
	})), maxLength(MAX_TARGETS)),
	/** Targets that are not listed. */
	more: exactOptional(Count),
	of: object({
		time: exactOptional(Time),
		commit: exactOptional(pipe(string(), regex(/^[0-9a-f]{7,64}$/))),
		runId: exactOptional(Count),
		runNumber: exactOptional(Count),
		prNumber: exactOptional(Count),
		runUrl: exactOptional(Text)
	}),
	commitUrl: exactOptional(Text),
	prUrl: exactOptional(Text),
	workflow: exactOptional(Text),
	/** Where the whole report was published. */
	reportUrl: exactOptional(Text),
	/** "Brings back 7 of the 8 changes of #117." */
	rollback: exactOptional(object({
		id: exactOptional(Text),
		text: Text
	})),
	/** The report next to the page, as long as it is kept there. */
	report: exactOptional(pipe(string(), regex(/^reports\/[a-z0-9][a-z0-9-]{0,99}\.html$/)))
});
/** The line of a deployment. URLs that are not allowed in a link are left out. */
function entryOf(report, origin) {
	const { verdict, counts, deployment, targets } = report;
	const { id, named, of, title = "" } = origin;
	const time = timeOf(targets) ?? origin.now;
	const listed = targets.slice(0, MAX_TARGETS).map((target) => entryTarget(target, named));
	const { runUrl, ...known } = of;
	const url = (name) => optional(name, linkable(origin[name]));
	return {
		id,
		time,
		...optional("title", visibleLine(title, 200) || void 0),
		...optional("deployment", deployment && visibleLine(deployment, 100)),
		verdict: {
			...verdict,
			text: visibleLine(verdict.text, 500)
		},
		level: levelOfReport(report),
		counts: countsOf(counts),
		unchanged: counts.unchanged,
		targets: listed,
		...targets.length > listed.length && { more: targets.length - listed.length },
		of: {
			...known,
			time,
			...optional("runUrl", linkable(runUrl))
		},
		...url("commitUrl"),
		...url("prUrl"),
		...url("reportUrl"),
		...optional("workflow", origin.workflow && visibleLine(origin.workflow, 200)),
		...named && { report: `reports/${id}.html` }
	};
}
function optional(name, value) {
	return value === void 0 ? {} : { [name]: value };
}
function entryTarget(target, named) {
	const counts = countsOf(countChanges([target]));
	const name = visibleLine(targetTitle(target.target), 200);
	return {
		...named && name !== "" && { name },
		status: target.status,
		counts
	};
}
function countsOf({ added, removed, changed, replaced, unknown }) {
	return {
		added,
		removed,
		changed,
		replaced,
		unknown
	};
}
/** When the last after-snapshot was taken. */
function timeOf(targets) {
	return targets.flatMap(({ after }) => after?.takenAt ?? []).toSorted().at(-1);
}
/** Whether a deployment needs a person. */
function needsPerson({ level }) {
	return isUrgent(level);
}
/** Changes that the rollback check may need; unconfirmed ones cannot be undone. */
function confirmedChanges({ changes }) {
	return changes.filter(isConfirmed);
}
// src/history/heading.ts
/** The name of a deployment: its title, otherwise its pull request, run or commit. */
function headingOf({ title, of }) {
	if (title !== void 0) return title;
	const { time: _, ...known } = of;
	const name = referenceText(known);
	if (of.prNumber !== void 0) return `Pull request ${name}`;
	return Object.keys(known).length === 0 ? "Deployment" : sentence(name);
}
/** Sentences about a deployment. */
function sayings({ verdict, deployment, rollback, targets, more = 0 }) {
	const names = targets.flatMap(({ name }) => name ?? []);
	const rest = targets.length + more - names.length;
	const where = [...names, ...rest > 0 && names.length > 0 ? [`${rest} more targets`] : []].join(", ");
	return [
		`${sentence(verdict.text)}.`,
		...hasFailed(deployment) ? [`The deployment ended as ${deployment}.`] : [],
		...rollback === void 0 ? [] : [`${rollback.text}.`],
		...where === "" ? [] : [`In ${where}.`]
	];
}
const MONTHS = "January February March April May June July August September October November December".split(" ");
/** `27 November 2026`, in UTC. */
function dayText(time) {
	const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})/.exec(time) ?? [];
	return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}
// src/history/feed.ts
/** Feed readers download the whole feed repeatedly. */
const MAX_ENTRIES = 50;
/** feed.xml: Atom (RFC 4287). @param entries the latest first */
function feedText(entries, { title, site }) {
	const id = site ?? `urn:cloudcraft-deployment-diff:history`;
	const updated = entries[0]?.time ?? "1970-01-01T00:00:00.000Z";
	const self = site === void 0 ? "feed.xml" : `${site.replace(/\/$/, "")}/feed.xml`;
	return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${escapeHtml(id)}</id>
<title>${escapeHtml(`Cloud changes of ${title}`)}</title>
<updated>${escapeHtml(updated)}</updated>
<link rel="self" type="application/atom+xml" href="${escapeHtml(self)}"/>
<author><name>${TOOL_NAME}</name></author>
${entries.slice(0, MAX_ENTRIES).map(entryXml).join("\n")}
</feed>
`;
}
function entryXml(entry) {
	const address = entry.of.runUrl ?? entry.prUrl ?? entry.reportUrl ?? entry.report;
	const link = address === void 0 ? "" : `<link rel="alternate" href="${escapeHtml(address)}"/>\n`;
	return `<entry>
<id>urn:${TOOL_NAME}:deployment:${entry.id}</id>
<title>${escapeHtml(`${headingOf(entry)}: ${entry.verdict.text}`)}</title>
<updated>${escapeHtml(entry.time)}</updated>
${link}<content type="text">${escapeHtml(sayings(entry).join(" "))}</content>
</entry>`;
}
// src/history/page-entry.ts
/** The targets of all deployments, each with its position in the filter's list. */
function targetNames(entries) {
	const names = new Set(entries.flatMap(({ targets }) => targets.flatMap(({ name }) => name ?? [])));
	return new Map([...names].toSorted((one, other) => one < other ? -1 : 1).map((name, at) => [name, at]));
}
/** One deployment as an item of the list: what happened, in which targets, and links to more about it. */
function deploymentHtml(entry, names) {
	const { id, time, verdict, level, counts, rollback } = entry;
	const positions = entry.targets.flatMap(({ name }) => name === void 0 ? [] : names.get(name) ?? []);
	const back = rollback === void 0 ? "" : `<p class="back">${rollback.id === void 0 ? escapeHtml(rollback.text) : `<a href="#d-${escapeHtml(rollback.id)}">${escapeHtml(rollback.text)}</a>`}</p>`;
	return `<li class="deployment ${toneOf(level)}" id="d-${id}" tabindex="-1" data-kinds="${kindsOf(entry).join(" ")}" data-targets="${positions.join(" ")}">
<time datetime="${escapeHtml(time)}">${escapeHtml(time.slice(11, 16))}</time>
<div><h3>${escapeHtml(headingOf(entry))}${badges(entry)}</h3>
<p class="said">${escapeHtml(sentence(verdict.text))}</p>${back}
<p class="counts">${countsHtml(counts)}${targetsHtml(entry)}</p>
<p class="links">${linksHtml(entry).join(" ")}</p></div></li>`;
}
/** What can be filtered by. */
function kindsOf(entry) {
	const { counts, rollback, deployment, verdict } = entry;
	return [
		...TALLY_KINDS.filter((kind) => counts[kind] > 0),
		...needsPerson(entry) ? ["person"] : [],
		...hasFailed(deployment) ? ["failed"] : [],
		...rollback === void 0 ? [] : ["rollback"],
		...verdict.hasChanges ? [] : ["quiet"]
	];
}
function badges({ deployment, rollback, verdict }) {
	return [
		...hasFailed(deployment) ? [["failed", `deployment ${escapeHtml(deployment ?? "")}`]] : [],
		...rollback === void 0 ? [] : [["rollback", "rollback"]],
		...verdict.known ? [] : [["doubt", "not all is known"]]
	].map(([name, text]) => ` <span class="badge ${name}">${text}</span>`).join("");
}
const SIGNS = {
	added: "+",
	changed: "~",
	replaced: "⇄",
	removed: "−"
};
/** `+2 ~1`, with words for screen readers. */
function countsHtml(counts) {
	const shown = TALLY_KINDS.filter((kind) => counts[kind] > 0).map((kind) => `<span class="count ${kind}">${SIGNS[kind]}${counts[kind]}<span class="unseen"> ${kind}</span></span>`);
	const doubt = counts.unknown === 0 ? [] : [`<span class="count unknown">?${counts.unknown}<span class="unseen"> unconfirmed</span></span>`];
	return [...shown, ...doubt].join(" ");
}
/** Up to this many targets are named in the line; more are folded. */
const NAMED = 3;
function targetsHtml({ targets, more = 0 }) {
	const named = targets.flatMap(({ name }) => name ?? []);
	const all = targets.length + more;
	if (named.length === 0) return ` <span class="targets">${all === 1 ? "in one target" : `in ${all} targets`}</span>`;
	const list = named.slice(0, NAMED).map((name) => escapeHtml(name));
	const rest = all - list.length;
	const others = rest === 0 ? "" : ` and ${rest} more`;
	return ` <span class="targets"${rest === 0 ? "" : ` title="${escapeHtml(named.join(", "))}"`}>${list.join(", ")}${others}</span>`;
}
/** The report next to the page opens with one click; the published one may need a login or have expired. */
function linksHtml(entry) {
	const { of, report, reportUrl, prUrl, commitUrl, workflow } = entry;
	const sha = shortSha({ ...of.commit !== void 0 && { sha: of.commit } });
	const { prNumber: _, commit: __, time: ___, ...run } = of;
	const runName = Object.keys(run).length === 0 ? "run" : referenceText(run);
	return [
		report === void 0 ? "" : `<a class="report" href="${escapeHtml(report)}">Report</a>`,
		linkHtml(report === void 0 ? "Report" : "Report with pictures", reportUrl),
		of.prNumber === void 0 ? "" : linkHtml(`Pull request #${of.prNumber}`, prUrl),
		linkHtml(sentence(workflow === void 0 ? runName : `${runName} of ${workflow}`), of.runUrl),
		sha === void 0 ? "" : linkHtml(`Commit ${sha}`, commitUrl) || escapeHtml(`Commit ${sha}`)
	].filter((link) => link !== "");
}
function linkHtml(text, url) {
	const address = linkable(url);
	return address === void 0 ? "" : `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
}
// src/history/script.ts
/**
* The script of the history page. Generated from src/history/browser by `node .github/scripts/build-page.ts`: edit those files, never this
* one. 3194 bytes.
*/
const SCRIPT = `(function(){function e(e){return n=>{let r=t(n),i=new Set,a=e.filter(e=>{let t=r(e);return e.element.hidden=!t,e.bar?.classList.toggle(\`dim\`,!t),t&&i.add(e.day),t});for(let{day:t}of e)t!==null&&(t.hidden=!i.has(t));return a.length}}function t({target:e,kinds:t,words:n}){let r=n.toLowerCase().split(/\\s+/);return n=>(e===\`\`||n.targets.includes(e))&&(t.size===0||n.kinds.some(e=>t.has(e)))&&r.every(e=>n.text.includes(e))}let n=[[\`person\`,\`to look at\`],[\`removed\`,\`removed\`],[\`replaced\`,\`replaced\`],[\`changed\`,\`changed\`],[\`added\`,\`added\`],[\`rollback\`,\`rollbacks\`],[\`failed\`,\`did not succeed\`],[\`quiet\`,\`no change\`]];function r(e,t,r){let l=c(\`input\`,{type:\`search\`,placeholder:\`Search\`,"aria-label":\`Search deployments\`}),u=a(JSON.parse(e.dataset.targets??\`[]\`)),d=c(\`span\`,{class:\`shown\`,role:\`status\`}),f=n.flatMap(([e,n])=>{let r=t.filter(({kinds:t})=>t.includes(e)).length;return r===0?[]:[o(e,\`\${n} \${r}\`)]}),p=()=>{let e=new Set(f.filter(s).map(({dataset:e})=>e.kind??\`\`)),n=r({target:u?.value??\`\`,kinds:e,words:l.value});d.textContent=n===t.length?\`\`:\`\${n} of \${t.length} shown\`},m=()=>{l.value=\`\`,u!==void 0&&(u.value=\`\`);for(let e of f)e.setAttribute(\`aria-pressed\`,\`false\`);p()};l.addEventListener(\`input\`,p),u?.addEventListener(\`change\`,p);for(let e of f)e.addEventListener(\`click\`,()=>{e.setAttribute(\`aria-pressed\`,String(!s(e))),p()});let h=c(\`span\`,{class:\`keys\`},\`Keys: \`,i(\`j\`),\` \`,i(\`k\`),\` move, \`,i(\`/\`),\` searches\`),g=c(\`form\`,{role:\`search\`},...u===void 0?[]:[u],l,c(\`div\`,{class:\`chips\`},...f),d,h);return g.addEventListener(\`submit\`,e=>e.preventDefault()),e.append(g),{search:l,clear:m}}function i(e){return c(\`kbd\`,{},e)}function a(e){if(!(e.length<2))return c(\`select\`,{"aria-label":\`Target\`},c(\`option\`,{value:\`\`},\`All targets\`),...e.map((e,t)=>c(\`option\`,{value:String(t)},e)))}function o(e,t){return c(\`button\`,{type:\`button\`,class:\`chip \${e}\`,"data-kind":e,"aria-pressed":\`false\`},t)}function s(e){return e.getAttribute(\`aria-pressed\`)===\`true\`}function c(e,t={},...n){let r=document.createElement(e);for(let[e,n]of Object.entries(t))r.setAttribute(e,n);return r.append(...n),r}document.addEventListener(\`DOMContentLoaded\`,l);function l(){let t=document.getElementById(\`tools\`),n=f();if(t===null||n.length===0)return;let i=r(t,n,e(n)),a={"/":()=>i.search.focus(),j:()=>u(n,1),k:()=>u(n,-1),Enter:d};document.addEventListener(\`keydown\`,e=>{if(e.ctrlKey||e.metaKey||e.altKey)return;if(e.key===\`Escape\`)return i.clear();let t=e.target.matches(\`input, select, button, a\`)?void 0:a[e.key];t!==void 0&&(e.preventDefault(),t())})}function u(e,t){let n=e.filter(({element:e})=>!e.hidden),r=n.findIndex(({element:e})=>e.contains(document.activeElement)),i=r<0?t<0?n.length-1:0:Math.min(n.length-1,Math.max(0,r+t));n[i]?.element.focus(),n[i]?.element.scrollIntoView({block:\`nearest\`})}function d(){document.querySelector(\`li.deployment:focus .links a\`)?.click()}function f(){return[...document.querySelectorAll(\`li.deployment\`)].map(e=>{let{kinds:t=\`\`,targets:n=\`\`}=e.dataset;return{element:e,day:e.closest(\`section.day\`),bar:document.querySelector(\`.line a[href="#\${CSS.escape(e.id)}"]\`),kinds:t.split(\` \`),targets:n.split(\` \`),text:(e.textContent??\`\`).toLowerCase()}})}})();`;
// src/history/style.ts
/**
* The style of the history page. Generated from src/history/browser by `node .github/scripts/build-page.ts`: edit those files, never this
* one. 5954 bytes.
*/
const STYLE = `:root{color-scheme:light dark;--text:#1c2128;--soft:#57606a;--line:#d5dbe1;--page:#ffffff;--card:#f5f7f9;--added:#14692c;--removed:#b3261e;--changed:#7d4a00;--replaced:#0a4fa8;--focus:#0a5fd0;--code:#eceff2;--stage:#ffffff;--mark-added:#0a8754;--mark-removed:#c9302c;--mark-changed:#b26a00;--mark-replaced:#6247c7;}@media (prefers-color-scheme:dark){:root{--text:#e4e9ee;--soft:#9aa4af;--line:#39414a;--page:#0f1318;--card:#171d24;--added:#6cd58a;--removed:#ff9a90;--changed:#eab355;--replaced:#85b9ff;--focus:#6caeff;--code:#252d36;--stage:#181d26;--mark-added:#3ecf8e;--mark-removed:#ff7b72;--mark-changed:#f0b429;--mark-replaced:#a99bff;}}*{box-sizing:border-box;}[hidden]{display:none !important;}html{scroll-padding-top:calc(var(--tools, 0px) + 8px);}body{font:15px / 1.45 system-ui, -apple-system, "Segoe UI", sans-serif;color:var(--text);background:var(--page);max-width:1720px;margin:0 auto;padding:0 24px 40px;overflow-wrap:break-word;}h1, h2, h3, p, ul, figure{margin:0;}ul{padding:0;list-style:none;}a{color:var(--replaced);}code, .was, .is, td code, .more th, .headlines .what, .what, h1, h2{overflow-wrap:anywhere;}code, kbd{font:0.9em / 1.3 ui-monospace, "SF Mono", Menlo, Consolas, monospace;background:var(--code);padding:0.08em 0.32em;border-radius:4px;}:focus-visible{outline:2px solid var(--focus);outline-offset:1px;}button, input, select{font:inherit;color:inherit;}button, select{background:var(--page);border:1px solid var(--line);border-radius:6px;padding:3px 10px;cursor:pointer;}button:hover{background:var(--card);}button[aria-pressed="true"]{background:var(--text);border-color:var(--text);color:var(--page);}table{border-collapse:collapse;font-size:0.92em;}th, td{text-align:left;vertical-align:top;padding:3px 14px 3px 0;font-weight:400;}thead th{color:var(--soft);}.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);}.times, .also, .seen, .note, footer{color:var(--soft);font-size:0.9rem;}.level{font-weight:600;}.level.loss{color:var(--removed);}.level.doubt{color:var(--changed);}.level.changed{color:var(--replaced);}.level.quiet{color:var(--added);}footer{border-top:1px solid var(--line);margin-top:28px;padding-top:12px;}summary{cursor:pointer;}
body{max-width:1080px;}header{padding:22px 0 6px;}header .where, header .times{color:var(--soft);}header .where b{color:var(--text);}h1{font-size:1.7rem;font-weight:640;letter-spacing:-0.015em;line-height:1.2;margin:2px 0;}.line{margin:16px 0 4px;}.line svg{display:block;max-width:100%;border-bottom:1px solid var(--line);}.line .ends{display:flex;justify-content:space-between;color:var(--soft);font-size:0.8rem;padding-top:2px;}.line a:hover .ground{fill:var(--code);}.line a.dim{opacity:0.18;}.ground{fill:transparent;}.nothing{fill:var(--line);}rect.added{fill:var(--mark-added);}rect.removed{fill:var(--mark-removed);}rect.changed{fill:var(--mark-changed);}rect.replaced{fill:var(--mark-replaced);}#tools{position:sticky;top:0;z-index:1;background:var(--page);border-bottom:1px solid var(--line);}#tools:empty{display:none;}#tools form{display:flex;flex-wrap:wrap;gap:6px;align-items:center;padding:8px 0;}#tools input, #tools select{background:var(--page);border:1px solid var(--line);border-radius:6px;padding:3px 8px;min-height:32px;max-width:100%;}#tools .chip{border-radius:16px;min-height:32px;font-size:0.9rem;}#tools .chips{display:contents;}.chip:is(.added, .removed, .changed, .replaced)::before{content:"";display:inline-block;width:9px;height:9px;border-radius:2px;margin-right:6px;}.chip.added::before{background:var(--mark-added);}.chip.removed::before{background:var(--mark-removed);}.chip.changed::before{background:var(--mark-changed);}.chip.replaced::before{background:var(--mark-replaced);}#tools .shown{color:var(--soft);font-size:0.9rem;}#tools .keys{color:var(--soft);font-size:0.85rem;margin-left:auto;}.day{content-visibility:auto;contain-intrinsic-size:auto 400px;}.day h2{font-size:0.95rem;font-weight:600;color:var(--soft);padding:22px 0 8px;}ol{margin:0;padding:0;list-style:none;}.deployment{display:grid;grid-template-columns:3.6rem minmax(0, 1fr);gap:0 12px;padding:10px 14px 11px;margin-bottom:8px;background:var(--card);border-left:4px solid var(--line);border-radius:4px 8px 8px 4px;scroll-margin-top:120px;}.deployment:target{outline:2px solid var(--focus);}.deployment.loss{border-color:var(--removed);}.deployment.doubt{border-color:var(--changed);}.deployment.changed{border-color:var(--replaced);}.deployment.quiet{border-color:var(--line);}.deployment > time{color:var(--soft);font-variant-numeric:tabular-nums;padding-top:1px;}.deployment h3{font-size:1rem;font-weight:620;}.deployment.quiet .said{color:var(--soft);}.badge{display:inline-block;font-size:0.78rem;font-weight:600;border:1px solid currentcolor;border-radius:10px;padding:0 8px;margin-left:4px;vertical-align:1px;white-space:nowrap;}.badge.failed{color:var(--removed);}.badge.doubt{color:var(--changed);}.badge.rollback{color:var(--replaced);}.count{font-weight:620;font-variant-numeric:tabular-nums;margin-right:4px;}.count.added{color:var(--added);}.count.removed{color:var(--removed);}.count.replaced{color:var(--mark-replaced);}.count.changed, .count.unknown{color:var(--changed);}.counts, .links, .back{font-size:0.92rem;}.targets, .links{color:var(--soft);}.links{display:flex;flex-wrap:wrap;gap:0 16px;padding-top:3px;}.links .report{font-weight:600;}@media (max-width:620px){body{padding:0 14px 32px;}.deployment{grid-template-columns:minmax(0, 1fr);padding:9px 12px;}.deployment > time{font-size:0.85rem;}.links > *{padding:5px 0;}#tools{position:static;}#tools .keys{display:none;}#tools .chip, #tools input, #tools select{min-height:40px;}#tools input, #tools select{flex:1 1 8rem;min-width:0;}#tools .chips{display:flex;gap:6px;overflow-x:auto;margin:0 -14px;padding:2px 14px 6px;}#tools .chip{white-space:nowrap;}}@media print{#tools{display:none;}.day{content-visibility:visible;}.deployment{break-inside:avoid;}}`;
// src/history/time-line.ts
/** With more, bars could not be distinguished on a phone. */
const MAX_BARS = 120;
const STEP = 10;
const BAR = 8;
const HEIGHT = 64;
/** A deployment that changed nothing has a bar, too. */
const LEAST = 3;
/**
* The latest deployments as bars, the oldest on the left: how much of each kind. Each links to its item. The list says the same in words,
* so the picture is hidden from screen readers.
*/
function timeLineHtml(entries) {
	const shown = entries.slice(0, MAX_BARS).toReversed();
	const [first, last] = [shown[0], shown.at(-1)];
	if (first === void 0 || last === void 0 || shown.length < 2) return "";
	const most = Math.max(1, ...shown.map((entry) => Math.sqrt(totalOf(entry))));
	const width = shown.length * STEP;
	const bars = shown.map((entry, at) => barSvg(entry, at * STEP + 1, most)).join("");
	return `<div class="line" aria-hidden="true"><svg viewBox="0 0 ${width} ${HEIGHT}" width="${width * 2}" height="${HEIGHT}" preserveAspectRatio="none">${bars}</svg>
<p class="ends"><span>${dayText(first.time)}</span><span>${dayText(last.time)}</span></p></div>`;
}
function totalOf({ counts }) {
	return TALLY_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
}
function barSvg(entry, x, most) {
	const total = totalOf(entry);
	const height = Math.max(LEAST, Math.sqrt(total) / most * HEIGHT);
	let y = HEIGHT;
	const parts = TALLY_KINDS.toReversed().flatMap((kind) => {
		const part = total === 0 ? 0 : entry.counts[kind] / total * height;
		y -= part;
		return part === 0 ? [] : [rectSvg(kind, {
			x,
			y,
			height: part
		})];
	});
	const nothing = rectSvg("nothing", {
		x,
		y: 61,
		height: LEAST
	});
	const title = escapeHtml(`${dayText(entry.time)}, ${headingOf(entry)}: ${entry.verdict.text}`);
	return `<a href="#d-${entry.id}" tabindex="-1"><title>${title}</title>${rectSvg("ground", {
		x: x - 1,
		y: 0,
		height: HEIGHT,
		width: STEP
	})}${parts.join("") || nothing}</a>`;
}
function rectSvg(kind, { x, y, height, width = BAR }) {
	const [top, tall] = [y, height].map((value) => Math.round(value * 10) / 10);
	return `<rect class="${kind}" x="${x}" y="${top}" width="${width}" height="${tall}"/>`;
}
// src/history/page.ts
/** More would be slow to open; the others are in the files next to it. */
const MAX_SHOWN = 1e3;
/** index.html: every deployment, the latest first, complete without its script, which filters. @param entries the latest first */
function pageHtml(entries, options) {
	const shown = entries.slice(0, MAX_SHOWN);
	const names = targetNames(shown);
	const title = escapeHtml(options.title);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyFor(STYLE, SCRIPT)}">
<meta name="referrer" content="no-referrer">
<title>Cloud changes of ${title}</title>
<link rel="alternate" type="application/atom+xml" title="Cloud changes of ${title}" href="feed.xml">
<style>${STYLE}</style>
<script>${SCRIPT}<\/script>
</head>
<body>
<header>
<p class="where"><b>${title}</b> · cloud changes</p>
<h1>${plural(entries.length, "deployment")}</h1>
<p class="times">${summary(entries).join(" · ")}</p>
${timeLineHtml(shown)}
</header>
<div id="tools" data-targets="${exactAttribute([...names.keys()].slice(0, MAX_NAMES))}"></div>
<main id="main">
${daysHtml(shown, names)}
</main>
<footer>${footerHtml(entries.length - shown.length, options)}</footer>
</body>
</html>
`;
}
/** The maximum number of targets in the filter; a longer list would be unusable. */
const MAX_NAMES = 300;
function summary(entries) {
	const [latest, oldest] = [entries[0]?.time, entries.at(-1)?.time];
	if (latest === void 0 || oldest === void 0) return ["Nothing has been deployed yet"];
	const count = (test) => entries.filter(test).length;
	const [person, failed, back] = [
		count(needsPerson),
		count(({ deployment }) => hasFailed(deployment)),
		count(({ rollback }) => rollback !== void 0)
	];
	return [
		[...new Set([oldest, latest].map(dayText))].join(" to "),
		...person === 0 ? [] : [`${person} with something to look at`],
		...failed === 0 ? [] : [`${failed} did not succeed`],
		...back === 0 ? [] : [plural(back, "rollback")]
	];
}
function daysHtml(entries, names) {
	const days = new Map();
	for (const entry of entries) {
		const day = dayText(entry.time);
		const known = days.get(day);
		if (known === void 0) days.set(day, [entry]);
		else known.push(entry);
	}
	const section = ([day, ofDay]) => `<section class="day"><h2>${day}</h2><ol>\n${ofDay.map((entry) => deploymentHtml(entry, names)).join("\n")}\n</ol></section>`;
	return [...days].map(section).join("\n");
}
function plural(count, word) {
	return `${count} ${word}${count === 1 ? "" : "s"}`;
}
function footerHtml(left, { toolVersion, archives }) {
	const older = [...left > 0 ? [`${left} older ones are in <a href="deployments.ndjson">deployments.ndjson</a>`] : [], ...archives > 0 ? [`older ones still in ${plural(archives, "file")} named deployments-….ndjson`] : []];
	const feed = "<a href=\"feed.xml\">Feed</a> · <a href=\"deployments.ndjson\">Data</a>";
	return [
		...older,
		feed,
		"times are in UTC",
		escapeHtml(`${TOOL_NAME} ${toolVersion}`)
	].join(" · ");
}
// src/history/past.ts
/** The changes of the latest deployments; also the marker of a history folder. */
const PAST_FILE = "history.json";
/** Larger ones are rebuilds of whole accounts. */
const MAX_CHANGES = 500;
/** In characters, all deployments together. */
const MAX_LENGTH = 1048576;
const PastShape = object({
	id: EntryShape.entries.id,
	of: EntryShape.entries.of,
	targets: array(object({
		target: TargetShape,
		changes: array(ChangeShape)
	}))
});
const PastFile = object({
	schemaVersion: literal(1),
	past: pipe(array(PastShape), maxLength(1e3))
});
/** What is kept about a deployment; undefined if there is nothing to undo, or too much. */
function pastOf({ id, of }, { targets }) {
	const changed = targets.flatMap((target) => {
		const changes = confirmedChanges(target).map(slim);
		return changes.length === 0 ? [] : [{
			target: target.target,
			changes
		}];
	});
	const count = changed.reduce((sum, { changes }) => sum + changes.length, 0);
	return count === 0 || count > MAX_CHANGES ? void 0 : {
		id,
		of,
		targets: changed
	};
}
/** Details about exposure are in its report. */
function slim({ exposure: _, ...change }) {
	return change;
}
/** Adds a deployment, the latest last; the oldest are dropped if there are too many. */
function withPast(past, added) {
	const all = added === void 0 ? past : [...past.filter(({ id }) => id !== added.id), added];
	const kept = [];
	let room = MAX_LENGTH;
	for (const one of all.slice(-30).toReversed()) {
		room -= JSON.stringify(one).length;
		if (room < 0) break;
		kept.unshift(one);
	}
	return kept;
}
/** The same in the form for the rollback check. */
function earlierDeployments(past) {
	return past.map(({ of, targets }) => ({
		deployment: of,
		targets
	}));
}
/** @param named the files next to it whose names vary, so that a later run recognises them as ours */
function pastText(past, named, version) {
	const files = named.map((file) => ({ file }));
	return `${JSON.stringify({
		schemaVersion: 1,
		tool: {
			name: TOOL_NAME,
			version
		},
		files,
		past
	}, null, 1)}\n`;
}
/** Reads history.json, which someone may have edited; undefined if it is not in this program's format. */
function parsePast(text) {
	try {
		const json = JSON.parse(text);
		const tool = isObject(json) ? own(json, "tool") : void 0;
		if (!isObject(tool) || own(tool, "name") !== "cloudcraft-deployment-diff") return void 0;
		const result = safeParse(PastFile, json, ONE_ISSUE);
		return result.success && isArray(result.output.past) ? result.output.past : void 0;
	} catch {
		return;
	}
}
export { EntryShape, PAST_FILE, earlierDeployments, entryOf, feedText, pageHtml, parsePast, pastOf, pastText, withPast };
