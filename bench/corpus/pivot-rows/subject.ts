export interface Sale {
  region: string;
  month: string;
  amount: number;
}

/** Sums per region (rows) and month (columns) with a total column; both sorted by name, gaps are zero. */
export function pivot(sales: readonly Sale[]): (string | number)[][] {
  const months = [...new Set(sales.map((sale) => sale.month))].sort();
  const regions = [...new Set(sales.map((sale) => sale.region))].sort();
  const header = ['region', ...months, 'total'];
  const rows = regions.map((region) => {
    const sums = months.map((month) =>
      sales
        .filter((sale) => sale.region === region && sale.month === month)
        .reduce((sum, sale) => sum + sale.amount, 0),
    );
    const total = sums.reduce((a, b) => a + b, 0);
    return [region, ...sums, total];
  });
  return [header, ...rows];
}
