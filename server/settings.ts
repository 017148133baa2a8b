import type { ConfigurationProvider } from 'langium';
import type { RuleSetting } from '../language/checks/rule.ts';
import { isRuleCode, type RuleCode } from '../language/checks/rules.ts';

export type RuleSettings = Partial<Record<RuleCode, RuleSetting>>;

/** What a rule can be set to, in the order of a menu. */
export const ruleSettings: readonly RuleSetting[] = ['error', 'warning', 'information', 'hint', 'ignore'];

/** The levels that the user has set (`protokoll.regler`). What is no rule or no level is passed over. */
export async function readRuleSettings(provider: ConfigurationProvider): Promise<RuleSettings> {
  const value: unknown = await provider.getConfiguration('protokoll', 'regler');
  const settings: RuleSettings = {};
  if (typeof value !== 'object' || value === null) return settings;
  for (const [code, level] of Object.entries(value)) {
    const setting = ruleSettings.find((known) => known === level);
    if (isRuleCode(code) && setting) settings[code] = setting;
  }
  return settings;
}
