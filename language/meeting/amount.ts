const amount =
  /^(?:ca\.?\s?)?[+−–-]?\s?\d[\d\s\u00a0.,:/]*(?:\s?(?:kr|tkr|kkr|mkr|mnkr|msek|sek|kronor|€|euro|%|‰|procent|st|h|tim|timmar|m|m²|kvm|ha|km|kg|ton)|(?<=[:,])[-–—])?\.?$/i;
const date = /\d[-–/]\d|\d{4}-\d{2}/;

/** True if a cell of a table is a number or an amount: "1 250 000", "−3,5 %", "12 tkr", "120 000:-". A date is not. */
export function isAmount(text: string): boolean {
  return amount.test(text) && !date.test(text);
}

/** True if a cell says that there is no number: nothing, or a dash. */
export function isNoAmount(text: string): boolean {
  return /^[–—−-]?$/.test(text);
}
