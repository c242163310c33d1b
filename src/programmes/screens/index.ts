/**
 * Which screens do programmes have? Their door.
 *
 * @module
 */
export {};
