// Loaded into VS Code's Markdown server: its language service imports vscode-uri as the CommonJS module that it once was.
const { registerHooks } = require('node:module');

registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier, specifier === 'vscode-uri' ? { ...context, conditions: ['node', 'require'] } : context),
});
