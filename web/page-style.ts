/** The one style sheet. Set in the page itself, and allowed there by its hash (page-policy.ts). */
export const PAGE_STYLE = `
:root { color-scheme: light; --ink: #1c2430; --soft: #4c5868; --line: #c9d1da; --fill: #f4f6f8; --link: #0b4f8a; }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: var(--ink); background: #fff; }
header, main, footer { max-width: 84rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1rem; border-bottom: 3px solid var(--link); }
header h1 a { color: inherit; text-decoration: none; }
h1 { font-size: 1.5rem; margin: 0; }
header p { margin: 0 0 .25rem; color: var(--soft); }
header nav ul { gap: .25rem 1.5rem; margin: 0 0 .75rem; }
main { overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 1.5rem 0 .5rem; }
a { color: var(--link); }
a:focus-visible, input:focus-visible, select:focus-visible, button:focus-visible, summary:focus-visible { outline: 3px solid #b35c00; outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: .5rem; background: #fff; padding: .5rem; }
form { display: grid; gap: .75rem; margin: 1rem 0; padding: 1rem; background: var(--fill); border: 1px solid var(--line); }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .75rem 1rem; }
summary { cursor: pointer; color: var(--link); margin-bottom: .5rem; }
form label, fieldset legend { display: block; font-weight: 600; padding: 0; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
input, select { width: 100%; font: inherit; padding: .35rem .5rem; border: 1px solid #6b7785; border-radius: 3px; background: #fff; color: inherit; }
select + select { margin-top: .35rem; }
[aria-invalid] { border: 2px solid #a3151a; }
.hint { margin: .15rem 0 0; font-size: .85rem; color: var(--soft); }
.actions { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; }
button { font: inherit; font-weight: 600; padding: .45rem 1.5rem; border: 0; border-radius: 3px; background: var(--link); color: #fff; cursor: pointer; }
.problem { border-left: 5px solid #a3151a; background: #fdf1f1; padding: .5rem 1rem; margin: 1rem 0; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; padding: .5rem 0; font-weight: 600; }
th, td { text-align: left; vertical-align: top; padding: .5rem; border-bottom: 1px solid var(--line); }
td { min-width: 4rem; }
thead th { background: var(--fill); border-bottom: 2px solid var(--line); white-space: nowrap; }
td ul { margin: 0; padding-left: 1.1rem; }
.records td:nth-child(3) { min-width: 10rem; }
.records td:nth-child(4) { min-width: 15rem; }
.records td:nth-child(5), .records td:nth-child(7) { min-width: 8rem; }
.records td:nth-child(8) { min-width: 12rem; }
.records td:nth-child(2) { min-width: 6rem; }
.date, .records td:nth-child(6) { white-space: nowrap; }
.unknown, .cite { color: var(--soft); }
.cite { font-size: .9rem; }
.review { display: inline-block; font-size: .85rem; border: 1px solid #8a5a00; color: #6b4600; background: #fff6e0; padding: 0 .4rem; border-radius: 3px; }
.reviewed { display: inline-block; font-size: .85rem; border: 1px solid #1d6b3a; color: #14502b; background: #eaf6ee; padding: 0 .4rem; border-radius: 3px; }
.timeline { list-style: none; padding-left: 1rem; border-left: 3px solid var(--line); }
.timeline h3 { font-size: 1rem; margin: .75rem 0 .25rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 1.5rem; list-style: none; padding: 0; margin: 1rem 0; }
.reading { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 2rem; align-items: start; }
.values th { width: 9rem; }
.values .cite { margin: .15rem 0; }
.article { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); padding: 1rem; background: #fff; }
.article h3 { margin: 0 0 1rem; white-space: normal; }
mark { color: inherit; background: #ffe9a8; border-bottom: 2px solid #8a6a00; }
mark.parties { background: #cfe6ff; border-color: #1c5c9c; }
mark.date, mark.partOfDay { background: #d5f0d2; border-color: #2b6e25; }
mark.period { background: #ead9fb; border-color: #6b3aa0; }
mark.contentCounts { background: #ffd9c7; border-color: #a04413; }
.mark-number { font-size: .7rem; vertical-align: super; padding: 0 .15rem; text-decoration: none; font-weight: 700; }
:target, .mark-start:target + mark { outline: 3px solid #b35c00; outline-offset: 2px; }
footer { margin-top: 2rem; padding-top: 1rem; padding-bottom: 2rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
@media (max-width: 60rem) {
  .reading { grid-template-columns: minmax(0, 1fr); }
  .records thead { position: absolute; left: -999rem; }
  .records tr { display: block; border: 1px solid var(--line); margin-bottom: 1rem; padding: .25rem .5rem; }
  .records td, .records td:nth-child(n) { min-width: 0; white-space: normal; }
  .records td { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: .5rem; padding: .25rem 0; border: 0; }
  .records td::before { content: attr(data-label); font-weight: 600; }
}
@media (max-width: 40rem) { thead th { white-space: normal; } th, td { padding: .25rem; } td { min-width: 0; } }
@media print { form, nav, .skip { display: none; } }
`;
