/**
 * How the page looks, on a screen and on paper. Text and surfaces have a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3), in
 * dark colours too.
 */
export const style = `
:root { color-scheme: light dark; --text: #1a1a1a; --muted: #595959; --page: #fff; --line: #c4c4c4; --accent: #1d4f7c; --surface: #eef3f7; --warning: #9b1c1c; }
@media (prefers-color-scheme: dark) { :root { --text: #ececec; --muted: #b3b3b3; --page: #17191c; --line: #55595e; --accent: #9cc8ee; --surface: #22282e; --warning: #ffa3a3; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 46rem; color: var(--text); background: var(--page); font: 1.0625rem/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 .5em; text-wrap: balance; }
h1 { font-size: 2rem; margin: 0 0 .4em; }
h2 { font-size: 1.35rem; margin-top: 2.1em; }
h3 { font-size: 1.12rem; }
h4, h5, h6 { font-size: 1.0625rem; }
p, ul, ol, dl, table, blockquote { margin: 0 0 .9em; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; padding: .6em 1em; background: var(--page); }
.skip:focus { left: 1rem; top: 1rem; z-index: 1; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
header { border-bottom: 2px solid var(--accent); padding-bottom: .6rem; margin-bottom: 1.6rem; }
.letterhead { color: var(--accent); font-weight: 600; margin-bottom: 1.4em; }
.kind { display: block; color: var(--accent); font-size: 1.1rem; font-weight: 600; margin-bottom: .15em; }
.subtitle { font-size: 1.15rem; color: var(--muted); }
.draft { float: right; margin: 0 0 .5em 1em; padding: .2em .6em; border: 2px solid var(--warning); color: var(--warning); font-weight: 700; letter-spacing: .06em; }
nav { margin: 0 0 2rem; padding: .9rem 1.2rem; background: var(--surface); }
nav h2 { font-size: 1rem; margin: 0 0 .4em; }
nav ul { margin: 0; padding: 0; list-style: none; }
nav li { margin: .3em 0; }
.number { color: var(--accent); margin-right: .1em; }
.facts > div { display: grid; grid-template-columns: 9.5rem 1fr; column-gap: 1rem; padding: .15em 0; }
.facts > div > dt { font-weight: 600; overflow-wrap: normal; hyphens: auto; }
dd { margin: 0; }
dd > :last-child, li > :last-child, td > :last-child { margin-bottom: 0; }
.notes { font-size: .97rem; }
.notes > div { margin-bottom: .2em; }
.notes > div > dt { display: inline; font-weight: 600; }
.notes > div > dt::after { content: ":"; }
.notes > div > dd { display: inline; }
table { border-collapse: collapse; width: 100%; font-size: .97rem; }
caption { text-align: left; }
caption h2, caption h3, caption h4, caption h5, caption h6 { margin-top: 1.2em; }
th, td { text-align: left; vertical-align: top; padding: .3em 1em .3em 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
thead th { color: var(--muted); font-size: .86rem; font-weight: 600; }
tbody th { font-weight: 400; }
.people th, .people td { width: 34%; }
.people th + td:last-child, .people th + th:last-child { width: 66%; }
.list th, .list td { padding-right: 1.2em; }
.list .short { white-space: nowrap; }
.list .long { width: 45%; }
.scroll { overflow-x: auto; margin: 0 0 .9em; }
.scroll:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.scroll > table { margin: 0; }
.own { width: auto; min-width: 60%; }
.own td, .own th { overflow-wrap: normal; }
.own .long { min-width: 14rem; }
.list .right { text-align: right; font-variant-numeric: tabular-nums; }
.list .center { text-align: center; }
.list .signature { width: 28%; }
.list td.signature { height: 2.4rem; }
.blank { display: block; height: 1.6em; max-width: 24rem; border-bottom: 1px solid var(--text); }
.votes { width: auto; min-width: 60%; }
.votes caption { font-weight: 600; }
.votes th { white-space: nowrap; }
.votes td.count, .votes th.count { text-align: right; font-variant-numeric: tabular-nums; }
h2 + ul.names, h3 + ul.names { columns: 2; }
ul.plain { list-style: none; padding: 0; }
ul.marked { list-style: none; padding: 0; }
ul.marked > li { display: grid; grid-template-columns: minmax(1.6em, auto) 1fr; column-gap: .6em; }
ul.att > li > .marker { font-weight: 600; color: var(--accent); }
li { margin: .35em 0; }
li > ul, li > ol, li > div > ul, li > div > ol { margin-bottom: .35em; }
blockquote > :last-child { margin-bottom: 0; }
.decision { border-left: 4px solid var(--accent); background: var(--surface); padding: .8rem 1.1rem; margin: 1.1em 0; }
.decision > :last-child { margin-bottom: 0; }
.lead { font-size: 1.0625rem; font-weight: 600; margin: 1.1em 0 .35em; }
.decision > .lead, blockquote > .lead:first-child, .secret > .lead:first-child { margin-top: 0; }
.outcome { font-weight: 600; }
blockquote { margin: 1.1em 0; padding: .2em 0 .2em 1.1rem; border-left: 3px solid var(--line); }
blockquote .decision { background: none; border-left: 0; padding: 0; }
.secret { border: 2px solid var(--warning); padding: .8rem 1.1rem; margin: 1.1em 0; }
.secret > .lead, .secret > .end { color: var(--warning); }
.withheld { background: var(--surface); padding: .7rem 1.1rem; margin: 1.1em 0; }
.withheld > :last-child, .secret > :last-child { margin-bottom: 0; }
.end { font-size: .9rem; color: var(--muted); }
.signers { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 2rem 2.5rem; padding: 0; margin: 2rem 0; list-style: none; }
.signers > li { margin: 0; break-inside: avoid; }
.signers .role { font-weight: 600; margin: 0; }
.signers .name { display: flex; justify-content: space-between; gap: 1rem; margin: 0; }
.signers .sign { margin-top: 3.2rem; padding-top: .3rem; border-top: 1px solid var(--text); }
.signers .day { color: var(--muted); }
footer { margin-top: 3rem; padding-top: .8rem; border-top: 1px solid var(--line); color: var(--muted); font-size: .9rem; }
@media (max-width: 34rem) { th, td { padding-right: .6em; overflow-wrap: anywhere; } .list .short, .votes th { white-space: normal; } .list .long, .list .signature { width: auto; } .signers { grid-template-columns: 1fr; } blockquote, .secret, .decision, .withheld { padding-left: .7rem; padding-right: .7rem; } .draft { float: none; width: fit-content; margin: 0 0 .8em; } .facts > div { grid-template-columns: 1fr; } h2 + ul.names, h3 + ul.names { columns: 1; } }
@page { size: A4; margin: 24mm 25mm 22mm 27mm; @bottom-right { content: "Sida " counter(page) " (" counter(pages) ")"; font: 8.5pt system-ui, sans-serif; } }
@page draft { @top-right { content: "OJUSTERAT"; font: 700 8.5pt system-ui, sans-serif; color: #9b1c1c; } }
@media print {
  :root { color-scheme: light; --text: #000; --muted: #444; --page: #fff; --line: #b0b0b0; --accent: #1d4f7c; --surface: #fff; --warning: #9b1c1c; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.45; }
  body.unverified { page: draft; }
  .skip, nav { display: none; }
  h1, h2, h3, h4, h5, h6, caption, .lead { break-after: avoid; }
  h1 { font-size: 21pt; } h2 { font-size: 13pt; } h3 { font-size: 11pt; }
  tr, .signers > li, .votes { break-inside: avoid; }
  thead { display: table-header-group; }
  p, li { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
}
`;
