/**
 * The page that a preview begins as. It may run its one script and have its one style, and reach nothing else: no
 * pictures, no fonts, no other pages. `script` is the address of the script.
 */
export function previewHtml({ script, style, nonce, hint }: PreviewPage): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Förhandsgranskning</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<div id="bar" role="region" aria-label="Om förhandsgranskningen"><span id="name"></span><span id="note" role="status"></span><button id="version" type="button"></button><span id="hint" class="hidden">${hint}</span></div>
<main aria-label="Protokollet" aria-describedby="hint">
<div id="problem" role="status" hidden></div>
<div id="sheet"></div>
</main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}

export interface PreviewPage {
  readonly script: string;
  readonly style: string;
  /** An unguessable word, new for each page. */
  readonly nonce: string;
  /** What the keys do, for those who hear the page. */
  readonly hint: string;
}
