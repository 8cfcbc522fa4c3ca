export interface Rule {
  effect: 'allow' | 'deny';
  /** Action such as 'docs:read'; a star stands for everything, also after the colon. */
  action: string;
}

function matches(pattern: string, action: string): boolean {
  if (pattern === '*') return true;
  const [area, verb] = pattern.split(':');
  const [wantedArea, wantedVerb] = action.split(':');
  return area === wantedArea && (verb === '*' || verb === wantedVerb);
}

/** Whether the rules allow an action: one deny is final, otherwise at least one allow is needed. */
export function canAccess(rules: readonly Rule[], action: string): boolean {
  let allowed = false;
  for (const rule of rules) {
    if (!matches(rule.action, action)) continue;
    if (rule.effect === 'deny') return false;
    allowed = true;
  }
  return allowed;
}
