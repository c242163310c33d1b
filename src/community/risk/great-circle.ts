/**
 * How far does a point lie from a line on the globe?
 *
 * With points as vectors on the unit sphere the distance to a stretch of great circle is that to its plane, where the
 * point's foot falls on the stretch, and else that to the nearer end. No projection, so the date line and the poles are
 * places like others.
 *
 * Source: vector form of the cross-track distance; mean radius of the Earth by the International Union of Geodesy and Geophysics.
 *
 * @module
 */
type Vector = readonly [number, number, number];

const earthRadius = 6371.0088;

/** One stretch of a line, prepared for many questions. */
export interface Stretch {
  readonly a: Vector;
  readonly b: Vector;
  /** Unit normal of the plane through both ends and the Earth's middle; null when the ends are one point. */
  readonly normal: Vector | null;
}

/** Unit vector of a point. Unit: degrees. */
export function onSphere(latitude: number, longitude: number): Vector {
  const [north, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}

/** The stretches of a line of points. Shape: n points with latitude first give n - 1 stretches. */
export function stretchesOf(line: readonly (readonly [number, number])[]): readonly Stretch[] {
  const vectors = line.map(([latitude, longitude]) => onSphere(latitude, longitude));
  return vectors.slice(1).map((b, at) => {
    const a = vectors[at] ?? b;
    return { a, b, normal: unit(cross(a, b)) };
  });
}

/** Distance from a point to a stretch. Unit: kilometres. */
export function kilometresTo(point: Vector, { a, b, normal }: Stretch): number {
  if (normal === null) return Math.min(along(point, a), along(point, b));
  const offPlane = dot(point, normal);
  const foot: Vector = [
    point[0] - offPlane * normal[0],
    point[1] - offPlane * normal[1],
    point[2] - offPlane * normal[2],
  ];
  const between = dot(cross(a, foot), normal) >= 0 && dot(cross(foot, b), normal) >= 0;
  if (between) return Math.asin(Math.min(1, Math.abs(offPlane))) * earthRadius;
  return Math.min(along(point, a), along(point, b));
}

/** Distance between two points. Unit: kilometres. */
function along(one: Vector, other: Vector): number {
  const across = cross(one, other);
  return Math.atan2(Math.sqrt(dot(across, across)), dot(one, other)) * earthRadius;
}

function dot(one: Vector, other: Vector): number {
  return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
}

function cross(one: Vector, other: Vector): Vector {
  return [
    one[1] * other[2] - one[2] * other[1],
    one[2] * other[0] - one[0] * other[2],
    one[0] * other[1] - one[1] * other[0],
  ];
}

function unit(vector: Vector): Vector | null {
  const length = Math.sqrt(dot(vector, vector));
  if (length < 1e-12) return null;
  return [vector[0] / length, vector[1] / length, vector[2] / length];
}
