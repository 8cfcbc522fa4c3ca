/** Keeps the last `capacity` entries pushed, oldest first. */
export class RingBuffer {
  constructor(capacity) {
    this.slots = new Array(capacity);
    this.next = 0;
    this.size = 0;
  }

  push(entry) {
    this.slots[this.next] = entry;
    this.next = (this.next + 1) % this.slots.length;
    this.size = Math.min(this.size + 1, this.slots.length);
    return this;
  }

  toArray() {
    const start = (this.next - this.size + this.slots.length) % this.slots.length;
    const list = [];
    for (let i = 0; i < this.size; i++) {
      list.push(this.slots[(start + i) % this.slots.length]);
    }
    return list;
  }
}
