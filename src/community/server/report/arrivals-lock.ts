/**
 * How is it made sure that a day that was committed gets no more arrivals?
 *
 * Who writes an arrival shares this lock for its transaction, and reads the day after having it; who commits a day holds
 * it alone.
 *
 * @module
 */

/** Of PostgreSQL's advisory locks. Spells "arrivals" in a telephone's keys. */
export const arrivalsLock = 27748257;
