/**
 * Total of a cart in cents. Every third piece of an item marked `threeForTwo` is free,
 * and from 5000 cents on shipping is free, otherwise it costs 499.
 */
export function cartTotal(items) {
  let goods = 0;
  for (const { price, quantity = 1, threeForTwo = false } of items) {
    const free = threeForTwo ? Math.floor(quantity / 3) : 0;
    goods += price * (quantity - free);
  }
  if (goods === 0) return 0;
  return goods >= 5000 ? goods : goods + 499;
}
