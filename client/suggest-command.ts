import type { BaseLanguageClient, StaticFeature } from 'vscode-languageclient';

/** Tells the server that this editor can ask for what comes next by itself, after a completion that ends where something is offered. */
export function registerSuggestCommand(client: BaseLanguageClient): void {
  const feature: StaticFeature = {
    fillClientCapabilities: (capabilities) => {
      capabilities.experimental = {
        ...capabilities.experimental,
        commands: { commands: ['editor.action.triggerSuggest'] },
      };
    },
    initialize: () => undefined,
    getState: () => ({ kind: 'static' }),
    clear: () => undefined,
  };
  client.registerFeature(feature);
}
