/** The one design system of the report: colours, type and spacing as variables, everything else on top of them. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f7f7f5; --card: #ffffff; --ink: #1b1d21; --quiet: #5a616b; --line: #e3e3de; --sunk: #f1f1ee;
  --good: #17703a; --good-soft: #e6f3ea; --bad: #b3261e; --bad-soft: #fbe9e7; --unsure: #6b5300; --unsure-soft: #faf1d8;
  --accent: #2456d6; --on-accent: #ffffff;
  --s0: #2456d6; --s1: #c2410c; --s2: #7c3aed; --s3: #0f766e; --s4: #a16207; --s5: #be185d;
  --gap: 20px; --radius: 12px;
  --sans: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif;
  --mono: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f1114; --card: #171a1f; --ink: #e8eaed; --quiet: #a3abb6; --line: #2b3038; --sunk: #1e2228;
    --good: #5fd38a; --good-soft: #15291d; --bad: #ff8f85; --bad-soft: #33191a; --unsure: #e5c05c; --unsure-soft: #2c2613;
    --accent: #8ab0ff; --on-accent: #0f1114;
    --s0: #7ba5ff; --s1: #fb923c; --s2: #b794f6; --s3: #4fd1c1; --s4: #e5c05c; --s5: #f472b6;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.55 var(--sans); font-variant-numeric: tabular-nums; -webkit-text-size-adjust: 100%; }
main { max-width: 1232px; margin: 0 auto; padding: 32px 24px 24px; display: grid; gap: var(--gap); grid-template-columns: minmax(0, 1fr); }
h1, h2, p, ul, ol, figure { margin: 0; padding: 0; }
h2 { font-size: 17px; font-weight: 650; letter-spacing: -0.01em; overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: 2px; }
.quiet { color: var(--quiet); font-size: 13px; overflow-wrap: anywhere; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: 20px 24px; min-width: 0; }
.card > h2 { margin-bottom: 12px; }
.tone-good { --tone: var(--good); --tone-soft: var(--good-soft); }
.tone-bad { --tone: var(--bad); --tone-soft: var(--bad-soft); }
.tone-unsure { --tone: var(--unsure); --tone-soft: var(--unsure-soft); }

.hero { background: linear-gradient(var(--tone-soft), var(--card) 75%); border: 1px solid var(--line); border-top: 4px solid var(--tone); border-radius: var(--radius); padding: 24px 32px 28px; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 16px; align-items: center; }
.kicker { color: var(--quiet); font-size: 13px; letter-spacing: 0.02em; }
.verdict { color: var(--tone); font-weight: 650; font-size: 15px; display: inline-flex; align-items: center; gap: 8px; background: var(--card); border: 1px solid var(--tone); border-radius: 999px; padding: 4px 14px 4px 8px; }
.verdict .icon { width: 20px; height: 20px; }
.hero h1 { grid-column: 1 / -1; font-size: 34px; line-height: 1.2; font-weight: 700; letter-spacing: -0.02em; overflow-wrap: anywhere; margin-top: 8px; }
.headline { display: block; font-size: 21px; font-weight: 500; letter-spacing: -0.01em; color: var(--tone); }
.summary { grid-column: 1 / -1; font-size: 17px; max-width: 76ch; overflow-wrap: anywhere; margin-top: 10px; }
.tally { grid-column: 1 / -1; list-style: none; display: flex; flex-wrap: wrap; gap: 6px 20px; margin-top: 12px; font-size: 14px; }
.tally li { display: inline-flex; align-items: center; gap: 6px; color: var(--quiet); }
.tally strong { color: var(--ink); }
#sign-good circle, #sign-bad circle, #sign-unsure circle { fill: var(--tone); }
#sign-good path, #sign-bad path, #sign-unsure path { fill: none; stroke: var(--card); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }

.lineage { list-style: none; overflow: hidden; display: flex; flex-wrap: wrap; gap: 10px 34px; }
.lineage li { position: relative; background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 10px 16px; display: grid; min-width: 0; flex: 1 1 130px; align-content: start; }
.lineage strong { font-weight: 600; overflow-wrap: anywhere; }
.lineage li + li::before { content: "→"; content: "→" / ""; position: absolute; left: -26px; top: 50%; transform: translateY(-50%); color: var(--quiet); font-size: 18px; }
.lineage li.aside { background: none; border-style: dashed; }
.lineage li.aside::before { content: "⇄"; content: "⇄" / ""; }

.notes { border-left: 3px solid var(--line); padding: 2px 0 2px 16px; display: grid; gap: 6px; color: var(--quiet); grid-template-columns: minmax(0, 1fr); overflow-wrap: anywhere; }
.notes.warning { border: 1px solid var(--unsure); border-left-width: 4px; border-radius: 8px; background: var(--unsure-soft); color: var(--ink); padding: 12px 18px; }
.changes { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: baseline; }
.changes h2 { font-size: 15px; }
.changes ul { list-style: none; display: flex; flex-wrap: wrap; gap: 6px 8px; min-width: 0; }
.changes li { background: var(--card); border: 1px solid var(--line); border-radius: 999px; padding: 2px 12px; font-size: 14px; overflow-wrap: anywhere; }

.scroll { overflow-x: auto; margin: 0 -24px; padding: 0 24px; }
.scroll:focus-visible, pre:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th, td { text-align: left; padding: 9px 12px; border-bottom: 1px solid var(--line); vertical-align: middle; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
tbody tr:last-child > * { border-bottom: 0; }
thead th { color: var(--quiet); font-weight: 500; font-size: 13px; vertical-align: bottom; white-space: nowrap; }
tbody th { font-weight: 600; min-width: 150px; max-width: 320px; overflow-wrap: anywhere; }
td { max-width: 420px; overflow-wrap: break-word; }
.number { text-align: right; white-space: nowrap; }
.picture { width: 206px; text-align: center; }
td.picture { padding-top: 2px; padding-bottom: 2px; }
.figures td:first-of-type { min-width: 140px; } .figures td:last-child { min-width: 260px; }
.gates td { white-space: normal; }
.gates .number, .gates .wide { white-space: nowrap; }
.gates .needed { min-width: 130px; }
.gates .difference { min-width: 205px; }
.whose { display: block; color: var(--quiet); font-size: 12px; }
.gates tr:has(+ .reason) > * { border-bottom: 0; padding-bottom: 2px; }
.gates .reason td { white-space: normal; color: var(--quiet); padding: 0 0 10px; font-size: 13px; max-width: none; }
.reason div { position: sticky; left: 0; max-width: min(100%, calc(100vw - 58px)); }
details { margin-top: 12px; }
summary { cursor: pointer; color: var(--quiet); font-weight: 500; }
.gates .narrow { display: none; }
.tag { font-weight: 500; font-size: 12px; color: var(--quiet); border: 1px solid var(--line); border-radius: 4px; padding: 0 5px; white-space: nowrap; }
.pill { display: inline-flex; align-items: center; gap: 6px; color: var(--tone); background: var(--tone-soft); border-radius: 999px; padding: 2px 10px 2px 4px; font-weight: 600; font-size: 13px; white-space: nowrap; }
.plain { padding-left: 18px; margin-bottom: 12px; }
pre { background: var(--sunk); border-radius: 8px; padding: 12px 16px; margin: 0; overflow-x: auto; font: 13px/1.6 var(--mono); }
code { font-family: var(--mono); }

.tables { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(430px, 100%), 1fr)); gap: var(--gap); align-items: start; }
.wide-card { grid-column: 1 / -1; }
.card > details { margin-top: 0; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(430px, 100%), 1fr)); gap: var(--gap); }
figure { display: flex; flex-direction: column; gap: 10px; }
figcaption { font-weight: 650; letter-spacing: -0.01em; overflow-wrap: anywhere; }
.chart { width: 100%; height: auto; max-width: 620px; align-self: center; font: 12px var(--sans); font-variant-numeric: tabular-nums; }
.chart text { fill: var(--quiet); }
.chart .name { fill: var(--ink); }
.chart .mark text { fill: var(--ink); font-weight: 650; font-size: 13px; paint-order: stroke; stroke: var(--card); stroke-width: 5px; stroke-linejoin: round; }
.grid path { stroke: var(--line); stroke-width: 1; }
.base { stroke: var(--quiet); stroke-width: 1; fill: none; }
.line { fill: none; stroke: var(--c); stroke-width: 2.2; stroke-linejoin: round; stroke-linecap: round; }
.dot { fill: var(--c); }
.band { fill: var(--c); opacity: 0.16; }
.bar { fill: var(--c); }
.area { fill: var(--c); fill-opacity: 0.28; stroke: var(--c); stroke-opacity: 0.55; stroke-width: 1; }
.outline { fill: none; stroke: var(--c); stroke-width: 2; stroke-linejoin: round; }
.cloud { fill: none; stroke: var(--c); stroke-width: 5; stroke-linecap: round; opacity: 0.55; }
.s0 { --c: var(--s0); } .s1 { --c: var(--s1); } .s2 { --c: var(--s2); } .s3 { --c: var(--s3); } .s4 { --c: var(--s4); } .s5 { --c: var(--s5); }
.line.s1 { stroke-dasharray: 7 4; } .line.s2 { stroke-dasharray: 2 4; } .line.s3 { stroke-dasharray: 10 3 2 3; } .line.s4 { stroke-dasharray: 4 3; } .line.s5 { stroke-dasharray: 12 4; }
.diagonal { stroke: var(--quiet); stroke-width: 1.2; stroke-dasharray: 4 4; fill: none; }
.rule path { stroke: var(--bad); stroke-width: 1.4; stroke-dasharray: 6 4; }
.chart .rule text { fill: var(--bad); }
.rule.reference path { stroke: var(--quiet); stroke-dasharray: 4 4; }
.chart .rule.reference text { fill: var(--quiet); }
.mark circle { fill: var(--card); stroke: var(--s0); stroke-width: 3; }
.limit { stroke: var(--quiet); stroke-width: 1.4; stroke-dasharray: 3 3; fill: none; }
.whisker { stroke: var(--tone); stroke-width: 2.4; stroke-linecap: round; fill: none; }
.estimate { fill: var(--tone); }
.tone-plain { --tone: var(--s0); }
.then { fill: var(--card); stroke: var(--s1); stroke-width: 1.8; }
.forest, .spark { display: block; margin: 0 auto; }
.shape { width: 96px; }
.bars { display: block; width: 88px; height: 24px; color: var(--s0); }
.spark path { vector-effect: non-scaling-stroke; }
.spark .outline, .key .outline { stroke-width: 1.6; }
.key { display: inline-flex; align-items: center; gap: 5px; margin: 0 6px; }
.more-charts { margin-top: var(--gap); }
.more-charts .charts { margin-top: 14px; }
.cell rect { fill: var(--accent); }
.chart .cell text { fill: var(--ink); }
.chart .cell .change { font-size: 0.85em; }
.chart .cell.strong text { fill: var(--on-accent); font-weight: 650; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 18px; font-size: 13px; color: var(--quiet); justify-content: center; }
.legend li { display: inline-flex; align-items: center; gap: 8px; overflow-wrap: anywhere; }
footer { max-width: 1232px; margin: 0 auto; padding: 0 24px 40px; color: var(--quiet); font-size: 12.5px; display: grid; gap: 4px; overflow-wrap: anywhere; }

@media (max-width: 640px) {
  main { padding: 12px 12px 20px; --gap: 14px; }
  .card { padding: 16px; }
  .scroll { margin: 0 -16px; padding: 0 16px; }
  .hero { padding: 18px 18px 20px; }
  .hero h1 { font-size: 27px; }
  .headline { font-size: 18px; }
  .summary { font-size: 16px; }
  .lineage { gap: 8px 30px; }
  .lineage li { flex-basis: 40%; }
  .chart { font-size: 15px; }
  .chart .label { font-size: 13px; }
  th, td { padding: 8px 4px; }
  tbody th { min-width: 90px; }
  thead th { white-space: normal; }
  :is(.gates, .figures), :is(.gates, .figures) :is(thead, tbody) { display: block; }
  :is(.gates, .figures) tr { display: flex; flex-wrap: wrap; align-items: center; gap: 3px 7px; padding: 11px 0; border-bottom: 1px solid var(--line); }
  :is(.gates, .figures) tr > * { padding: 0; border: 0; min-width: 0; max-width: none; }
  :is(.gates, .figures) thead tr { justify-content: flex-end; padding: 0 0 6px; }
  :is(.gates, .figures) thead th:not(.picture) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  :is(.gates, .figures) tbody:last-child > tr:last-child { border-bottom: 0; padding-bottom: 0; }
  :is(.gates, .figures) tbody th { display: flex; flex: 1 0 100%; justify-content: space-between; align-items: center; gap: 10px; }
  .gates tr:has(+ .reason) { border-bottom: 0; padding-bottom: 4px; }
  .gates tr.reason { padding-top: 0; }
  .gates .reason td { padding: 0; flex: 1 0 100%; }
  .gates .narrow { display: block; flex: none; }
  .gates :is(.wide, .absent) { display: none; }
  .gates .before::after { content: " →"; content: " →" / ""; color: var(--quiet); }
  .whose { display: inline; }
  .gates tr:has(.needed, .picture)::before { content: ""; flex: 1 0 100%; order: 1; margin-top: -3px; }
  .gates td.needed { flex: 1 1 calc(100% - 165px); min-width: 0; order: 2; }
  .gates tr:not(:has(.tag)) > td.needed::before { content: "needed "; color: var(--quiet); }
  .gates .picture { width: auto; }
  .gates .difference { min-width: 0; }
  .gates td.picture { order: 3; margin-left: auto; }
  :is(.forest, .spark) { width: 150px; height: auto; }
  table { font-size: 13px; }
  .figures td[data-label]:not(:last-child)::before { content: attr(data-label) " "; color: var(--quiet); }
  .figures td:not(:last-child) { min-width: 0; }
  .figures td:last-child { flex: 1 0 100%; color: var(--quiet); font-size: 13px; }
  footer { padding: 0 16px 32px; }
}
@media print {
  :root { --page: #fff; --card: #fff; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  .card, .hero, figure { break-inside: avoid; }
  .scroll { overflow: visible; margin: 0; padding: 0; }
  table { font-size: 9pt; }
  th, td { padding: 5px 7px; }
  tbody th, .gates .needed, .figures td:last-child { min-width: 90px; }
  .gates td { white-space: normal; }
  .gates .wide { display: none; }
  .gates .narrow { display: block; margin-top: 4px; }
  .picture { width: 150px; }
  .forest, .spark { width: 140px; height: auto; }
  .charts { grid-template-columns: 1fr 1fr; }
  details:not([open]) { display: none; }
  pre { white-space: pre-wrap; }
  .hero, .pill, .cell rect, .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
