/** A binary heap; the item that sorts first comes out first, earlier ones first among equals. */
export class Heap<Item> {
  readonly #items: { readonly item: Item; readonly order: number }[] = [];
  readonly #compare: (a: Item, b: Item) => number;
  #pushed = 0;

  constructor(compare: (a: Item, b: Item) => number) {
    this.#compare = compare;
  }

  get size(): number {
    return this.#items.length;
  }

  peek(): Item | undefined {
    return this.#items[0]?.item;
  }

  push(item: Item): void {
    this.#items.push({ item, order: this.#pushed++ });
    let at = this.#items.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#swapIfLess(at, parent)) break;
      at = parent;
    }
  }

  pop(): Item | undefined {
    const [first] = this.#items;
    const last = this.#items.pop();
    if (!first || !last || this.#items.length === 0) return first?.item;
    this.#items[0] = last;
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const least = right < this.#items.length && this.#less(right, left) ? right : left;
      if (least >= this.#items.length || !this.#swapIfLess(least, at)) break;
      at = least;
    }
    return first.item;
  }

  #less(one: number, two: number): boolean {
    const [a, b] = [this.#items[one], this.#items[two]];
    if (!a || !b) return false;
    return (this.#compare(a.item, b.item) || a.order - b.order) < 0;
  }

  #swapIfLess(one: number, two: number): boolean {
    const [a, b] = [this.#items[one], this.#items[two]];
    if (!a || !b || !this.#less(one, two)) return false;
    this.#items[one] = b;
    this.#items[two] = a;
    return true;
  }
}
