/** Numerator and denominator coefficients of one rational approximation, constant term first. */
interface Rational {
  top: readonly number[];
  bottom: readonly number[];
}

const SQRT_TWO_PI = 2.5066282746310007;

// Coefficients: W. J. Cody, "Rational Chebyshev approximations for the error function", Math. Comp. 23, 1969.
const CDF_CENTRE: Rational = {
  top: [18154.98125334356, 1067.6894854603709, 161.02823106855587, 2.2352520354606837, 0.06568233791820745],
  bottom: [45507.78933502673, 10260.932208618979, 976.0985517377767, 47.20258190468824, 1],
};
const CDF_SHOULDER: Rational = {
  top: [
    9842.714838383978, 11602.65143764735, 6848.190450536283, 2494.5375852903726, 597.2702763948002, 93.50665613217785,
    8.883149794388377, 0.39894151208813466, 1.0765576773720192e-8,
  ],
  bottom: [
    19685.429676859992, 38912.00328609327, 34900.95272114598, 18615.571640885097, 6485.558298266761, 1519.3775994075547,
    235.387901782625, 22.266688044328117, 1,
  ],
};
const CDF_TAIL: Rational = {
  top: [
    0.000029112874951168793, 0.0014216191932278934, 0.022235277870649807, 0.12740116116024736, 0.215898534057957,
    0.023073441764940174,
  ],
  bottom: [
    0.00007297515550839662, 0.0037823963320275824, 0.06598813786892856, 0.4682382124808651, 1.284260096144911, 1,
  ],
};

// Coefficients: M. J. Wichura, "Algorithm AS 241", Applied Statistics 37, 1988 (routine PPND16).
const QUANTILE_CENTRE: Rational = {
  top: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  bottom: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852546,
  ],
};
const QUANTILE_SHOULDER: Rational = {
  top: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  bottom: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
};
const QUANTILE_TAIL: Rational = {
  top: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  bottom: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

function evaluate({ top, bottom }: Rational, x: number): number {
  return polynomial(top, x) / polynomial(bottom, x);
}

// Splitting z into sixteenths keeps the rounding error of z² out of the exponent.
function gaussianFactor(z: number): number {
  const coarse = Math.trunc(z * 16) / 16;
  return Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * (z - coarse) * (z + coarse));
}

function lowerTail(z: number): number {
  if (z <= 5.656854249492381) return gaussianFactor(z) * evaluate(CDF_SHOULDER, z);
  const inverseSquare = 1 / (z * z);
  const correction = inverseSquare * evaluate(CDF_TAIL, inverseSquare);
  return (gaussianFactor(z) * (1 / SQRT_TWO_PI - correction)) / z;
}

/**
 * Standard normal distribution function Φ(z), the chance of a value at or below z.
 * Relative error about 1e-15 in the centre and in the lower tail down to z = -37; beyond that it fades to 0.
 * -Infinity gives 0, Infinity gives 1, NaN gives NaN. Method: Cody 1969.
 * @example normalCdf(1.2815515655446004) // 0.9
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  const distance = Math.abs(z);
  if (distance <= 0.67448975) return 0.5 + z * evaluate(CDF_CENTRE, z * z);
  if (distance > 39) return z < 0 ? 0 : 1;
  const tail = lowerTail(distance);
  return z < 0 ? tail : 1 - tail;
}

/**
 * Standard normal quantile Φ⁻¹(p), the z below which a share p lies.
 * Relative error about 1e-15. p = 0 gives -Infinity, p = 1 gives Infinity; p outside 0–1 or NaN gives NaN.
 * Method: Wichura 1988 (AS 241).
 * @example normalQuantile(0.9) // 1.2815515655446004
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  const offset = p - 0.5;
  if (Math.abs(offset) <= 0.425) return offset * evaluate(QUANTILE_CENTRE, 0.180625 - offset * offset);
  const depth = Math.sqrt(-Math.log(offset < 0 ? p : 1 - p));
  const distance = depth <= 5 ? evaluate(QUANTILE_SHOULDER, depth - 1.6) : evaluate(QUANTILE_TAIL, depth - 5);
  return offset < 0 ? -distance : distance;
}
