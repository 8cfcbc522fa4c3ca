/**
 * Constructor name of `expect.any(…)` and its kin in the test realm; for display, never for trust. A file of
 * its own because realms load it: schemas would make every fresh realm pay for a library it never uses.
 */
export const ASYMMETRIC_TYPE = 'AsymmetricMatcher';
