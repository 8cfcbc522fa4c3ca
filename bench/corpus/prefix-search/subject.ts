interface Branch {
  children: Map<string, Branch>;
  end: boolean;
}

const branch = (): Branch => ({ children: new Map(), end: false });

/** Words stored by letter; `search` lists those that start with a prefix, in the order of the letters. */
export class PrefixIndex {
  private readonly root = branch();

  add(word: string): this {
    let here = this.root;
    for (const letter of word) {
      const next = here.children.get(letter) ?? branch();
      here.children.set(letter, next);
      here = next;
    }
    here.end = true;
    return this;
  }

  search(prefix: string, limit = 10): string[] {
    let here: Branch | undefined = this.root;
    for (const letter of prefix) here = here?.children.get(letter);
    const found: string[] = [];
    const walk = (at: Branch, word: string): void => {
      if (at.end && found.length < limit) found.push(word);
      const letters = [...at.children.keys()].sort();
      for (const letter of letters) walk(at.children.get(letter)!, word + letter);
    };
    if (here) walk(here, prefix);
    return found;
  }
}
