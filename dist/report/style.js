// src/report/style.ts
/** The page's look; colours never stand alone, a word is always beside them. */
const STYLE = `
:root{color-scheme:light dark;--text:#1f2328;--soft:#59636e;--line:#d1d9e0;--page:#fff;--card:#f6f8fa;--red:#b42318;--green:#116329;--amber:#7d4e00;--blue:#0550ae}
@media(prefers-color-scheme:dark){:root{--text:#e6edf3;--soft:#9198a1;--line:#3d444d;--page:#0d1117;--card:#151b23;--red:#ff9a8f;--green:#6fdd8b;--amber:#f0b54a;--blue:#79c0ff}}
*{box-sizing:border-box}
body{font:16px/1.5 system-ui,sans-serif;color:var(--text);background:var(--page);margin:0 auto;max-width:1200px;padding:24px 16px}
h1{font-size:1rem;font-weight:600;color:var(--soft);margin:0}
.verdict{font-size:1.6rem;font-weight:650;line-height:1.25;margin:.2em 0 .6em}
section{border-top:1px solid var(--line);padding:8px 0 24px}
h2{font-size:1.25rem;margin:.8em 0 .2em}h3{font-size:1rem;margin:1.4em 0 .2em}
.times,.cosmetic,footer{color:var(--soft);font-size:.875rem}
.warning{border-left:4px solid var(--amber);background:var(--card);padding:8px 12px;margin:8px 0}
.changes{list-style:none;padding:0;margin:12px 0}
.changes li{border-left:4px solid var(--line);background:var(--card);padding:8px 12px;margin:6px 0;overflow-wrap:anywhere}
.changes .removed{border-color:var(--red)}.changes .added{border-color:var(--green)}.changes .changed{border-color:var(--amber)}.changes .replaced,.changes .rollout{border-color:var(--blue)}
.kind{display:inline-block;min-width:6.5em;font-weight:600;color:var(--soft)}
.removed .kind{color:var(--red)}.added .kind{color:var(--green)}.changed .kind{color:var(--amber)}.replaced .kind,.rollout .kind{color:var(--blue)}
.tag{color:var(--red)}
code{font:.9em ui-monospace,monospace;background:color-mix(in srgb,var(--text) 8%,transparent);padding:.1em .35em;border-radius:4px}
.pictures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,520px),1fr));gap:16px}
@media(max-width:560px){.kind{display:block}.verdict{font-size:1.25rem}}
.crops{display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start;margin:12px 0}.crops figure{max-width:100%}
figure{margin:0}figcaption{font-weight:600;margin-bottom:4px}
img{max-width:100%;height:auto;border:1px solid var(--line);border-radius:6px;background:#fff}
`;
export { STYLE };
