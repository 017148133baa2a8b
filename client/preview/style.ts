import { style as pageStyle } from '../../export/html/style.ts';

/**
 * How a preview looks: as the exported page does, in the colours of the editor. The page's own colours are few and named
 * (see `export/html/style.ts`), so each is given the editor's.
 */
export const previewStyle = `${pageStyle}
html { scroll-padding-top: 3rem; overflow-anchor: none; }
body {
  --text: var(--vscode-editor-foreground); --muted: var(--vscode-descriptionForeground); --page: var(--vscode-editor-background);
  --line: var(--vscode-editorWidget-border, var(--vscode-panel-border, currentColor)); --accent: var(--vscode-textLink-foreground);
  --surface: color-mix(in srgb, var(--vscode-textLink-foreground) 7%, var(--vscode-editor-background)); --warning: var(--vscode-editorError-foreground, var(--vscode-errorForeground));
  --desk: color-mix(in srgb, var(--vscode-editor-background) 94%, var(--vscode-editor-foreground));
  max-width: none; padding: 0; background: var(--desk);
}
body.vscode-light, body.vscode-high-contrast-light { color-scheme: light; }
body.vscode-dark, body.vscode-high-contrast:not(.vscode-high-contrast-light) { color-scheme: dark; }
[hidden] { display: none !important; }

#bar { position: sticky; top: 0; z-index: 2; display: flex; align-items: center; gap: .4rem .9rem; flex-wrap: wrap; padding: .35rem 1rem; background: var(--vscode-editor-background); border-bottom: 1px solid var(--vscode-editorWidget-border, var(--vscode-contrastBorder, transparent)); color: var(--muted); font: var(--vscode-font-size, 13px)/1.4 var(--vscode-font-family, system-ui); }
#name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
#note { font-weight: 600; color: var(--text); }
#version { margin-left: auto; padding: .2em .8em; border: 1px solid var(--vscode-button-border, transparent); border-radius: 2px; background: var(--vscode-button-secondaryBackground, transparent); color: var(--vscode-button-secondaryForeground, inherit); font: inherit; cursor: pointer; }
#version:hover { background: var(--vscode-button-secondaryHoverBackground, transparent); }
#bar :focus-visible, .block:focus-visible, .mark:focus-visible, #sheet a:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 2px; }
body[data-version="publik"] #bar { border-bottom: 2px solid var(--accent); }

#sheet { max-width: 46rem; margin: 1.25rem auto 3rem; padding: 2.6rem 3.2rem 4rem; background: var(--page); border: 1px solid color-mix(in srgb, var(--line) 55%, transparent); border-radius: 2px; box-shadow: 0 1px 6px color-mix(in srgb, black 14%, transparent); }
#problem { max-width: 34rem; margin: 3rem auto; padding: 1rem 1.4rem; background: var(--page); border: 1px solid var(--line); border-left: 4px solid var(--warning); }

.block { position: relative; outline-offset: 4px; }
.block > div:first-child { overflow: visible; }
.block::before { content: ""; position: absolute; left: -1rem; top: 0; bottom: 0; width: 2px; border-radius: 1px; background: var(--vscode-editorCursor-foreground, var(--accent)); opacity: 0; transition: opacity .12s; }
.block.current::before { opacity: .5; }
.block:has(> div > :is(h2, h3):last-child) + .block > div > ul.names:first-child { columns: 2; }
.block:first-child h1 { margin-top: 0; }

.mark { position: absolute; left: -2.6rem; top: .05em; display: grid; place-items: center; width: 1.6rem; height: 1.6rem; padding: 0; border: 0; border-radius: 3px; background: none; cursor: pointer; }
.mark:hover { background: var(--vscode-toolbar-hoverBackground, transparent); }
.mark svg { width: 1rem; height: 1rem; fill: currentColor; fill-rule: evenodd; }
.mark.error { color: var(--vscode-editorError-foreground, var(--vscode-errorForeground)); }
.mark.warning { color: var(--vscode-editorWarning-foreground); }
.mark.information { color: var(--vscode-editorInfo-foreground); }

.vscode-high-contrast { --surface: var(--vscode-editor-background); }
.vscode-high-contrast #sheet { border-color: var(--vscode-contrastBorder); box-shadow: none; }
.vscode-high-contrast .decision, .vscode-high-contrast nav, .vscode-high-contrast .withheld { border: 1px solid var(--vscode-contrastBorder); }
.vscode-high-contrast .decision { border-left-width: 4px; }
.vscode-high-contrast .block.current::before { opacity: 1; width: 4px; left: -1.1rem; }

@media (max-width: 40rem) {
  body { background: var(--page); }
  #sheet { margin: 0; padding: 1.6rem 1.4rem 3rem 2.9rem; border: 0; box-shadow: none; }
}
@media (max-width: 34rem) { .block:has(> div > :is(h2, h3):last-child) + .block > div > ul.names:first-child { columns: 1; } }
@media (prefers-reduced-motion: reduce) { .block::before { transition: none; } }
.vscode-reduce-motion .block::before { transition: none; }
`;
