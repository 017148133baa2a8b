/** What the suites use of `node:assert/strict`, for a host without Node. */
import { assert } from 'chai';

export default Object.assign((value: unknown, message?: string) => assert.isOk(value, message), {
  ok: assert.isOk,
  equal: assert.strictEqual,
  notEqual: assert.notStrictEqual,
  deepEqual: assert.deepStrictEqual,
  match: assert.match,
  doesNotMatch: assert.notMatch,
  fail: assert.fail,
});
