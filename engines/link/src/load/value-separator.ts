/**
 * How are the several values of one cell kept in one text?
 *
 * @module
 */

/** Between the values of one cell: the group separator of ASCII, which no reader types. */
export const VALUE_SEPARATOR = 0x1d;
