/** The setting that chooses the language of the extension's own words. The minutes are Swedish in any case. */
export const languageSetting = 'protokoll.sprak';
