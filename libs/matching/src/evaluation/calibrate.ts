/** Curve from text score to the chance of a good grade. */
export interface Calibration {
  readonly at: number;
  readonly slope: number;
}

/** Logistic regression by Newton's steps. */
export function calibrate(pairs: readonly { readonly score: number; readonly good: boolean }[]): Calibration {
  let at = 0;
  let slope = 1;
  for (let step = 0; step < 50; step += 1) {
    // A little ridge, so that few or separable pairs do not run away.
    const gradient = [1e-3 * at, 1e-3 * slope];
    const hessian = [1e-3, 0, 1e-3];
    for (const { score, good } of pairs) {
      const chance = 1 / (1 + Math.exp(-(at + slope * score)));
      const error = chance - (good ? 1 : 0);
      const spread = chance * (1 - chance);
      gradient[0] = (gradient[0] ?? 0) + error;
      gradient[1] = (gradient[1] ?? 0) + error * score;
      hessian[0] = (hessian[0] ?? 0) + spread;
      hessian[1] = (hessian[1] ?? 0) + spread * score;
      hessian[2] = (hessian[2] ?? 0) + spread * score * score;
    }
    const [a = 1, b = 0, d = 1] = hessian;
    const [g = 0, h = 0] = gradient;
    const determinant = a * d - b * b;
    const [moveAt, moveSlope] = [(d * g - b * h) / determinant, (a * h - b * g) / determinant];
    at -= moveAt;
    slope -= moveSlope;
    if (Math.abs(moveAt) + Math.abs(moveSlope) < 1e-9) break;
  }
  return { at, slope };
}
