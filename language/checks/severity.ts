/** How serious a finding is: *ska* is an error, *bör* a warning, advice an information or a hint. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a user may set a rule to. */
export type RuleSetting = Severity | 'ignore';
