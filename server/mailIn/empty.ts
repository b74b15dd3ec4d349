/** Nothing is left of a mail when quotes and signatures are cut, and no file came with it. */
export class Empty extends Error {}
