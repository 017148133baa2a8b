import { type ConfigurationInitializedParams, DefaultConfigurationProvider } from 'langium';
import type { InitializeParams } from 'vscode-languageserver-protocol';

/** Settings, as clients have them: not all let a server ask to be notified of changes, and some answer with an error. */
export class ClientConfiguration extends DefaultConfigurationProvider {
  private canRegister = false;

  override initialize(params: InitializeParams): void {
    this.canRegister = params.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    super.initialize(params);
  }

  override initialized({ register, fetchConfiguration, ...params }: ConfigurationInitializedParams): Promise<void> {
    return super.initialized({
      ...params,
      ...(register && this.canRegister ? { register } : {}),
      // Without an answer there are the usual settings; nothing waits for what does not come.
      ...(fetchConfiguration
        ? { fetchConfiguration: (items) => fetchConfiguration(items).catch(() => items.map(() => ({}))) }
        : {}),
    });
  }
}
