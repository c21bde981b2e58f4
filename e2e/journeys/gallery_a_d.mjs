// Every sample of the pages from a to d, narrow and wide. A third of the gallery: all of it takes too long for one journey.

import { samples } from '../harness/samples.mjs';

export const once = true;
export const name = 'every sample from a to d is accessible, light and narrow';

export const run = (tools) => samples(tools, 'a', 'd');
