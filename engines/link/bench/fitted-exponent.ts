/**
 * With which power of its size does something grow?
 *
 * @module
 */

/** @param points - Size and figure, at least two, all above 0. @returns The slope of the logarithms, by least squares. */
export function fittedExponent(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([size, figure]) => [Math.log(size), Math.log(figure)] as const);
  const mean = (of: 0 | 1) => logs.reduce((sum, point) => sum + point[of], 0) / logs.length;
  const [meanSize, meanFigure] = [mean(0), mean(1)];
  const together = logs.reduce((sum, [x, y]) => sum + (x - meanSize) * (y - meanFigure), 0);
  return together / logs.reduce((sum, [x]) => sum + (x - meanSize) ** 2, 0);
}
